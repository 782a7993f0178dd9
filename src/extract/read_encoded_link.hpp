// An address that was percent-encoded whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wailian {

struct EncodedLink {
  std::size_t begin = 0, end = 0;  ///< in the paste
  std::string scheme;              ///< `http` or `https`
  std::string text;                ///< decoded, from the scheme on
};

/// Reads `https%3A%2F%2Fv.example.com%2Fx`, whose scheme ends at `word_end` and begins not before `floor`; nullopt where
/// no such address stands there, or where it is the value of something (`url=https%3A%2F%2F…`).
[[nodiscard]] std::optional<EncodedLink> read_encoded_link(std::string_view text, std::size_t floor,
                                                           std::size_t word_end);

}  // namespace wailian
