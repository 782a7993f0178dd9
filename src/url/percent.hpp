// Percent-encoding and -decoding as the URL Standard does them (section 1.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wailian {

/// The percent-encode set of each part of an http or https URL; a bit each.
enum class PercentSet : std::uint8_t { fragment = 1, query = 2, path = 4, userinfo = 8 };

/// Appends `text` (UTF-8) with the bytes of `set` percent-encoded, in upper-case hexadecimal.
void append_encoded(std::string& out, std::string_view text, PercentSet set);

/// Appends one byte as `%XX`.
void append_percent(std::string& out, char byte);

/// Bytes, not necessarily UTF-8. A `%` without two hexadecimal digits stays.
[[nodiscard]] std::string percent_decoded(std::string_view text);

/// Whether a `%` with two hexadecimal digits stands at `at`.
[[nodiscard]] bool is_percent_triplet(std::string_view text, std::size_t at);

/// -1 for anything but a hexadecimal digit.
[[nodiscard]] constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace wailian
