// All places of many words in one text, in a single pass.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Finds fixed words. Equal words get one number; numbers follow the sorted order.
class WordFinder {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  explicit WordFinder(std::vector<std::string> words);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const std::string& word(std::size_t number) const { return words_[number]; }
  [[nodiscard]] std::size_t number_of(std::string_view word) const;

  /// Calls `found(number, offset)` for each place of each word, by offset, overlapping ones included.
  template <class Found>
  void each_place(std::string_view text, const Found& found) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto [first, last] = by_first_byte_[static_cast<unsigned char>(text[at])];
      for (std::size_t number = first; number < last; ++number)
        if (text.compare(at, words_[number].size(), words_[number]) == 0) found(number, at);
    }
  }

 private:
  struct Range {
    std::uint16_t first = 0, last = 0;
  };
  std::vector<std::string> words_;
  std::array<Range, 256> by_first_byte_{};
};

}  // namespace wailian
