// Kinds of characters that matter where links meet prose.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }
[[nodiscard]] constexpr bool is_ascii_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
[[nodiscard]] constexpr bool is_ascii_hex(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
/// Printable, not a space; includes quotes and brackets.
[[nodiscard]] constexpr bool is_ascii_graphic(char c) { return c > ' ' && c < '\x7f'; }
[[nodiscard]] constexpr char to_ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// White space of Unicode (property White_Space), line breaks included.
[[nodiscard]] bool is_white_space(char32_t c);

/// Characters without a width that are pasted along unseen: zero-width space and joiners, soft hyphen, byte order
/// mark, directional marks and overrides, variation selectors.
[[nodiscard]] bool is_invisible(char32_t c);

/// Letters of scripts that put no space between a link and the next word: Han, kana, bopomofo, Hangul, Thai, Lao,
/// Burmese, Khmer. Where such a letter follows a link, the link has probably ended.
[[nodiscard]] bool is_unspaced_letter(char32_t c);

/// Letters and marks beyond ASCII of scripts written with spaces (`é`, `я`, `α`): they belong to the word they touch.
[[nodiscard]] bool is_spaced_letter(char32_t c);

/// Full-width ASCII letter, digit, hyphen or full stop: browsers read them in a host as the ASCII ones.
[[nodiscard]] bool is_fullwidth_host_character(char32_t c);

/// The first byte at or after `at` that does not belong to an invisible character.
[[nodiscard]] std::size_t skip_invisible(std::string_view text, std::size_t at);

}  // namespace wailian
