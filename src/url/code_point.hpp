// What Unicode says of one code point, as far as host names need it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wailian {

/// Bidi_Class, as coarse as the bidi rule (RFC 5893) needs it.
enum class Bidi : std::uint8_t { left, right, european_number, arabic_number, mark, neutral, forbidden };

/// Joining_Type: whether the letter joins to the one before (`right`), the one after (`left`), both, or is skipped.
enum class Joining : std::uint8_t { none, left, right, both, transparent };

/// The scripts that UTS #39 recommends for identifiers; `other` for all the rest.
enum class Script : std::uint8_t {
  common, inherited, latin, greek, cyrillic, han, hiragana, katakana, bopomofo, hangul, arabic, armenian, bengali,
  devanagari, ethiopic, georgian, gujarati, gurmukhi, hebrew, kannada, khmer, lao, malayalam, myanmar, oriya, sinhala,
  tamil, telugu, thaana, thai, tibetan, other,
};

struct CodePointTraits {
  Bidi bidi;
  Joining joining;
  Script script;
  std::uint8_t order;  ///< rank of the canonical combining class; 0 for a starter
  bool mark;           ///< General_Category M
  bool virama;
};

enum class CodePointStatus : std::uint8_t { valid, disallowed, ignored, mapped };

/// What UTS #46 (non-transitional, no STD3 rules) does with `code_point`, and appends to `out` what takes its place:
/// itself where it is valid, nothing where it is disallowed or ignored. Needs the data of names for what is neither ASCII,
/// full-width ASCII nor Han.
CodePointStatus append_mapped(std::u32string& out, char32_t code_point);

[[nodiscard]] bool is_valid_in_label(char32_t code_point);

/// Meaningful for valid code points only; any other gives the traits of some neighbour.
[[nodiscard]] const CodePointTraits& traits_of(char32_t code_point);

/// The same from the data of names alone: for the two above, and for the test that holds them against it.
CodePointStatus append_mapped_by_table(std::u32string& out, char32_t code_point);
[[nodiscard]] const CodePointTraits& traits_of_by_table(char32_t code_point);

/// The classes that the data of names points into, as bytes: data of another build points elsewhere.
[[nodiscard]] std::string_view trait_class_bytes();

/// Brings `text` into Normalization Form C. Right for text of code points that are valid in labels.
void normalize_nfc(std::u32string& text);

}  // namespace wailian
