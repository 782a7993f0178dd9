// A checksum in letters, for files that hosts and editors may change on their way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wailian {

/// Of the bytes: FNV-1a in 64 bits, as 16 of the letters from a to p, the highest bits first. Against damage, not against
/// people: one changed byte always shows, anything else all but always.
inline constexpr std::size_t checksum_size = 16;
[[nodiscard]] std::string checksum_of(std::string_view bytes);

}  // namespace wailian
