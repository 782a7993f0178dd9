#include "extract/paste_marks.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/read_path.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool is_gap(char32_t c) {
  return c < 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '`' || is_white_space(c);
}

bool is_emphasis(char c) { return c == '*' || c == '_' || c == '~'; }

bool is_stop(char32_t c) {
  if (c < 0x80) return is_gap(c) || c == '\\';
  return !is_unspaced_letter(c) && !is_spaced_letter(c) && !is_invisible(c);
}

}  // namespace

bool PasteMarks::bracket_closes(std::size_t at) {
  if (closes_.empty()) match_brackets();
  return closes_[at];
}

void PasteMarks::match_brackets() {
  closes_.resize(text_.size(), false);
  std::vector<std::size_t> round, square, curly;
  const auto close = [this](std::vector<std::size_t>& open) {
    if (open.empty()) return;
    closes_[open.back()] = true;
    open.pop_back();
  };
  for (std::size_t at = 0; at < text_.size();) {
    const CodePoint point = code_point_at(text_, at);
    switch (point.value) {
      case '(':
        round.push_back(at);
        break;
      case '[':
        square.push_back(at);
        break;
      case '{':
        curly.push_back(at);
        break;
      case ')':
        close(round);
        break;
      case ']':
        close(square);
        break;
      case '}':
        close(curly);
        break;
      default:
        if (is_stop(point.value)) {
          round.clear();
          if (point.value != '"') square.clear();
        }
        if (point.value < 0x20 || is_white_space(point.value) || point.value == '<' || point.value == '>')
          curly.clear();
    }
    at += point.length;
  }
}

void PasteMarks::answer(Answer& known, std::size_t from, bool (*ends)(char32_t)) {
  if (from >= known.from && from <= known.to) return;
  std::size_t to = from;
  while (to < text_.size()) {
    const CodePoint point = code_point_at(text_, to);
    if (ends(point.value)) break;
    to += point.length;
  }
  known = {from, to, without_trailing_punctuation(text_, from, to), 0};
  known.unemphasized = known.trimmed;
  while (known.unemphasized > from && is_emphasis(text_[known.unemphasized - 1])) --known.unemphasized;
}

std::size_t PasteMarks::trimmed(const Answer& known, std::size_t from) const {
  if (known.trimmed >= from) return known.trimmed;
  // All from here on is punctuation; only doubled hyphens may leave one behind.
  std::size_t end = from;
  while (end < known.to && text_[end] == '-') ++end;
  return without_trailing_punctuation(text_, from, end);
}

std::size_t PasteMarks::next_gap(std::size_t from) {
  answer(gap_, from, is_gap);
  return gap_.to;
}

std::size_t PasteMarks::next_stop(std::size_t from) {
  answer(stop_, from, is_stop);
  return stop_.to;
}

std::size_t PasteMarks::trimmed_gap(std::size_t from) {
  answer(gap_, from, is_gap);
  return gap_.trimmed < from ? trimmed(gap_, from) : std::max(gap_.unemphasized, from);
}

std::size_t PasteMarks::trimmed_stop(std::size_t from) {
  answer(stop_, from, is_stop);
  return trimmed(stop_, from);
}

}  // namespace wailian
