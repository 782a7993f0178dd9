#include "base/checksum.hpp"

#include <cstdint>

namespace wailian {

std::string checksum_of(std::string_view bytes) {
  std::uint64_t sum = 14695981039346656037U;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += static_cast<char>('a' + (sum >> shift & 15U));
  return out;
}

}  // namespace wailian
