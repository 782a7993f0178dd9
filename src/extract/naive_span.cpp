#include "extract/naive_span.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/host_label.hpp"

namespace wailian {

std::size_t naive_begin_of(std::string_view text, std::size_t begin) {
  std::size_t naive = begin;
  while (begin - naive < longest_host) {
    const CodePoint point = code_point_before(text, naive);
    const bool touches =
        point.value < 0x80 ? is_ascii_alnum(static_cast<char>(point.value)) ||
                                 std::string_view("-_.!*'").find(static_cast<char>(point.value)) != std::string_view::npos
                           : !is_white_space(point.value) && !is_sentence_mark(point.value);
    if (!touches || point.length == 0) break;
    naive -= point.length;
  }
  return naive;
}

std::size_t naive_end_of(std::string_view text, PasteMarks& marks, std::size_t begin, std::size_t end) {
  if (begin > 0 && end < text.size()) {
    constexpr std::string_view openers = "([{';";
    constexpr std::string_view closers = ")]}'&";
    const std::size_t kind = openers.find(text[begin - 1]);
    if (kind != std::string_view::npos && text[end] == closers[kind]) return end;
  }
  return marks.trimmed_gap(end);
}

}  // namespace wailian
