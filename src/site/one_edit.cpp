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
  if (word.size() < shortest_word || longer - shorter > 1 || label == word || label.empty() || label[0] != word[0]) return false;
  const auto first = static_cast<std::size_t>(
      std::mismatch(label.begin(), label.begin() + static_cast<std::ptrdiff_t>(shorter), word.begin()).first - label.begin());
  const auto rest = [](std::string_view text, std::size_t from) { return text.substr(std::min(from, text.size())); };

  const bool pinyin = is_pinyin(word);
  const bool long_enough = word.size() >= (pinyin ? shortest_pinyin : shortest_foreign);
  if (is_pinyin(label)) return false;
  if (label.size() == word.size()) {
    const bool swapped = first + 1 < word.size() && label[first] == word[first + 1] && label[first + 1] == word[first] &&
                         rest(label, first + 2) == rest(word, first + 2);
    if (swapped) return true;
    if (!long_enough || rest(label, first + 1) != rest(word, first + 1)) return false;
    return pinyin || beside_on_keyboard(label[first], word[first]);
  }
  const bool added = label.size() > word.size();
  if (rest(added ? label : word, first + 1) != rest(added ? word : label, first)) return false;
  if (doubled_at(added ? label : word, first)) return true;
  if (!long_enough) return false;
  return pinyin || (!added && first + 1 < word.size());
}

}  // namespace wailian
