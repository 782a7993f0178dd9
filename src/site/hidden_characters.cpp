#include "site/hidden_characters.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool opens(char32_t c) { return (c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068); }
bool closes(char32_t c) { return c == 0x202C || c == 0x2069; }
bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C; }
bool is_zero_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2065) || c == 0xFEFF || c == 0xAD || c == 0x180E ||
         c == 0x034F || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// The bytes with which one of these characters can begin. None is ASCII or begins as Han letters do.
bool can_begin(char c) {
  return c == '\xE2' || c == '\xEF' || c == '\xC2' || c == '\xD8' || c == '\xE1' || c == '\xCD' ||
         c == '\xF3';
}

/// The first of sorted items that does not end before `at`.
template <class Items, class End>
auto first_not_before(const Items& items, std::uint32_t at, End end_of) {
  return std::partition_point(items.begin(), items.end(),
                              [at, end_of](const auto& item) { return end_of(item) <= at; });
}

}  // namespace

HiddenCharacters::HiddenCharacters(std::string_view paste) {
  int depth = 0;
  std::size_t line_of_controls = 0;  // index of the first control of the current line
  const auto end_line = [&](std::size_t at) {
    for (; line_of_controls < controls_.size(); ++line_of_controls)
      controls_[line_of_controls].line_end = static_cast<std::uint32_t>(at);
    depth = 0;
  };
  for (std::size_t i = 0; i < paste.size(); ++i) {
    if (static_cast<unsigned char>(paste[i]) < 0x80) {
      if (controls_.empty()) {
        i = end_of_ascii(paste, i) - 1;  // the ends of lines matter behind a control alone
      } else if (paste[i] == '\n') {
        end_line(i);
      }
      continue;
    }
    if (is_east_asian_triple(paste, i) && paste[i] > '\xE2') {
      i += 2;  // nothing unseen among them
      continue;
    }
    if (!can_begin(paste[i])) continue;
    const CodePoint point = code_point_at(paste, i);
    const Span span = span_of(i, i + point.length);
    if (is_zero_width(point.value)) zero_widths_.push_back(span);
    if (opens(point.value)) ++depth;
    if (closes(point.value)) depth = std::max(depth - 1, 0);
    if (opens(point.value) || closes(point.value) || is_direction_mark(point.value))
      controls_.push_back({span, depth, 0});
  }
  end_line(paste.size());
}

Span HiddenCharacters::bidi_control_over(const Span& link) const {
  const auto inside = first_not_before(controls_, link.begin, [](const Control& control) { return control.span.end; });
  if (inside != controls_.begin()) {
    const Control& before = *std::prev(inside);
    if (before.depth > 0 && link.begin < before.line_end) return before.span;
  }
  return inside != controls_.end() && inside->span.begin < link.end ? inside->span : Span{};
}

Span HiddenCharacters::zero_width_in(const Span& link) const {
  const auto inside = first_not_before(zero_widths_, link.begin, [](const Span& span) { return span.end; });
  return inside != zero_widths_.end() && inside->begin < link.end ? *inside : Span{};
}

}  // namespace wailian
