#include "extract/host_label.hpp"

#include <algorithm>

namespace wailian {

bool equal_folded(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return to_ascii_lower(a) == b; });
}

bool may_be_top_level(std::string_view label) {
  if (label.size() < 2 || label.size() > longest_label) return false;
  if (label.size() > 4 && equal_folded(label.substr(0, 4), "xn--")) return true;
  return std::all_of(label.begin(), label.end(), is_ascii_letter);
}

}  // namespace wailian
