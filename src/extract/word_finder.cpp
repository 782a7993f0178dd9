#include "extract/word_finder.hpp"

#include "base/sort.hpp"

#include <algorithm>
#include <functional>

namespace wailian {

WordFinder::WordFinder(std::vector<std::string> words) : words_(std::move(words)) {
  sort_stably(words_, std::less<>());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  if (!words_.empty() && words_.front().empty()) words_.erase(words_.begin());
  for (std::size_t number = 0; number < words_.size(); ++number) {
    const std::string& word = words_[number];
    Range& range = by_first_byte_[static_cast<unsigned char>(word.front())];
    if (range.first == range.last) range.first = static_cast<std::uint16_t>(number);
    range.last = static_cast<std::uint16_t>(number + 1);
    if (word.size() < long_word) {
      range.all_long = false;
    } else {
      beginnings_[hash(word, 0) / 32] |= 1U << (hash(word, 0) % 32);
    }
  }
}

std::size_t WordFinder::number_of(std::string_view word) const {
  const auto found = std::lower_bound(words_.begin(), words_.end(), word);
  return found != words_.end() && *found == word ? static_cast<std::size_t>(found - words_.begin()) : none;
}

}  // namespace wailian
