#include "base/json_tree.hpp"

#include <utility>

namespace wailian {

const JsonNode* JsonNode::find(std::string_view wanted) const {
  if (!is(JsonKind::object)) return nullptr;
  for (const JsonNode& member : *this)
    if (member.key == wanted) return &member;
  return nullptr;
}

JsonNode& JsonTreeBuilder::add(JsonKind kind) {
  JsonNode& node = tree_.nodes_.emplace_back();
  node.kind = kind;
  node.key = std::exchange(key_, {});
  return node;
}

bool JsonTreeBuilder::open(JsonKind kind) {
  if (open_.size() >= max_depth) return false;
  open_.push_back(tree_.nodes_.size());
  add(kind);
  return true;
}

void JsonTreeBuilder::close() {
  tree_.nodes_[open_.back()].nodes = static_cast<std::uint32_t>(tree_.nodes_.size() - open_.back());
  open_.pop_back();
}

std::vector<const JsonNode*> JsonTreeBuilder::path() const {
  std::vector<const JsonNode*> out;
  for (const std::size_t at : open_) out.push_back(&tree_.nodes_[at]);
  return out;
}

JsonTree JsonTreeBuilder::take(std::unique_ptr<char[]> strings) {
  tree_.strings_ = std::move(strings);
  return std::move(tree_);
}

}  // namespace wailian
