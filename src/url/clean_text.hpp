// The text that the URL Standard reads: trimmed, without tabs and newlines, always UTF-8.
#pragma once

#include "base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Basic URL parser, steps 1 to 3 (C0 controls and spaces off both ends, tabs and newlines out everywhere), and knows
/// where each byte came from. Faults in the UTF-8 become U+FFFD first, as a page's TextDecoder would do.
/// Keeps a view of `raw` where nothing had to change inside it: `raw` must outlive this.
class CleanText {
 public:
  explicit CleanText(std::string_view raw);
  CleanText(const CleanText&) = delete;
  CleanText& operator=(const CleanText&) = delete;

  [[nodiscard]] std::string_view view() const { return view_; }
  /// Whether something was trimmed or taken out.
  [[nodiscard]] bool whitespace_removed() const { return whitespace_removed_; }
  /// A span of `view()` as a span of `raw`, from the first to the last byte that gave rise to it.
  [[nodiscard]] Span in_raw(Span span) const;

 private:
  void rewrite(std::string_view trimmed);

  std::string owned_;
  std::vector<std::uint32_t> ends_;  // of each byte in owned_: one past the raw byte behind it
  std::string_view view_;
  std::uint32_t trimmed_front_ = 0;
  bool whitespace_removed_ = false;
};

}  // namespace wailian
