#include "base/sort.hpp"

#include <algorithm>

namespace wailian {

std::vector<std::uint32_t> sorted_order(std::size_t count, FunctionRef<bool(std::uint32_t, std::uint32_t)> before) {
  std::vector<std::uint32_t> order(count), merged(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = static_cast<std::uint32_t>(i);
  for (std::size_t width = 1; width < count; width *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * width) {
      const std::size_t middle = std::min(begin + width, count), end = std::min(begin + 2 * width, count);
      std::size_t left = begin, right = middle;
      for (std::size_t at = begin; at < end; ++at) {
        // Of two equal ones the left comes first.
        const bool take_right = left == middle || (right < end && before(order[right], order[left]));
        merged[at] = order[take_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace wailian
