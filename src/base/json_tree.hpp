// JSON as a tree that keeps what a strict reader needs: the order of keys, and keys that stand twice.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace wailian {

enum class JsonKind : std::uint8_t { null, boolean, integer, number, string, array, object };

/// One value of a `JsonTree`. Lies there before its children, and they before theirs.
struct JsonNode {
  std::string_view key;     ///< of a member; lives as long as the tree
  std::string_view string;  ///< of a string
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

/// All values of one text. Moving it moves nothing that was handed out.
class JsonTree {
 public:
  JsonTree() : nodes_(1) {}  ///< null

  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }

 private:
  friend class JsonTreeBuilder;
  std::vector<JsonNode> nodes_;
  std::unique_ptr<char[]> strings_;
};

/// Builds a tree from values in the order of their text. Strings and keys are views: they stay where they are, or lie in
/// the block that the tree takes with it.
class JsonTreeBuilder {
 public:
  /// Deeper values are refused: whoever walks the tree may do so by recursion.
  static constexpr std::size_t max_depth = 32;

  explicit JsonTreeBuilder(std::size_t room) { tree_.nodes_.clear(), tree_.nodes_.reserve(room); }

  /// What the next value is called.
  void key(std::string_view name) { key_ = name; }
  JsonNode& add(JsonKind kind);
  /// Opens an array or object. False where it would lie too deep; then nothing was opened.
  [[nodiscard]] bool open(JsonKind kind);
  void close();

  /// The members or items of the innermost open value so far.
  [[nodiscard]] JsonNode::Iterator begin() const { return JsonNode::Iterator(tree_.nodes_.data() + open_.back() + 1); }
  [[nodiscard]] JsonNode::Iterator end() const { return JsonNode::Iterator(tree_.nodes_.data() + tree_.nodes_.size()); }
  /// The open values, outermost first.
  [[nodiscard]] std::vector<const JsonNode*> path() const;

  /// The whole tree; `strings` is what its views lie in, where nothing else keeps that.
  [[nodiscard]] JsonTree take(std::unique_ptr<char[]> strings = nullptr);

 private:
  JsonTree tree_;
  std::string_view key_;
  std::vector<std::size_t> open_;
};

}  // namespace wailian
