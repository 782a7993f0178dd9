#include "extract/read_host.hpp"

#include "base/utf8.hpp"
#include "extract/host_dot.hpp"
#include "extract/host_label.hpp"
#include "extract/user_information.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr char32_t fullwidth_dot = 0xFF0E;

bool is_percent_escape(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '%' && is_ascii_hex(text[at + 1]) && is_ascii_hex(text[at + 2]);
}

std::size_t read_ipv6(std::string_view text, std::size_t from) {
  std::size_t at = from + 1;
  while (at < text.size() && at - from < 64 && (is_ascii_alnum(text[at]) || text[at] == ':' || text[at] == '.')) ++at;
  return at < text.size() && at - from > 2 && text[at] == ']' ? at + 1 : from;
}

/// ASCII signs that the URL Standard lets stand in a host: `https://ab!cd.com` opens `ab!cd.com`.
bool is_host_sign(char c) { return c != '\0' && std::string_view("!$&'()*+,;=`{}~\"").find(c) != std::string_view::npos; }

bool is_gap(char32_t c) { return c < 0x20 || c == 0x7F || is_white_space(c); }

struct HostReader {
  static constexpr std::size_t no_sign = static_cast<std::size_t>(-1);

  std::string_view text;
  std::size_t begin;
  char closer;  ///< what closes the bracket or quote right before the link; NUL where there is none
  std::size_t at = begin;
  std::size_t label = begin;  ///< where the label that is being read begins
  std::size_t label_before = begin;  ///< where the one before begins and ends
  std::size_t label_before_ends = begin;
  std::size_t dots = 0;
  bool ascii_label = true;   ///< letters, digits, hyphens and underscores alone
  bool symbol_label = false;  ///< begins with what is neither one of these nor a letter of `characters.hpp`
  std::size_t sign = no_sign;  ///< the first ASCII sign of this label
  bool plain = true;          ///< all labels were of letters, digits, hyphens and underscores
  std::size_t leaned_at = no_sign;  ///< the last place that belongs to the host for what stands behind it alone
  HostReading out{};

  std::string_view current_label() const { return text.substr(label, at - label); }

  /// H3. Whether the link may end here: `www` and one label make no host.
  bool last_label_complete() const {
    if (dots == 0 || !ascii_label || at == label) return false;
    if (dots == 1 && equal_folded(text.substr(begin, 4), "www.")) return false;
    const std::string_view last = current_label();
    return may_be_top_level(last) || (dots == 3 && std::all_of(last.begin(), last.end(), is_ascii_digit));
  }

  /// H2. Whether what stands from `from` on goes on to a dot and a last label: to a browser, all that is one host. Behind a
  /// host that is whole already, marks of sentences and letters of unspaced scripts are prose.
  bool goes_on(std::size_t from) {
    const bool whole = last_label_complete();
    const std::size_t bound = std::min(text.size(), from + longest_host);
    std::size_t last = 0;  // where the label behind the last dot begins
    while (from < bound) {
      const char c = text[from];
      if (c == '.') {
        last = from + 1;
      } else if (static_cast<unsigned char>(c) < 0x80) {
        if (!is_label_byte(c) && (whole || !is_host_sign(c))) break;
      } else {
        const CodePoint point = code_point_at(text, from);
        if (is_white_space(point.value)) break;
        if (whole && (is_unspaced_letter(point.value) || is_sentence_mark(point.value))) break;
        if (point.value == fullwidth_dot || point.value == 0x3002 || point.value == 0xFF61) last = from + point.length;
        from += point.length;
        continue;
      }
      ++from;
    }
    if (last == 0) return false;
    if (!closes_host(text.substr(last, from - last))) return false;
    leaned_at = at;
    return true;
  }

  static bool closes_host(std::string_view last) {
    return last.size() > 1 && !std::all_of(last.begin(), last.end(), is_ascii_digit) && !is_host_sign(last.front()) &&
           !is_host_sign(last.back());
  }

  /// Whether what `goes_on` saw ahead became part of the host: the dot, and a label that closes it.
  bool kept_what_it_leaned_on() const {
    return leaned_at == no_sign || (label > leaned_at && closes_host(current_label()));
  }

