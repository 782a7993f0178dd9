// Finds names among many at once. One plain hash table: the standard's come to kilobytes for each type.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wailian {

/// Numbers names in the order in which they are added; of equal ones the first is found. Views them: they must outlive it.
class NameIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void add(std::string_view name);
  /// `none` where it was never added.
  [[nodiscard]] std::uint32_t find(std::string_view name) const;

 private:
  /// The slot that holds `name`, or the free one where it belongs.
  [[nodiscard]] std::uint32_t& slot_of(std::string_view name);
  void enter(std::uint32_t number);
  void grow();

  std::vector<std::string_view> names_;
  std::vector<std::uint32_t> slots_;  ///< numbers, or `none`; their count is a power of two, and more than half are free
};

}  // namespace wailian
