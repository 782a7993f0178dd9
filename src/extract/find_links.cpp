#include "extract/find_links.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/mend_link.hpp"
#include "extract/naive_span.hpp"
#include "extract/paste_marks.hpp"
#include "extract/read_bare_host.hpp"
#include "extract/read_host.hpp"
#include "extract/read_encoded_link.hpp"
#include "extract/read_international_host.hpp"
#include "extract/read_path.hpp"
#include "extract/read_scheme.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace wailian {
namespace {

/// Endings of file names that are also top-level domains; `README.md` is a file unless a path follows.
constexpr std::array<std::string_view, 11> file_endings{"cab", "md", "mk", "mov", "pl", "pm",
                                                         "ps",  "py", "rs", "sh",  "zip"};

class LinkFinder {
 public:
  explicit LinkFinder(std::string_view paste) : text_(paste), marks_(paste) {}

  std::vector<LinkCandidate> find() {
    while (at_ < text_.size()) {
      if (!is_ascii_alnum(text_[at_])) {
        if (text_[at_] != '.' || !touches_beyond_ascii(at_) || !take_international_host(at_)) ++at_;
        continue;
      }
      if (at_ >= word_end_) word_end_ = end_of_word(at_);
      if (take_link_with_scheme(word_end_) || take_percent_encoded(word_end_) || take_bare_host()) continue;
      if (touches_beyond_ascii(word_end_ - 1) && take_international_host(word_end_ - 1)) continue;
      at_ = std::max(word_end_, resume_);
    }
    keep_other_readings_apart();
    return std::move(links_);
  }

 private:
  /// Letters, digits, dots and hyphens, with what is unseen between them.
  std::size_t end_of_word(std::size_t at) const {
    while (at < text_.size()) {
      const std::size_t visible = skip_invisible(text_, at);
      if (visible >= text_.size()) break;
      const char c = text_[visible];
      if (!is_ascii_alnum(c) && c != '.' && c != '-') break;
      at = visible + 1;
    }
    return at;
  }

  bool take_link_with_scheme(std::size_t word_end) {
    const std::optional<SchemeReading> scheme = read_scheme(text_, floor_, word_end);
    if (!scheme) return false;
    if (!scheme->web) {
      PathReading body = read_path(marks_, scheme->begin, scheme->end);
      if (const std::size_t end = scheme->name == "ed2k" ? end_of_ed2k(scheme->end) : 0; end > 0) body = {end, 0};
      if (body.end == scheme->end) return false;
      add(LinkForm::other_scheme, *scheme, scheme->end, body);
      return true;
    }
    const HostReading host = read_host(text_, scheme->end, closer_of(scheme->begin));
    const bool one_slash = text_.substr(scheme->end - 2, 2) == ":/";
    if (one_slash && text_.substr(scheme->end, host.end - scheme->end).find('.') == std::string_view::npos) return false;
    if (host.end == scheme->end) {
      if (scheme->end >= no_bare_host_before_) no_bare_host_before_ = next_white_space(scheme->end);
      return false;
    }
    const PathReading rest = read_rest(scheme->begin, host);
    // `[https://www\\.a\\.com/x](https://www.a.com/x)`: the address follows as it is meant.
    if (host.defanged && !scheme->defanged && text_.substr(rest.end, 2) == "](") {
      at_ = floor_ = rest.end;
      return true;
    }
    const bool defanged = scheme->defanged || host.defanged || begins_with_wide_slash(host.end);
    add(defanged ? LinkForm::defanged : LinkForm::with_scheme, *scheme, host.end, rest);
    return true;
  }

  bool take_bare_host() {
    const BareHostReading bare = read_bare_host(text_, at_);
    resume_ = bare.passed;
    if (bare.host.end == at_) return false;
    const std::size_t dot = text_.substr(at_, bare.host.end - at_).find('.');
    if (touches_letter_before() && dot != std::string_view::npos) return take_international_host(at_ + dot);
    return may_stand_before_host(at_) && take_host_at(at_, bare.host);
  }