  bool next_may_begin_label(std::size_t next) {
    next = skip_invisible(text, next);
    if (next >= text.size()) return false;
    if (is_label_byte(text[next]) || is_percent_escape(text, next)) return true;
    if (static_cast<unsigned char>(text[next]) < 0x80) return false;
    const char32_t c = code_point_at(text, next).value;
    if (is_spaced_letter(c) || (is_fullwidth_host_character(c) && c != fullwidth_dot)) return true;
    if (is_white_space(c) || is_sentence_mark(c)) return false;
    return !last_label_complete() || (!is_unspaced_letter(c) && goes_on(next));
  }

  void begin_label(std::size_t dot_length) {
    label_before = label;
    label_before_ends = at;
    at += dot_length;
    label = at;
    ++dots;
    ascii_label = true;
    symbol_label = false;
    sign = no_sign;
  }

  /// Signs stand only in labels that a dot follows: what looked like one was none.
  void give_back_sign() { at = std::min(at, sign); }

  /// H9. Whether the address goes on behind a dot: that of the root (`https://example.com./x`, `https://example.com.:80`).
  bool goes_on_behind_root(std::size_t next) const {
    const char c = byte_at(text, next);
    if (c == '/') return true;
    const char after = byte_at(text, next + 1);
    return c == ':' ? is_ascii_digit(after) : (c == '?' || c == '#') && is_ascii_alnum(after);
  }

  /// A dot at the end closes the sentence.
  void give_back_last_dot() {
    if (dots == 0 || at != label || goes_on_behind_root(at)) return;
    at = label_before_ends;
    label = label_before;
    --dots;
  }

  /// `a.comhttps://b.com`: the scheme that follows is not part of the host.
  void give_back_glued_scheme() {
    if (text.substr(at, 3) != "://") return;
    for (const std::string_view scheme : {"https", "http"}) {
      if (at - label >= scheme.size() && equal_folded(text.substr(at - scheme.size(), scheme.size()), scheme)) {
        at -= scheme.size();
        return;
      }
    }
  }

  bool step() {
    const char byte = text[at];
    if (is_label_byte(byte)) {
      ++at;
      return true;
    }
    const DotForms forms = dots == 0 && plain ? DotForms::written_or_apart : DotForms::written;
    // Browsers read `．` themselves.
    const bool fullwidth = text.substr(at, 3) == "\xEF\xBC\x8E";
    const std::size_t meant = fullwidth ? 0 : meant_dot(text, begin, at, forms);
    const std::size_t dot = meant > 0 ? meant : byte == '.' ? 1 : defanged_dot(text, at);
    if (dot > 0) {
      const bool absolute = dot == 1 && at > label && goes_on_behind_root(at + 1);
      if (!absolute && (at == label || !next_may_begin_label(at + dot))) return false;
      out.defanged = out.defanged || dot > 1;
      begin_label(dot);
      return true;
    }
    if (is_percent_escape(text, at)) {
      ascii_label = false;
      at += 3;
      return true;
    }
    return static_cast<unsigned char>(byte) >= 0x80 ? step_beyond_ascii() : step_sign(byte);
  }

  bool step_sign(char c) {
    const char next = byte_at(text, at + 1);
    if (!is_host_sign(c) || c == closer || is_gap(static_cast<unsigned char>(next)) || next == '.') return false;
    const bool behind_whole = std::string_view("!$&*+=~").find(c) != std::string_view::npos && is_ascii_alnum(next);
    if ((last_label_complete() && !behind_whole) || !goes_on(at + 1)) return false;
    ascii_label = plain = false;
    sign = std::min(sign, at);
    ++at;
    return true;
  }

  bool step_beyond_ascii() {
    const CodePoint point = code_point_at(text, at);
    if (is_invisible(point.value)) return step_invisible();
    if (is_unspaced_letter(point.value)) {
      const bool mixed = ascii_label && at > label;
      if (last_label_complete() || (mixed && !goes_on(at))) {
        out.cut_at_letter = true;
        return false;
      }
      ascii_label = false;
    } else if (point.value == fullwidth_dot) {
      if (at == label || !next_may_begin_label(at + point.length)) return false;
      begin_label(point.length);
      plain = false;
      return true;
    } else if (is_spaced_letter(point.value)) {
      ascii_label = false;
    } else if (!is_fullwidth_host_character(point.value)) {
      if (!symbol_belongs(point)) return false;
      ascii_label = false;
    }
    plain = false;
    at += point.length;
    return true;
  }

