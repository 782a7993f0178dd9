#include "extract/find_tokens.hpp"

#include "extract/fold.hpp"

#include <algorithm>

namespace wailian {
namespace {

std::vector<TokenShape> folded(std::vector<TokenShape> shapes) {
  for (TokenShape& shape : shapes) {
    for (std::string& word : shape.lead_words) word = fold_martian(word).text;
    for (std::string& word : shape.not_behind) word = fold_martian(word).text;
    for (std::string& word : shape.cues) word = fold_martian(word).text;
  }
  return shapes;
}

std::vector<std::string> delimiters_of(const std::vector<TokenShape>& shapes) {
  std::vector<std::string> words;
  for (const TokenShape& shape : shapes) {
    if (!stands_between_signs(shape)) continue;
    const auto& signs = shape.openers.empty() ? shape.closers : shape.openers;
    words.insert(words.end(), signs.begin(), signs.end());
  }
  return words;
}

std::vector<std::string> words_of(const std::vector<TokenShape>& shapes) {
  std::vector<std::string> words;
  for (const TokenShape& shape : shapes) {
    words.insert(words.end(), shape.lead_words.begin(), shape.lead_words.end());
    words.insert(words.end(), shape.not_behind.begin(), shape.not_behind.end());
    words.insert(words.end(), shape.cues.begin(), shape.cues.end());
  }
  return words;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::uint16_t> numbers_of(const std::vector<std::string>& words, const WordFinder& finder) {
  std::vector<std::uint16_t> numbers;
  numbers.reserve(words.size());
  for (const std::string& word : words) numbers.push_back(static_cast<std::uint16_t>(finder.number_of(word)));
  return numbers;
}

}  // namespace

bool stands_between_signs(const TokenShape& shape) {
  return shape.lead_words.empty() && shape.alphabet != CodeAlphabet::disguised_words;
}

TokenFinder::TokenFinder(std::vector<TokenShape> shapes)
    : shapes_(folded(std::move(shapes))), delimiters_(delimiters_of(shapes_)), words_(words_of(shapes_)) {
  for (const TokenShape& shape : shapes_)
    words_of_shape_.push_back({numbers_of(shape.not_behind, words_), numbers_of(shape.cues, words_)});
  for (const TokenShape& shape : shapes_)
    if (stands_between_signs(shape) && shape.openers.empty() && shape.closers.empty() && !shape.cues.empty()) lone_codes_.push_back(&shape);
  shapes_led_by_.resize(words_.size());
  for (const TokenShape& shape : shapes_)
    for (const std::uint16_t lead : numbers_of(shape.lead_words, words_))
      if (lead < words_.size()) shapes_led_by_[lead].push_back(&shape);
  uses_of_sign_.resize(delimiters_.size());
  for (std::size_t sign = 0; sign < delimiters_.size(); ++sign) {
    for (const TokenShape& shape : shapes_) {
      if (!stands_between_signs(shape)) continue;
      const bool opens = contains(shape.openers, delimiters_.word(sign));
      const bool closes = shape.openers.empty() && contains(shape.closers, delimiters_.word(sign));
      if (opens || closes) uses_of_sign_[sign].push_back({&shape, opens});
    }
  }
}

}  // namespace wailian
