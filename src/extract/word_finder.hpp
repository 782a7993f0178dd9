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

  /// Calls `found(number, offset)` for each place of each word, by offset, overlapping ones included. Text and words are
  /// valid UTF-8.
  template <class Found>
  void each_place(std::string_view text, const Found& found) const {
    for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
      const auto first = static_cast<unsigned char>(text[at]);
      next = at + (first < 0xE0 ? 1 : 3);  // no word begins inside a character
      const Beginning& beginning = by_first_byte_[first];
      if (beginning.words.first == beginning.words.last) continue;
      const Range range = beginning.all_long ? words_beginning_as(text, at, beginning.groups) : beginning.words;
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

  /// Most places are passed over by one bit, which stands at the hash of a word's first three bytes.
  [[nodiscard]] Range words_beginning_as(std::string_view text, std::size_t at, const Range& groups) const {
    if (text.size() - at < long_word) return {};
    const std::uint32_t bytes = bytes_at(text, at);
    const std::uint32_t place = hash(bytes);
    if (((beginnings_[place / 32] >> (place % 32)) & 1U) == 0) return {};
    for (std::size_t group = groups.first; group < groups.last; ++group)
      if (groups_[group].bytes == bytes) return groups_[group].words;
    return {};
  }

  std::vector<std::string> words_;
  std::vector<Group> groups_;  ///< of the long words, in their order
  std::array<Beginning, 256> by_first_byte_{};
  std::array<std::uint32_t, 128> beginnings_{};
};

}  // namespace wailian