  bool step_invisible() {
    const std::size_t next = skip_invisible(text, at);
    if (!next_may_begin_label(next) && byte_at(text, next) != '.') return false;
    at = next;
    return true;
  }

  /// H1. Symbols, emoji, marks, letters that are nowhere listed: a browser takes all of them for a part of the host.
  bool symbol_belongs(const CodePoint& symbol) {
    if (is_white_space(symbol.value)) return false;
    if (is_sentence_mark(symbol.value)) {
      const bool inside = at == begin || is_ascii_alnum(byte_at(text, at + symbol.length));
      return inside && !last_label_complete() && goes_on(at);
    }
    if (at == label && dots > 0) symbol_label = true;
    return symbol_label || goes_on(at);
  }
};

/// Reads from `begin`. Where a sign or letter belonged to the host only for a dot and a label that turned out to be none of
/// it, the host ends before that sign: a link says the same alone and inside a text.
HostReader read_labels(std::string_view text, std::size_t begin, char closer) {
  constexpr int most_attempts = 4;
  std::size_t limit = text.size();
  for (int attempt = 0;; ++attempt) {
    HostReader reader{text, begin, closer};
    while (reader.at < limit && reader.step()) {
    }
    reader.give_back_sign();
    reader.give_back_glued_scheme();
    reader.give_back_last_dot();
    if (reader.kept_what_it_leaned_on()) return reader;
    limit = attempt < most_attempts ? reader.leaned_at : begin;
  }
}

/// H4. Whether a host of one label that ends at `end` is one: it must go on like an address or be cut off cleanly. What
/// letters follow directly was only the first word of something else (`http://J1ab抢红包`, `http://foo,bar`).
bool may_stand_alone(std::string_view text, std::size_t end, char closer) {
  const std::size_t host_end = end;
  if (closer != '\0' && byte_at(text, end) == closer) return true;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    const bool mark = point.value < 0x80
                          ? point.value != 0 && std::string_view("\"'`)]}>*_~|.,;!<").find(text[end]) != std::string_view::npos
                          : is_sentence_mark(point.value) || point.value == 0x3002;
    if (!mark) break;
    end += point.length;
  }
  const char next = byte_at(text, end);
  const char behind_colon = next == ':' ? byte_at(text, end + 1) : '0';
  if (is_ascii_letter(behind_colon) || behind_colon == '.') return false;
  if (is_gap(static_cast<unsigned char>(next)) || std::string_view(":/?#").find(next) != std::string_view::npos ||
      text.substr(end, 2) == "\\/")
    return true;
  if (static_cast<unsigned char>(next) < 0x80) return false;
  const char32_t c = code_point_at(text, end).value;
  return is_white_space(c) || c == 0xFF0F || is_invisible(c) || (end > host_end && is_unspaced_letter(c));
}

}  // namespace

std::size_t skip_port(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ':') return at;
  std::size_t end = at + 1;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end > at + 1 ? end : at;
}

HostReading read_host(std::string_view text, std::size_t from, char closer) {
  const std::size_t begin = skip_user_information(text, from);
  if (begin < text.size() && text[begin] == '[') {
    const std::size_t end = read_ipv6(text, begin);
    return {end == begin ? from : skip_port(text, end), false, false};
  }
  HostReader reader = read_labels(text, begin, closer);
  // A host of Han alone (`https://链接`) is a word after a slash, not a place; ASCII may stand alone (`http://nas/`).
  const std::string_view host = text.substr(begin, reader.at - begin);
  const bool lettered = std::any_of(host.begin(), host.end(),
                                    [](char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; });
  const bool named = lettered && (reader.dots > 0 || (reader.plain && may_stand_alone(text, reader.at, closer)));
  const bool placeholder = host.find('{') != std::string_view::npos && host.find('}') != std::string_view::npos;
  if (!named || placeholder) return {from, false, false};
  reader.out.end = reader.out.cut_at_letter ? reader.at : skip_port(text, reader.at);
  return reader.out;
}

}  // namespace wailian
