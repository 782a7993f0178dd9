// Finds names among many at once. A hash table whose hash grows with a name from its end, so that a host is read once for all that may
// stand for it; the standard's hashes each part anew, and comes to half a percent more of the first load.
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

  /// Calls `found(suffix, number)` for every part of `host` behind one of its dots that was added, the shortest first and
  /// `host` itself last. Reads `host` once, from its end.
  template <class Found>
  void each_suffix(std::string_view host, const Found& found) const {
    if (slots_.empty()) return;
    std::uint32_t hash = seed;
    for (std::size_t at = host.size(); at-- > 0;) {
      hash = add_to(hash, host[at]);
      if (at != 0 && host[at - 1] != '.') continue;
      const std::uint32_t number = slots_[place_of(hash, host.substr(at))].number;
      if (number != none) found(host.substr(at), number);
    }
  }

 private:
  /// FNV-1a, from the end of a name: what it comes to at a dot is the hash of the part behind it. Whoever chooses names to
  /// collide slows down the lookups in rules of their own.
  static constexpr std::uint32_t seed = 2166136261U;
  static std::uint32_t add_to(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 16777619U; }
  [[nodiscard]] static std::uint32_t hash_of(std::string_view name);

  /// The hash stands beside the number: most names that are asked for are not there, and then none is read.
  struct Slot {
    std::uint32_t hash = 0, number = none;
  };

  /// Where the slot is that holds `name`, or the free one where it belongs.
  [[nodiscard]] std::size_t place_of(std::uint32_t hash, std::string_view name) const;
  void enter(std::uint32_t number);
  void grow();

  std::vector<std::string_view> names_;
  std::vector<Slot> slots_;  ///< their count is a power of two, and at least half are free
};

}  // namespace wailian
