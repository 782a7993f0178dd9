// JSON as a tree that keeps what a strict reader needs: the order of keys, and keys that stand twice.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

enum class JsonKind : std::uint8_t { null, boolean, integer, number, string, array, object };

/// One value of a `JsonTree`. Lies there before its children, and they before theirs.
struct JsonNode {
  std::string_view key;     ///< of a member; lives as long as the tree
  std::string_view string;  ///< of a string; of a number that is no integer, its text
  std::int64_t integer = 0;
  std::uint32_t nodes = 1;  ///< this one and all below it
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  mutable bool asked = false;  ///< a strict reader wanted to know it

  class Iterator {
   public:
    explicit Iterator(const JsonNode* at) : at_(at) {}
    const JsonNode& operator*() const { return *at_; }
    Iterator& operator++() { return at_ += at_->nodes, *this; }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const JsonNode* at_;
  };

  /// The items of an array or the members of an object, in the order of the text.
  [[nodiscard]] Iterator begin() const { return Iterator(this + 1); }
  [[nodiscard]] Iterator end() const { return Iterator(this + nodes); }
  /// The member called `wanted`; null where there is none.
  [[nodiscard]] const JsonNode* find(std::string_view wanted) const;
  [[nodiscard]] bool is(JsonKind other) const { return kind == other; }
};

/// Owns all values of one text and their strings. Moving it moves nothing that was handed out.
class JsonTree {
 public:
  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }

 private:
  friend class TreeBuilder;
  explicit JsonTree(std::size_t text_size);

  std::vector<JsonNode> nodes_;
  std::unique_ptr<char[]> strings_;  ///< no string is longer than it was in the text, so that one block holds them all
};

/// Reads a whole JSON text (RFC 8259) of at most 32 levels. Every duplicate key is added to `problems` with its JSON
/// pointer after `place` (`file.json#/a/b`); a text that is not JSON adds `rules_not_json` with line and column and
/// gives a null.
[[nodiscard]] JsonTree read_json(std::string_view text, const std::string& place, std::vector<Problem>& problems);

/// A key as a step of a JSON pointer (RFC 6901): `~` and `/` escaped.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace wailian
