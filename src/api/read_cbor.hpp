// CBOR (RFC 8949) in, a tree of JSON values out: the form in which requests come.
#pragma once

#include "base/json_tree.hpp"

#include <optional>
#include <string_view>

namespace wailian {

/// Reads one item that says what JSON can say: null, booleans, numbers, text strings, arrays, and maps with text keys,
/// all of definite length, at most 32 levels deep. nullopt for anything else, for what is cut short or has more behind
/// it, and for strings that are no UTF-8. The tree views `bytes`, which must outlive it.
[[nodiscard]] std::optional<JsonTree> read_cbor(std::string_view bytes);

}  // namespace wailian
