// Clauses J, O1 and O2: what letters and signs beyond ASCII do in a path.
#include "extract/path_reader.hpp"
#include "extract/starts_prose.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

constexpr std::u32string_view title_openers = U"“《「『（【";

}  // namespace

bool looks_like_code(std::string_view segment) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool rises_inside = false;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    digits += is_ascii_digit(segment[i]);
    letters += is_ascii_letter(segment[i]);
    rises_inside = rises_inside || (i > 0 && is_ascii_lower(segment[i - 1]) && is_ascii_upper(segment[i]));
  }
  return (digits > 0 && letters > 0) || digits > 4 || rises_inside;
}

bool PathReader::step_beyond_ascii() {
  const CodePoint point = code_point_at(text_, at_);
  if (wide_slashes_ && text_.substr(at_, wide_slash.size()) == wide_slash) return begin_segment(wide_slash.size());
  if (is_invisible(point.value)) {
    const std::size_t next = skip_invisible(text_, at_);
    const char c = byte_at(next);
    const bool letter = next < text_.size() && is_spaced_letter(code_point_at(text_, next).value);
    if (!letter && (!is_ascii_graphic(c) || std::string_view("\"<>`)]}'\\").find(c) != std::string_view::npos))
      return false;
    at_ = next;
    return true;
  }
  if (is_unspaced_letter(point.value)) {
    if (!letters_belong()) return cut_at_letter(at_);
    keep_letters();
    return advance(point.length);
  }
  const bool middle_dot = point.value == 0xB7 || point.value == 0x30FB;
  if (middle_dot && segment_in_letters_)
    return is_unspaced_letter(code_point_at(text_, at_ + point.length).value) && advance(point.length);
  if (is_spaced_letter(point.value)) return advance(point.length);
  if (step_title(point)) return true;
  return symbol_belongs(point) ? advance(point.length) : cut_at_symbol(point.value);
}

bool PathReader::symbol_belongs(const CodePoint& symbol) const {
  const char32_t c = symbol.value;
  const std::size_t next = skip_invisible(text_, at_ + symbol.length);
  const char after = byte_at(next);
  if (c == 0x2019) return is_ascii_letter(before()) && is_ascii_letter(after);
  if (is_sentence_mark(c) || is_white_space(c)) return false;
  if (after == '/' && (before() == '/' || is_ascii_graphic(byte_at(next + 1)))) return true;
  if (after == '&' && query_ && is_ascii_alnum(byte_at(next + 1))) return true;
  const bool prose = c >= 0x1F000 || c == 0xFFE5 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF) ||
                     (c >= 0x2014 && c <= 0x2017) || (c >= 0x2190 && c <= 0x21FF);
  return !prose && is_ascii_alnum(before()) && is_ascii_alnum(after);
}

bool PathReader::cut_at_symbol(char32_t symbol) {
  cut_at_symbol_ = (before() == '/' || before() == '=') && !is_sentence_mark(symbol) && !is_white_space(symbol);
  return false;
}

bool PathReader::step_title(const CodePoint& opener) {
  constexpr std::array<std::string_view, 6> closers{"”", "》", "」", "』", "）", "】"};
  const std::size_t kind = title_openers.find(opener.value);
  if (kind == std::u32string_view::npos || query_) return false;
  const bool begins_title = before() == '/' && segments_ > 1 && !looks_like_code(previous_segment_);
  const bool whole_line = (segment_in_letters_ || (before() == '/' && segments_ == 1)) && is_whole_line(true);
  if (!begins_title && !whole_line) return false;
  constexpr std::size_t longest_title = 192;
  const std::size_t inside = at_ + opener.length;
  const std::size_t close = text_.substr(0, inside + longest_title).find(closers[kind], inside);
  if (close == std::string_view::npos || close > marks_.next_gap(at_) || starts_prose(text_.substr(inside)))
    return false;
  keep_letters();
  at_ = close + closers[kind].size();
  return true;
}

void PathReader::keep_letters() {
  segment_in_letters_ = true;
  if (first_letter_kept_ == 0) first_letter_kept_ = at_;
}

bool PathReader::cut_at_letter(std::size_t letter) {
  cut_at_letter_ = true;
  letter_at_ = letter;
  const char joint = before();
  if (joint == '#') --at_;  // `/abc#话题#` is a topic behind the link
  return false;
}

bool PathReader::letters_belong() const {
  if (segment_in_letters_) return true;
  const bool first_segment = before() == '/' && segments_ == 1;
  if (first_segment && run_goes_on_like_a_path('(') && is_whole_line(true)) return true;
  if (starts_prose(text_.substr(at_))) return false;
  switch (before()) {
    case '=':
      return byte_at(at_ - 2) != '=';  // `==` is padding, not a name
    case '/':
      return letters_belong_after_slash();
    case '_':
      return !query_ && !looks_like_code(segment());
    case '-':
      return !query_ && !looks_like_code(segment()) && (run_goes_on_like_a_path() || is_whole_line());
    case '?':
    case '&':
    case '#':
      return first_letter_kept_ > 0;
    default:
      return !query_ && segments_ > 1 && is_ascii_letter(before()) && !looks_like_code(segment()) &&
             run_goes_on_like_a_path('/');
  }
}

bool PathReader::letters_belong_after_slash() const {
  if (segments_ > 1) return previous_segment_in_letters_ || !looks_like_code(previous_segment_);
  return run_goes_on_like_a_path() || is_whole_line();
}

bool PathReader::run_goes_on_like_a_path(char only) const {
  constexpr std::size_t longest_run = 192;
  std::size_t at = at_;
  while (at < text_.size() && at - at_ < longest_run) {
    const CodePoint point = code_point_at(text_, at);
    if (!is_unspaced_letter(point.value) && (only == '\0' || !is_ascii_alnum(text_[at]))) break;
    at += point.length;
  }
  const char c = byte_at(at);
  if (only == '(') return title_openers.find(code_point_at(text_, at).value) != std::u32string_view::npos;
  if (only != '\0') return c == only && is_ascii_graphic(byte_at(at + 1));
  return c == '/' || c == '?' || c == '_' || c == '-' || (c == '.' && is_ascii_alnum(byte_at(at + 1)));
}

bool PathReader::is_whole_line(bool with_marks) const {
  const auto line_edge = [](char c) { return c == '\0' || c == '\n' || c == '\r'; };
  const std::size_t end = with_marks ? marks_.next_gap(at_) : marks_.next_stop(at_);
  return (link_begin_ == 0 || line_edge(text_[link_begin_ - 1])) && line_edge(byte_at(end));
}

}  // namespace wailian
