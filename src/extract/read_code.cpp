#include "extract/read_code.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool in_alphabet(char c, CodeAlphabet alphabet) {
  switch (alphabet) {
    case CodeAlphabet::digits:
      return is_ascii_digit(c);
    case CodeAlphabet::lower_alphanumeric:
      return is_ascii_digit(c) || is_ascii_lower(c);
    default:
      return is_ascii_alnum(c);
  }
}

/// Whether a run of letters and digits looks drawn by lot rather than like a word, a name or a number.
bool is_mixed(std::string_view code) {
  const bool digit = std::any_of(code.begin(), code.end(), is_ascii_digit);
  const bool letter = std::any_of(code.begin(), code.end(), is_ascii_letter);
  const bool rises = std::adjacent_find(code.begin(), code.end(), [](char a, char b) {
                       return is_ascii_lower(a) && is_ascii_upper(b);
                     }) != code.end();
  return (digit && letter) || rises;
}

bool has_both_cases_and_digits(std::string_view code) {
  const auto has = [code](bool (*kind)(char)) { return std::any_of(code.begin(), code.end(), kind); };
  return has(is_ascii_digit) && has(is_ascii_lower) && has(is_ascii_upper);
}

bool fits(std::string_view code, const TokenShape& shape) {
  return code.size() >= shape.min_length && code.size() <= shape.max_length &&
         (shape.alphabet != CodeAlphabet::alphanumeric_mixed || is_mixed(code)) &&
         (shape.alphabet != CodeAlphabet::both_cases_and_digits || has_both_cases_and_digits(code));
}

std::size_t run_end(std::string_view text, std::size_t at, const TokenShape& shape) {
  const std::size_t bound = std::min(text.size(), at + shape.max_length + 1U);
  while (at < bound && in_alphabet(text[at], shape.alphabet)) ++at;
  return at;
}

std::size_t closer_at(std::string_view text, std::size_t at, const TokenShape& shape) {
  std::size_t longest = 0;
  for (const std::string& closer : shape.closers)
    if (closer.size() > longest && text.compare(at, closer.size(), closer) == 0) longest = closer.size();
  return longest;
}

bool is_name_code_byte(char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; }

/// `name/code`: the name may be in any script but holds no white space and no slash.
std::optional<Span> read_name_and_code(std::string_view text, std::size_t at, const TokenShape& shape) {
  constexpr std::size_t longest_name = 40;
  std::size_t end = at;
  for (std::size_t i = 0; i <= longest_name && end < text.size(); ++i) {
    const CodePoint point = code_point_at(text, end);
    if (point.value == '/') {
      std::size_t code_end = end + 1;
      while (code_end < text.size() && code_end - end <= shape.max_length + 1U && is_name_code_byte(text[code_end]))
        ++code_end;
      const bool found = i > 0 && fits(text.substr(end + 1, code_end - end - 1), shape);
      return found ? std::optional(span_of(at, code_end)) : std::nullopt;
    }
    if (point.value < 0x20 || is_white_space(point.value)) break;
    end += point.length;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> read_code(std::string_view text, std::size_t at, const TokenShape& shape) {
  if (shape.alphabet == CodeAlphabet::any_graphic) return std::nullopt;
  if (shape.alphabet == CodeAlphabet::name_and_code) return read_name_and_code(text, at, shape);
  const std::size_t end = run_end(text, at, shape);
  // A run cut short by its alphabet (`9527abc` read as digits, `TRACE-AL`) is part of a longer word, not a code.
  if (end < text.size() && is_ascii_alnum(text[end])) return std::nullopt;
  const bool hyphenated =
      end + 1 < text.size() && (text[end] == '-' || text[end] == '_') && is_ascii_alnum(text[end + 1]);
  if (hyphenated && shape.closers.empty()) return std::nullopt;
  return fits(text.substr(at, end - at), shape) ? std::optional(span_of(at, end)) : std::nullopt;
}

std::optional<DelimitedCode> read_code_to_closer(std::string_view text, std::size_t at, const TokenShape& shape) {
  if (shape.alphabet != CodeAlphabet::any_graphic) {
    const std::optional<Span> code = read_code(text, at, shape);
    const std::size_t closer = code ? closer_at(text, code->end, shape) : 0;
    return closer > 0 ? std::optional(DelimitedCode{*code, closer}) : std::nullopt;
  }
  std::size_t end = at;
  for (std::size_t length = 0; length <= shape.max_length && end < text.size(); ++length) {
    if (const std::size_t closer = closer_at(text, end, shape); closer > 0) {
      if (length < shape.min_length) return std::nullopt;
      return DelimitedCode{span_of(at, end), closer};
    }
    const CodePoint point = code_point_at(text, end);
    if (point.value < 0x20 || is_white_space(point.value)) break;
    end += point.length;
  }
  return std::nullopt;
}

std::optional<Span> read_code_before(std::string_view text, std::size_t end, const TokenShape& shape) {
  std::size_t begin = end;
  while (begin > 0 && end - begin <= shape.max_length && in_alphabet(text[begin - 1], shape.alphabet)) --begin;
  if (begin > 0 && is_ascii_alnum(text[begin - 1])) return std::nullopt;
  return fits(text.substr(begin, end - begin), shape) ? std::optional(span_of(begin, end)) : std::nullopt;
}

}  // namespace wailian
