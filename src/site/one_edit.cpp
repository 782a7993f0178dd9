#include "site/one_edit.hpp"

#include "site/pinyin.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

constexpr std::size_t shortest_word = 5, shortest_pinyin = 6, shortest_foreign = 7;

bool beside_on_keyboard(char a, char b) {
  constexpr std::array<std::string_view, 4> keyboard{"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};
  for (std::size_t row = 0; row < keyboard.size(); ++row) {
    const auto at = static_cast<int>(keyboard[row].find(a));
    if (keyboard[row].find(a) == std::string_view::npos) continue;
    for (std::size_t other = row > 0 ? row - 1 : 0; other < std::min(row + 2, keyboard.size()); ++other) {
      const auto found = keyboard[other].find(b);
      if (found == std::string_view::npos) continue;
      // A key touches two keys of the row above and two of the row below, each row being shifted by half a key.
      const int step = static_cast<int>(found) - at;
      if (other == row) return step == 1 || step == -1;
      return other < row ? step == 0 || step == 1 : step == 0 || step == -1;
    }
  }
  return false;
}

bool doubled_at(std::string_view longer, std::size_t at) {
  return longer[at] == longer[at - 1] || (at + 1 < longer.size() && longer[at] == longer[at + 1]);
}

}  // namespace

bool is_one_slip_from(std::string_view label, std::string_view word) {
  const std::size_t longer = std::max(label.size(), word.size()), shorter = std::min(label.size(), word.size());
  if (word.size() < shortest_word || longer - shorter > 1 || label == word || label.empty() || label[0] != word[0])
    return false;
  const auto first = static_cast<std::size_t>(
      std::mismatch(label.begin(), label.begin() + static_cast<std::ptrdiff_t>(shorter), word.begin()).first -
      label.begin());
  const auto rest = [](std::string_view text, std::size_t from) { return text.substr(std::min(from, text.size())); };

  const bool same_size = label.size() == word.size(), added = label.size() > word.size();
  const bool swapped = same_size && first + 1 < word.size() && label[first] == word[first + 1] &&
                       label[first + 1] == word[first] && rest(label, first + 2) == rest(word, first + 2);
  const std::size_t label_rest = first + (same_size || added ? 1 : 0),
                    word_rest = first + (same_size || !added ? 1 : 0);
  if (!swapped && rest(label, label_rest) != rest(word, word_rest)) return false;

  if (is_pinyin(label)) return false;
  if (swapped || (!same_size && doubled_at(added ? label : word, first))) return true;
  if (is_pinyin(word)) return word.size() >= shortest_pinyin;
  if (word.size() < shortest_foreign) return false;
  return same_size ? beside_on_keyboard(label[first], word[first]) : !added && first + 1 < word.size();
}

}  // namespace wailian
