#include "extract/path_reader.hpp"

#include "extract/soft_break.hpp"

#include <algorithm>

namespace wailian {

char separator_before(std::string_view text, std::size_t begin) {
  const char c = begin > 0 ? text[begin - 1] : '\0';
  if (c == '\0' || std::string_view(",;|'").find(c) == std::string_view::npos) return '\0';
  constexpr std::size_t longest_entity = 8;
  const std::size_t before = begin - std::min(begin, longest_entity);
  return c == ';' && text.substr(before, begin - before).find('&') != std::string_view::npos ? '\0' : c;
}

PathReading PathReader::read() {
  while (at_ < text_.size() && step()) {
  }
  PathReading out;
  out.end = without_trailing_punctuation(from_, at_);
  if (cut_at_symbol_) {
    out.other_end = marks_.next_gap(at_);
  } else if (out.end < at_ && text_[out.end] == '~' && text_.substr(out.end, 2) != "~~") {
    out.other_end = out.end + 1;
  } else if (cut_at_letter_) {
    out.other_end = marks_.trimmed_stop(letter_at_);
  } else if (first_letter_kept_ > 0) {
    out.other_end = wailian::without_trailing_punctuation(text_, from_, first_letter_kept_);
  }
  return out;
}

bool PathReader::step() {
  if (depth_ > 0) return step_in_bracket();
  const char c = text_[at_];
  if (static_cast<unsigned char>(c) >= 0x80) return step_beyond_ascii();
  if (c == separator_) return false;
  switch (c) {
    case '\r':
    case '\n':
      return step_line_break();
    case '(':
    case '[':
    case '{':
      return open_bracket(c);
    case ')':
    case ']':
    case '}':
    case '"':
    case '<':
    case '>':
    case '`':
      return false;
    case '\\':
      if (byte_at(at_ + 1) == '/') return begin_segment(2);
      return escapes_mark(text_, at_) && advance(2);
    case '&':
      return !quote_entity() && begin_segment(1);
    case '?':
      query_ = true;
      return begin_segment(1);
    case '/':
    case '#':
    case '=':
      return begin_segment(1);
    case ',':
    case ';':
      return text_.substr(at_ + 1, 4) != "www." && advance(1);
    case ':':
      return !give_back_second_link() && advance(1);
    default:
      return is_ascii_graphic(c) && advance(1);
  }
}

bool PathReader::begin_segment(std::size_t bytes) {
  previous_segment_ = text_.substr(segment_, at_ - segment_);
  previous_segment_in_letters_ = segment_in_letters_;
  ++segments_;
  at_ += bytes;
  segment_ = at_;
  segment_in_letters_ = false;
  return true;
}

bool PathReader::step_in_bracket() {
  const char c = text_[at_];
  if (c == open_) ++depth_;
  if (c == close_) --depth_;
  return advance(code_point_at(text_, at_).length);
}

bool PathReader::open_bracket(char c) {
  if (!marks_.bracket_closes(at_)) return false;
  if (c == '[' && !(query_ && is_list_of_a_query())) return false;
  const std::size_t inside = skip_invisible(text_, at_ + 1);
  if (c != '{' && is_unspaced_letter(code_point_at(text_, inside).value)) {
    const bool title = c == '(' && (segment_in_letters_ || (before() == '_' && !looks_like_code(segment())));
    if (!title) return cut_at_letter(inside);
    keep_letters();
  }
  open_ = c;
  close_ = c == '(' ? ')' : c == '[' ? ']' : '}';
  depth_ = 1;
  return advance(1);
}

bool PathReader::is_list_of_a_query() const {
  if (before() == '=') return true;
  constexpr int most_groups = 8;
  std::size_t open = at_;
  for (int group = 0; group < most_groups && byte_at(open) == '['; ++group) {
    const std::size_t close = text_.substr(0, marks_.next_gap(open)).find(']', open);
    if (close == std::string_view::npos) return false;
    open = close + 1;
  }
  return byte_at(open) == '=';
}

bool PathReader::quote_entity() const {
  const std::string_view rest = text_.substr(at_, 7);
  for (const std::string_view entity :
       {"&quot;", "&lt;", "&gt;", "&apos;", "&#34;", "&#39;", "&#x22;", "&#x27;", "&nbsp;"})
    if (rest.substr(0, entity.size()) == entity) return true;
  return false;
}

bool PathReader::give_back_second_link() {
  if (text_.substr(at_, 3) != "://") return false;
  const bool secure = at_ > from_ && to_ascii_lower(text_[at_ - 1]) == 's';
  const std::size_t length = secure ? 5 : 4;
  if (at_ < from_ + length) return false;
  const std::size_t begin = at_ - length;
  for (std::size_t i = 0; i < 4; ++i)
    if (to_ascii_lower(text_[begin + i]) != "http"[i]) return false;
  const char joint = begin > from_ ? text_[begin - 1] : '\0';
  const bool escaped = begin >= from_ + 3 && text_[begin - 3] == '%';
  const bool part = escaped || std::string_view("=?&#:@!").find(joint) != std::string_view::npos ||
                    (joint == '/' && leads_elsewhere(at_ + 3) && !behind_short_code());
  if (part && joint != '\0') return false;
  at_ = begin;
  return true;
}

bool PathReader::leads_elsewhere(std::size_t second) const {
  const std::size_t scheme = text_.find("://", link_begin_);
  if (scheme == std::string_view::npos || scheme >= from_) return false;
  const std::string_view host = text_.substr(scheme + 3, from_ - scheme - 3);
  return text_.substr(second, host.size()) != host;
}

bool PathReader::step_line_break() {
  const std::size_t next = soft_break_end(text_, link_begin_, at_, query_);
  if (next == at_) return false;
  at_ = next;
  return true;
}

std::size_t PathReader::without_trailing_punctuation(std::size_t from, std::size_t end) const {
  const char emphasis = link_begin_ > 0 ? text_[link_begin_ - 1] : '\0';
  std::size_t shorter = wailian::without_trailing_punctuation(text_, from, end);
  while (shorter > from) {
    const char last = text_[shorter - 1];
    const char second = shorter - 1 > from ? text_[shorter - 2] : '\0';
    const bool kept_star = second == ':' || second == '=' || second == '/';
    const bool closes_emphasis =
        (last == emphasis && last == '_') || last == '~' || (last == '*' && (last == emphasis || !kept_star));
    const bool value_in_at_signs = byte_at(segment_) == '@' && shorter - 1 > segment_;
    const bool half_escape = last == '\\';  // of `\.`, whose dot closed the sentence
    if (!closes_emphasis && !half_escape && (last != '@' || value_in_at_signs)) break;
    shorter = wailian::without_trailing_punctuation(text_, from, shorter - 1);
  }
  return shorter;
}

PathReading read_path(PasteMarks& marks, std::size_t link_begin, std::size_t from) {
  return PathReader(marks, link_begin, from).read();
}

std::size_t without_trailing_punctuation(std::string_view text, std::size_t from, std::size_t end) {
  constexpr std::string_view punctuation = ".,;:!?'|%";
  while (end > from && !is_ascii_alnum(text[end - 1])) {
    const bool hyphens = text[end - 1] == '-' && end - from > 1 && text[end - 2] == '-';
    if (!hyphens && punctuation.find(text[end - 1]) == std::string_view::npos) break;
    end -= hyphens ? 2 : 1;
  }
  return end;
}

}  // namespace wailian