  /// Takes the host that begins at `begin` and what belongs to it.
  bool take_host_at(std::size_t begin, HostReading host) {
    if (begin < no_bare_host_before_ || !may_stand_after_host(host.end)) return false;
    const std::size_t bare_end = host.end;
    host.end = skip_port(text_, host.end);
    if (!is_port(text_.substr(bare_end, host.end - bare_end))) host.end = bare_end;
    const PathReading rest = read_rest(begin, host);
    if (rest.end == bare_end && is_file_or_time(text_.substr(begin, rest.end - begin))) return false;
    SchemeReading none;
    none.begin = none.end = begin;
    const bool defanged = host.defanged || begins_with_wide_slash(host.end);
    add(defanged ? LinkForm::defanged : LinkForm::bare_host, none, host.end, rest);
    return true;
  }

  /// B3. A bare host with letters beyond ASCII around the dot at `dot`: `рыба.рф`, `jalapeño.com`, `饭店.中国`.
  bool take_international_host(std::size_t dot) {
    const PlacedHost host = read_international_host(text_, dot, floor_);
    return host.end > host.begin && may_stand_before_host(host.begin) && take_host_at(host.begin, host);
  }

  /// C4. An address that is percent-encoded whole (`https%3A%2F%2Fa.com%2Fx`), its scheme right before `word_end`.
  bool take_percent_encoded(std::size_t word_end) {
    if (word_end >= text_.size() || text_[word_end] != '%') return false;
    const std::optional<EncodedLink> found = read_encoded_link(text_, at_, word_end);
    if (!found) return false;
    LinkCandidate link;
    link.form = LinkForm::defanged;
    link.span = link.naive_span = span_of(found->begin, found->end);
    link.scheme = found->scheme;
    link.text = found->text;
    links_.push_back(std::move(link));
    at_ = floor_ = found->end;
    return true;
  }

  /// C5. An eDonkey link ends with `|/`, whatever stands in its name.
  std::size_t end_of_ed2k(std::size_t from) const {
    constexpr std::size_t longest = 4096;
    std::string_view line = text_.substr(from, longest);
    line = line.substr(0, line.find_first_of("\r\n\"<"));
    const std::size_t end = line.find("|/", 1);
    return end == std::string_view::npos ? 0 : from + end + 2;
  }

  /// Whether a dot stands at `at` and a letter or sign beyond ASCII on one of its sides.
  bool touches_beyond_ascii(std::size_t at) const {
    const auto beyond = [this](std::size_t i) { return i < text_.size() && static_cast<unsigned char>(text_[i]) >= 0x80; };
    return text_[at] == '.' && at > 0 && (beyond(at - 1) || beyond(at + 1));
  }

  bool touches_letter_before() const {
    const char32_t c = code_point_before(text_, at_).value;
    return is_spaced_letter(c) || is_letter_in_another_form(c);
  }

  static bool is_port(std::string_view port) {
    port = port.substr(std::min(port.find_first_not_of(":0"), port.size()));
    return port.size() < 5 || (port.size() == 5 && port <= "65535");
  }

  PathReading read_rest(std::size_t link_begin, const HostReading& host) {
    if (host.cut_at_letter) return {host.end, marks_.trimmed_stop(host.end)};
    const std::size_t path = skip_invisible(text_, host.end);
    const std::string_view rest = text_.substr(path, 2);
    const bool goes_on = !rest.empty() && (std::string_view("/?#").find(rest[0]) != std::string_view::npos ||
                                           rest == "\\/" || begins_with_wide_slash(path));
    if (!goes_on) {
      const bool letter = is_unspaced_letter(code_point_at(text_, host.end).value);
      return {host.end, letter ? marks_.trimmed_stop(host.end) : 0};
    }
    PathReading reading = read_path(marks_, link_begin, path);
    if (reading.end == path) reading.end = host.end;
    return reading;
  }

  /// An e-mail address, a path, an attribute or a name with a dot is no place of its own.
  bool may_stand_before_host(std::size_t begin) const {
    const CodePoint point = code_point_before(text_, begin);
    if (point.length == 0) return true;
    if (text_.substr(0, begin).ends_with("~~")) return true;
    if (point.value == '/') {
      if (begin < 2 || text_[begin - 2] != '/') return false;
      const CodePoint earlier = code_point_before(text_, begin - 2);
      return earlier.length == 0 || std::u32string_view(U"/:.\\").find(earlier.value) == std::u32string_view::npos;
    }
    if (point.value == '.') return begin >= 2 && text_[begin - 2] == '.';
    return std::u32string_view(U"@＠\\_=&%#$+~").find(point.value) == std::u32string_view::npos &&
           !is_spaced_letter(point.value) && !is_letter_in_another_form(point.value);
  }

