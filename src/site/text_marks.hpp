// Where the text marks of sites (`【闲鱼】`) stand in one paste.
#pragma once

#include "rules/rule_types.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace wailian {

/// A mark that was found. `text` is the rule's own string.
struct TextMark {
  std::string_view text;
  Span span;  ///< in the paste, UTF-8 bytes
};

/// Finds the marks of one site at a time, each site once, so that many links in one paste cost one pass. Keeps
/// views of the paste and of the rules: both must outlive it. Not for use by two threads at once.
class TextMarks {
 public:
  explicit TextMarks(std::string_view paste) : paste_(paste) {}

  /// The last mark of `site` that ends at or before `end`.
  [[nodiscard]] std::optional<TextMark> last_before(const Site& site, std::uint32_t end);
  /// The first mark of `site` that begins at or after `begin` and ends at or before `end`.
  [[nodiscard]] std::optional<TextMark> first_between(const Site& site, std::uint32_t begin, std::uint32_t end);

 private:
  const std::vector<TextMark>& marks_of(const Site& site);

  std::string_view paste_;
  std::vector<std::pair<const Site*, std::vector<TextMark>>> found_;
};

}  // namespace wailian
