#include "extract/paste_marks.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"

namespace wailian {
namespace {

bool is_gap(char32_t c) {
  return c < 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '`' || is_white_space(c);
}

bool is_stop(char32_t c) {
  if (c < 0x80) return is_gap(c) || c == '\\';
  return !is_unspaced_letter(c) && !is_spaced_letter(c) && !is_invisible(c);
}

template <class Ends>
std::size_t next(std::string_view text, std::size_t from, const Ends& ends) {
  while (from < text.size()) {
    const CodePoint point = code_point_at(text, from);
    if (ends(point.value)) break;
    from += point.length;
  }
  return from;
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
          square.clear();
        }
        if (point.value < 0x20 || is_white_space(point.value) || point.value == '<' || point.value == '>')
          curly.clear();
    }
    at += point.length;
  }
}

std::size_t PasteMarks::next_gap(std::size_t from) {
  if (from < gap_.from || from > gap_.to) gap_ = {from, next(text_, from, is_gap)};
  return gap_.to;
}

std::size_t PasteMarks::next_stop(std::size_t from) {
  if (from < stop_.from || from > stop_.to) stop_ = {from, next(text_, from, is_stop)};
  return stop_.to;
}

}  // namespace wailian
