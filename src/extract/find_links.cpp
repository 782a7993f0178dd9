#include "extract/find_links.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/mend_link.hpp"
#include "extract/paste_marks.hpp"
#include "extract/read_host.hpp"
#include "extract/read_path.hpp"
#include "extract/read_scheme.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace wailian {
namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Endings of file names that are also top-level domains; `README.md` is a file unless a path follows.
constexpr std::array<std::string_view, 10> file_endings{"cab", "md", "mov", "pl", "pm", "ps", "py", "rs", "sh", "zip"};

class LinkFinder {
 public:
  explicit LinkFinder(std::string_view paste) : text_(paste), marks_(paste) {}

  std::vector<LinkCandidate> find() {
    while (at_ < text_.size()) {
      if (!is_ascii_alnum(text_[at_])) {
        ++at_;
        continue;
      }
      if (at_ >= word_end_) word_end_ = end_of_word(at_);
      if (!take_link_with_scheme(word_end_) && !take_bare_host()) at_ = std::max(word_end_, resume_);
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
      const PathReading body = read_path(marks_, scheme->begin, scheme->end);
      if (body.end == scheme->end) return false;
      add(LinkForm::other_scheme, *scheme, scheme->end, body);
      return true;
    }
    const HostReading host = read_host(text_, scheme->end, closer_of(scheme->begin));
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
    if (bare.host.end == at_ || at_ < no_bare_host_before_ || !may_stand_before_host() || !may_stand_after_host(bare.host.end)) return false;
    HostReading host = bare.host;
    host.end = skip_port(text_, host.end);
    const PathReading rest = read_rest(at_, host);
    if (rest.end == bare.host.end && is_file_or_time(text_.substr(at_, rest.end - at_))) return false;
    SchemeReading none;
    none.begin = none.end = at_;
    const bool defanged = host.defanged || begins_with_wide_slash(host.end);
    add(defanged ? LinkForm::defanged : LinkForm::bare_host, none, host.end, rest);
    return true;
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
  bool may_stand_before_host() const {
    const CodePoint point = code_point_before(text_, at_);
    if (point.length == 0) return true;
    if (point.value == '/') {
      if (at_ < 2 || text_[at_ - 2] != '/') return false;
      const CodePoint earlier = code_point_before(text_, at_ - 2);
      return earlier.length == 0 || std::u32string_view(U"/:.\\").find(earlier.value) == std::u32string_view::npos;
    }
    if (point.value == '.') return at_ >= 2 && text_[at_ - 2] == '.';
    return std::u32string_view(U"@＠\\_=&%#$+~").find(point.value) == std::u32string_view::npos &&
           !is_spaced_letter(point.value) && !is_letter_in_another_form(point.value);
  }

  /// A slash of an input method behind a host, with a name behind it (`pan.example.com／s／1`).
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
    const std::size_t naive_begin = scheme.name.empty() ? naive_begin_of(scheme.begin) : scheme.begin;
    link.naive_span = span_of(naive_begin, naive_end(scheme.begin, rest.end));
    links_.push_back(std::move(link));
    at_ = floor_ = rest.end;
  }

  /// Where the letters and symbols that touch a bare host begin: some apps take them for a part of it.
  std::size_t naive_begin_of(std::size_t begin) const {
    constexpr std::size_t longest_host = 253;
    std::size_t naive = begin;
    while (begin - naive < longest_host) {
      const CodePoint point = code_point_before(text_, naive);
      const bool touches =
          point.value < 0x80 ? is_ascii_alnum(static_cast<char>(point.value)) ||
                                   std::string_view("-_.!*'").find(static_cast<char>(point.value)) != std::string_view::npos
                             : !is_white_space(point.value) && !is_sentence_mark(point.value);
      if (!touches || point.length == 0) break;
      naive -= point.length;
    }
    return naive;
  }

  /// Goes on to white space, but not past the bracket, quote or quote entity that was opened right before the link.
  std::size_t naive_end(std::size_t begin, std::size_t end) {
    if (begin > 0 && end < text_.size()) {
      constexpr std::string_view openers = "([{';";
      constexpr std::string_view closers = ")]}'&";
      const std::size_t kind = openers.find(text_[begin - 1]);
      if (kind != std::string_view::npos && text_[end] == closers[kind]) return end;
    }
    return marks_.trimmed_gap(end);
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
