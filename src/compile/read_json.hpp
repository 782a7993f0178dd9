// JSON text in, a tree out, or every fault with its place.
#pragma once

#include "base/json_tree.hpp"
#include "compile/fault.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// What one text may hold, so that no file keeps its reader busy for long: bytes, objects, and other values.
inline constexpr std::size_t most_bytes = 2 << 20, most_entries = 20'000, most_items = 150'000;

/// Reads a whole JSON text (RFC 8259) of at most 32 levels. Every duplicate key is added to `faults` with its JSON
/// pointer after `place` (`file.json#/a/b`); a text that is not JSON adds `rules_not_json` with line and column and
/// gives a null.
[[nodiscard]] JsonTree read_json(std::string_view text, const std::string& place, Faults& faults);

/// A key as a step of a JSON pointer (RFC 6901): `~` and `/` escaped.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace wailian
