// JSON as a tree that keeps what a strict reader needs: the order of keys, and keys that stand twice.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

enum class JsonKind : std::uint8_t { null, boolean, integer, number, string, array, object };

struct JsonMember;

/// One value. Owns everything below it.
struct JsonNode {
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string string;
  std::vector<JsonNode> items;      ///< of an array
  std::vector<JsonMember> members;  ///< of an object, in the order of the text

  [[nodiscard]] const JsonNode* find(std::string_view key) const;
  [[nodiscard]] bool is(JsonKind other) const { return kind == other; }
};

struct JsonMember {
  std::string key;
  JsonNode value;
};

/// Reads a whole JSON text (RFC 8259) of at most `max_depth` levels. Every duplicate key is added to `problems` with
/// its JSON pointer after `place` (`file.json#/a/b`); a text that is not JSON adds `rules_not_json` with line and column
/// and gives a null node.
[[nodiscard]] JsonNode read_json(std::string_view text, const std::string& place, std::vector<Problem>& problems);

/// A key as a step of a JSON pointer (RFC 6901): `~` and `/` escaped.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace wailian
