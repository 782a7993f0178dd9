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
/// What an encoded value in a query is made of.
[[nodiscard]] constexpr bool is_query_value_byte(char c) {
  return is_ascii_alnum(c) || std::string_view("-_.~+*%").find(c) != std::string_view::npos;
}
/// Printable, not a space; includes quotes and brackets.
[[nodiscard]] constexpr bool is_ascii_graphic(char c) { return c > ' ' && c < '\x7f'; }
[[nodiscard]] constexpr char to_ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// White space of Unicode (property White_Space), line breaks included.
[[nodiscard]] constexpr bool is_white_space(char32_t c) {
  if (c < 0x80) return (c >= 0x09 && c <= 0x0D) || c == 0x20;
  if (c > 0x3000) return false;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Characters without a width that are pasted along unseen: zero-width space and joiners, soft hyphen, byte order
/// mark, directional marks and overrides, variation selectors.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
  if (c < 0xAD || (c > 0x2069 && c < 0xFE00)) return false;
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Letters of scripts that put no space between a link and the next word: Han, kana, bopomofo, Hangul, Thai, Lao,
/// Burmese, Khmer. Where such a letter follows a link, the link has probably ended.
[[nodiscard]] bool is_unspaced_letter(char32_t c);

/// Letters and marks beyond ASCII of scripts written with spaces (`é`, `я`, `α`): they belong to the word they touch.
[[nodiscard]] bool is_spaced_letter(char32_t c);

/// Marks of sentences beyond ASCII: Chinese and typographic brackets, quotes, stops and ellipses. Hyphens and dashes of
/// any length are none, nor are symbols and emoji: domain names are registered with those.
[[nodiscard]] bool is_sentence_mark(char32_t c);

/// Letters in another form (`𝐭`, `ⓣ`, `ｔ`, `ℂ`): to a browser's host they are the plain ones.
[[nodiscard]] bool is_letter_in_another_form(char32_t c);

/// Full-width ASCII letter, digit, hyphen or full stop: browsers read them in a host as the ASCII ones.
[[nodiscard]] bool is_fullwidth_host_character(char32_t c);

/// Whether the `\\` at `at` is Markdown's, before a mark of ASCII that stands inside a name: `a\\_b`, `a\\-b`.
[[nodiscard]] inline bool escapes_mark(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\\' && std::string_view("_-.*~&=").find(text[at + 1]) < 7 &&
         is_ascii_alnum(text[at + 2]);
}

/// `／`, as an input method writes a slash.
inline constexpr std::string_view wide_slash = "\xEF\xBC\x8F";

/// The first byte at or after `at` that does not belong to an invisible character.
[[nodiscard]] std::size_t skip_invisible_beyond_ascii(std::string_view text, std::size_t at);
[[nodiscard]] inline std::size_t skip_invisible(std::string_view text, std::size_t at) {
  const bool ascii = at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
  return ascii ? at : skip_invisible_beyond_ascii(text, at);
}

}  // namespace wailian
