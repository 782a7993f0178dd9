#include "extract/word_finder.hpp"

#include "base/sort.hpp"

#include <algorithm>
#include <functional>

namespace wailian {

void WordFinder::extend(Range& range, std::size_t number) {
  if (range.first == range.last) range.first = static_cast<std::uint16_t>(number);
  range.last = static_cast<std::uint16_t>(number + 1);
}

WordFinder::WordFinder(std::vector<std::string> words) : words_(std::move(words)) {
  sort_stably(words_, std::less<>());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  if (!words_.empty() && words_.front().empty()) words_.erase(words_.begin());
  for (std::size_t number = 0; number < words_.size(); ++number) {
    const std::string& word = words_[number];
    Beginning& beginning = by_first_byte_[static_cast<unsigned char>(word.front())];
    extend(beginning.words, number);
    any_in_ascii_ = any_in_ascii_ || static_cast<unsigned char>(word.front()) < 0x80;
    if (word.size() < long_word) {
      beginning.all_long = false;
      continue;
    }
    beginning.second_bytes |= std::uint64_t{1} << (static_cast<unsigned char>(word[1]) % 64U);
    const std::uint32_t bytes = bytes_at(word, 0);
    beginnings_[hash(bytes) / 32] |= 1U << (hash(bytes) % 32);
    if (groups_.empty() || groups_.back().bytes != bytes) groups_.push_back({bytes, {}});
    extend(groups_.back().words, number);
    extend(beginning.groups, groups_.size() - 1);
  }
}

WordFinder::Range WordFinder::words_of_group(std::string_view text, std::size_t at, const Range& groups) const {
  const std::uint32_t bytes = bytes_at(text, at);
  const std::uint32_t place = hash(bytes);
  if (((beginnings_[place / 32] >> (place % 32)) & 1U) == 0) return {};
  for (std::size_t group = groups.first; group < groups.last; ++group)
    if (groups_[group].bytes == bytes) return groups_[group].words;
  return {};
}

std::size_t WordFinder::number_of(std::string_view word) const {
  const auto found = std::lower_bound(words_.begin(), words_.end(), word);
  return found != words_.end() && *found == word ? static_cast<std::size_t>(found - words_.begin()) : none;
}

}  // namespace wailian
