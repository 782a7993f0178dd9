// What the labels of a host are made of.
#pragma once

#include "extract/characters.hpp"

#include <cstddef>
#include <string_view>

namespace wailian {

inline constexpr std::size_t longest_label = 63;
/// What DNS can carry (RFC 1035). A longer host is nobody's, and trying all its labels would take quadratic time.
inline constexpr std::size_t longest_host = 253;

[[nodiscard]] inline bool is_label_byte(char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; }

/// NUL behind the end.
[[nodiscard]] inline char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

/// Whether `text` is `lower`, in any case.
[[nodiscard]] bool equal_folded(std::string_view text, std::string_view lower);

/// A label that may stand last: letters only, or the ASCII form of an international one.
[[nodiscard]] bool may_be_top_level(std::string_view label);

}  // namespace wailian
