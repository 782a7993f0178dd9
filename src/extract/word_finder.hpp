// All places of many words in one text, in a single pass.
#pragma once

#include "base/utf8.hpp"

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

  /// Calls `found(number, offset)` for each place of each word, by offset, overlapping ones included. Text and words are
  /// valid UTF-8.
  template <class Found>
  void each_place(std::string_view text, const Found& found) const {
    for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
      const auto first = static_cast<unsigned char>(text[at]);
      if (first < 0x80 && !any_in_ascii_) {
        next = end_of_ascii(text, at);
        continue;
      }
      next = at + (first < 0xE0 ? 1 : 3);  // no word begins inside a character
      const Beginning& beginning = by_first_byte_[first];
      if (beginning.words.first == beginning.words.last) continue;
      const Range range = beginning.all_long ? words_beginning_as(text, at, beginning) : beginning.words;
      for (std::size_t number = range.first; number < range.last; ++number) {
        const std::string& word = words_[number];
        const std::size_t last = at + word.size() - 1;
        if (last >= text.size() || text[last] != word.back()) continue;
        if (text.compare(at, word.size(), word) == 0) found(number, at);
      }
    }
  }

 private:
  static constexpr std::size_t long_word = 3;  // bytes: one Han character

  struct Range {
    std::uint16_t first = 0, last = 0;
  };

  /// Words of one first byte, and where all of them are long also their groups.
  struct Beginning {
    Range words, groups;
    bool all_long = true;
    std::uint64_t second_bytes = 0;  ///< a bit for the last six of each
  };

  /// Words that begin with the same three bytes.
  struct Group {
    std::uint32_t bytes;
    Range words;
  };

  /// By `number`, which follows its last.
  static void extend(Range& range, std::size_t number);

  static std::uint32_t bytes_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(text[at + i])}; };
    return byte(0) << 16U | byte(1) << 8U | byte(2);
  }
  static std::uint32_t hash(std::uint32_t bytes) { return (bytes * 2654435769U) >> 20U; }

  /// Most places are passed over by one bit of the second byte, most others by the one that stands at the hash of all three.
  [[nodiscard]] Range words_beginning_as(std::string_view text, std::size_t at, const Beginning& beginning) const {
    if (text.size() - at < long_word || !has_bit(beginning.second_bytes, text[at + 1])) return {};
    return words_of_group(text, at, beginning.groups);
  }

  static bool has_bit(std::uint64_t bits, char c) { return ((bits >> (static_cast<unsigned char>(c) % 64U)) & 1U) != 0; }

  [[nodiscard]] Range words_of_group(std::string_view text, std::size_t at, const Range& groups) const;

  std::vector<std::string> words_;
  std::vector<Group> groups_;  ///< of the long words, in their order
  std::array<Beginning, 256> by_first_byte_{};
  bool any_in_ascii_ = false;  ///< whether a word begins with ASCII
  std::array<std::uint32_t, 128> beginnings_{};
};

}  // namespace wailian
