// Hosts without a scheme that hold letters beyond ASCII.
#pragma once

#include "extract/read_host.hpp"

#include <cstddef>
#include <string_view>

namespace wailian {

/// A host and where it begins.
struct PlacedHost : HostReading {
  std::size_t begin = 0;
};

/// Reads the host around the dot at `dot`, back to `floor` at most: labels of letters and symbols of any script
/// (`рыба.рф`, `i❤.ws`). Han and other unspaced letters are taken only before an ending that is not ASCII (`饭店.中国`)
/// or behind `www.`, for elsewhere nothing tells where they begin. The ending is not judged: the caller looks it up.
/// `begin == end` where there is none.
[[nodiscard]] PlacedHost read_international_host(std::string_view text, std::size_t dot, std::size_t floor);

}  // namespace wailian
