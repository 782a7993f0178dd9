// A host without a scheme in mixed text.
#pragma once

#include "extract/read_host.hpp"

#include <cstddef>
#include <string_view>

namespace wailian {

/// Reads a host without a scheme: at least two labels of ASCII letters, digits and hyphens, the last one of letters in
/// one case. `end == from` where there is none; then `passed` says from where to go on.
struct BareHostReading {
  HostReading host;
  std::size_t passed = 0;
};
[[nodiscard]] BareHostReading read_bare_host(std::string_view text, std::size_t from);

}  // namespace wailian