  /// H8. A slash of an input method behind a host, with a name behind it (`pan.example.com／s／1`).
  bool begins_with_wide_slash(std::size_t at) const {
    const std::size_t name = at + wide_slash.size();
    return text_.substr(at, wide_slash.size()) == wide_slash && name < text_.size() && is_ascii_alnum(text_[name]);
  }

  /// What closes the bracket or quote that was opened right before `begin`; NUL where none was.
  char closer_of(std::size_t begin) const {
    constexpr std::string_view openers = "([{<'\"`";
    constexpr std::string_view closers = ")]}>'\"`";
    const std::size_t kind = begin > 0 ? openers.find(text_[begin - 1]) : std::string_view::npos;
    return kind == std::string_view::npos ? '\0' : closers[kind];
  }

  std::size_t next_white_space(std::size_t at) const {
    while (at < text_.size()) {
      const CodePoint point = code_point_at(text_, at);
      if (is_white_space(point.value)) break;
      at += point.length;
    }
    return at;
  }

  bool may_stand_after_host(std::size_t end) const {
    const CodePoint point = code_point_at(text_, end);
    if (std::u32string_view(U"@＠_=\\").find(point.value) != std::u32string_view::npos && point.length > 0)
      return point.value == '\\' && text_.substr(end, 2) == "\\/";
    if (is_spaced_letter(point.value)) return false;
    const std::string_view rest = text_.substr(end, 3);
    if (rest.substr(0, 1) == "+" && is_tagged_address(end)) return false;
    return rest != "://" && rest.substr(0, 2) != "()" && rest.substr(0, 2) != "::";
  }

  /// `first.last+tag@…`
  bool is_tagged_address(std::size_t plus) const {
    std::size_t at = plus + 1;
    while (at < text_.size() && at - plus < 64 && is_ascii_alnum(text_[at])) ++at;
    return at < text_.size() && text_[at] == '@';
  }

  /// `README.md` and `3.am`.
  static bool is_file_or_time(std::string_view host) {
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos || host.find('.', dot + 1) != std::string_view::npos) return false;
    std::string ending(host.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), to_ascii_lower);
    const bool hour = std::all_of(host.begin(), host.begin() + std::ptrdiff_t(dot), is_ascii_digit);
    return (hour && ending == "am") ||
           std::find(file_endings.begin(), file_endings.end(), ending) != file_endings.end();
  }

  /// A longer reading ends at the latest where the next link begins.
  void keep_other_readings_apart() {
    for (std::size_t i = 0; i + 1 < links_.size(); ++i) {
      LinkCandidate& link = links_[i];
      const std::uint32_t next = links_[i + 1].span.begin;
      if (link.alternative_span.end <= next) continue;
      link.alternative_span.end = next;
      if (link.alternative_span.end <= link.span.end) link.alternative_span = {};
    }
  }

  void add(LinkForm form, const SchemeReading& scheme, std::size_t host_end, const PathReading& rest) {
    LinkCandidate link;
    link.form = form;
    link.span = span_of(scheme.begin, rest.end);
    link.scheme = scheme.name;
    link.text = mend_link(text_, scheme, host_end, rest.end, form == LinkForm::defanged);
    if (rest.other_end > scheme.begin && rest.other_end != rest.end)
      link.alternative_span = span_of(scheme.begin, rest.other_end);
    const std::size_t naive_begin = scheme.name.empty() ? naive_begin_of(text_, scheme.begin) : scheme.begin;
    link.naive_span = span_of(naive_begin, naive_end_of(text_, marks_, scheme.begin, rest.end));
    links_.push_back(std::move(link));
    at_ = floor_ = rest.end;
  }

  std::string_view text_;
  PasteMarks marks_;
  std::vector<LinkCandidate> links_;
  std::size_t at_ = 0;
  std::size_t no_bare_host_before_ = 0;  ///< behind a `://` without a host, all up to white space is one run
  std::size_t word_end_ = 0;  ///< of the word that `at_` stands in, or before it
  std::size_t floor_ = 0;   ///< the end of the last link: nothing before it may be read again
  std::size_t resume_ = 0;  ///< where to go on after something that only looked like a host
};

}  // namespace

std::vector<LinkCandidate> find_links(std::string_view paste) { return LinkFinder(paste).find(); }

}  // namespace wailian
