// Compiled rules: what the strict reader accepted (src/compile/), in a form that is quick to read and small to send.
#pragma once

#include "base/checksum.hpp"
#include "rules/rule_book.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// How all three kinds of file begin; the last character is the number of the format. They are UTF-8 text, so that every host
/// compresses them. Then come the checksum of all that follows it, the size of all numbers in bytes, the numbers, and the
/// strings, each closed by U+001F, which no rule may hold. A number is one character: that with the number as its code point,
/// counted from the space, the surrogates left out.
///
///   facts   string: the version of the rules; then the columns of `Columns::verdicts`. A text is 0 for none, 1 for the
///           next one, or 2 more than the number of one that was there before.
///   texts   of one language, those of the facts. Strings: the checksum of the facts, the locale, ids of the messages,
///           their templates, all texts in the order of their numbers, texts of the rest in the order of its columns;
///           numbers: how many messages, how many texts, how many of the rest.
///   rest    string: the checksum of the facts; number: how many messages, which are those that `comes_later`; their ids,
///           Simplified Chinese and English templates; then the columns of `Columns::rest`. A text is two strings: Simplified Chinese,
///           English. Those of Traditional Chinese come along in its own file, so that nobody else fetches them.
inline constexpr std::string_view compiled_magic = "WLR5";
inline constexpr char compiled_string_end = '\x1F';
inline constexpr std::uint32_t compiled_zero = ' ', first_surrogate = 0xD800, surrogates = 0x800;
/// Numbers are below this.
inline constexpr std::uint32_t compiled_limit = 0x110000 - surrogates - compiled_zero;
/// Days are counted from here, 2008-01-01, so that most are small.
inline constexpr std::int32_t compiled_first_day = 13879;

/// Whether the message belongs to the rest: only answers that are `unknown` need it.
[[nodiscard]] constexpr bool comes_later(std::string_view message) {
  return message.starts_with("unknown.") || message.starts_with("nearest.") || message.starts_with("try.");
}

/// The checksum that a file of compiled rules names; "" where it is none.
[[nodiscard]] std::string_view checksum_in(std::string_view file);

struct CompiledFiles {
  std::string_view facts;
  std::vector<std::string_view> texts;  ///< of any number of languages; in others every text is empty
  std::string_view rest;                ///< "" leaves out what no verdict turns on
};

/// null where the files are no compiled rules of this format, are damaged, or do not belong to these facts.
[[nodiscard]] std::unique_ptr<const RuleBook> read_compiled(const CompiledFiles& files);

}  // namespace wailian
