// The codes of tokens, by alphabet and length.
#pragma once

#include "extract/find_tokens.hpp"

#include <optional>
#include <string_view>

namespace wailian {

/// The code of `shape` that begins at `at` and ends with its alphabet; nullopt where length or mixture do not fit.
/// Not for `any_graphic`, which only a closer can end.
[[nodiscard]] std::optional<Span> read_code(std::string_view text, std::size_t at, const TokenShape& shape);

/// The code of `shape` between `at` and one of its closers, and the length of that closer.
struct DelimitedCode {
  Span code;
  std::size_t closer_length = 0;
};
[[nodiscard]] std::optional<DelimitedCode> read_code_to_closer(std::string_view text, std::size_t at,
                                                               const TokenShape& shape);

/// The code of `shape` that ends at `end`, read backwards to the start of its word.
[[nodiscard]] std::optional<Span> read_code_before(std::string_view text, std::size_t end, const TokenShape& shape);

}  // namespace wailian
