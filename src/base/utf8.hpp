// UTF-8: walking, repair of what is not UTF-8, and offsets in UTF-16 units for callers in JavaScript.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// One code point and how many bytes it took. `value` is U+FFFD for a byte that is not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 0;  ///< 1 to 4; 0 only at the end of the text
  bool valid = true;
};

/// `code_point_at` where a byte that is not ASCII stands at `at`.
[[nodiscard]] CodePoint code_point_beyond_ascii(std::string_view text, std::size_t at);

/// The code point at byte `at`. Surrogates, overlong forms and stray bytes come back as U+FFFD, following
/// "maximal subpart" replacement (Unicode 3.9), as TextDecoder does.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, false};
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1, true} : code_point_beyond_ascii(text, at);
}

/// Where the ASCII that stands at `at` ends: eight bytes at a time.
[[nodiscard]] std::size_t end_of_ascii(std::string_view text, std::size_t at);

/// Whether a whole character of U+1000 to U+CFFF stands at `at`, three bytes long: Chinese, Japanese and Korean, mostly.
/// A quick way past them; where this is false, `code_point_at` tells what stands there.
[[nodiscard]] inline bool is_east_asian_triple(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return text.size() - at >= 3 && byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0U) == 0x80U &&
         (byte(2) & 0xC0U) == 0x80U;
}

/// The code point that ends right before byte `at`; length 0 at the start.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t value);

[[nodiscard]] bool is_utf8(std::string_view text);

/// `text` with every fault replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view text);

/// Turns UTF-8 byte offsets of one valid UTF-8 text into UTF-16 unit offsets, in any order. Every byte is counted once;
/// an offset that was passed before costs no more than the bytes of one block. Keeps a view of the text: the text must
/// outlive it.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text) : text_(text) {}
  [[nodiscard]] std::uint32_t at(std::uint32_t byte);

 private:
  std::string_view text_;
  std::vector<std::uint32_t> blocks_;  ///< the unit at which each block after the first begins, as far as was counted
  std::uint32_t byte_ = 0;
  std::uint32_t unit_ = 0;
};

}  // namespace wailian
