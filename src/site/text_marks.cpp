#include "site/text_marks.hpp"

#include "base/sort.hpp"

#include <algorithm>
#include <iterator>

namespace wailian {

const std::vector<TextMark>& TextMarks::marks_of(const Site& site) {
  for (const auto& [known, marks] : found_) {
    if (known == &site) return marks;
  }
  std::vector<TextMark> marks;
  for (const std::string& mark : site.text_marks) {
    if (mark.empty()) continue;
    for (std::size_t at = paste_.find(mark); at != std::string_view::npos; at = paste_.find(mark, at + mark.size())) {
      marks.push_back({mark, span_of(at, at + mark.size())});
    }
  }
  sort_stably(marks, [](const TextMark& a, const TextMark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  // A mark inside a longer one of the same site adds nothing; without it both ends grow along the paste.
  std::uint32_t covered = 0;
  std::erase_if(marks, [&covered](const TextMark& mark) {
    const bool inside = mark.span.end <= covered;
    covered = std::max(covered, mark.span.end);
    return inside;
  });
  found_.emplace_back(&site, std::move(marks));
  return found_.back().second;
}

std::optional<TextMark> TextMarks::last_before(const Site& site, std::uint32_t end) {
  const std::vector<TextMark>& marks = marks_of(site);
  const auto past =
      std::partition_point(marks.begin(), marks.end(), [end](const TextMark& mark) { return mark.span.end <= end; });
  if (past == marks.begin()) return std::nullopt;
  return *std::prev(past);
}

std::optional<TextMark> TextMarks::first_between(const Site& site, std::uint32_t begin, std::uint32_t end) {
  const std::vector<TextMark>& marks = marks_of(site);
  const auto first = std::partition_point(marks.begin(), marks.end(),
                                          [begin](const TextMark& mark) { return mark.span.begin < begin; });
  if (first == marks.end() || first->span.end > end) return std::nullopt;
  return *first;
}

}  // namespace wailian
