#include "rules/json_tree.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace wailian {
namespace {

constexpr std::size_t max_depth = 32;

/// Builds the tree from nlohmann's events. Returning false from an event ends the parse.
class TreeBuilder {
 public:
  explicit TreeBuilder(JsonNode& root) { open_.push_back(&root); }

  bool null() { return put({}); }
  bool boolean(bool value) {
    JsonNode node;
    node.kind = JsonKind::boolean;
    node.boolean = value;
    return put(std::move(node));
  }
  bool number_integer(std::int64_t value) {
    JsonNode node;
    node.kind = JsonKind::integer;
    node.integer = value;
    return put(std::move(node));
  }
  bool number_unsigned(std::uint64_t value) {
    // Rules hold no number that large; as a plain number it is refused where an integer is wanted.
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return number_float(0, {});
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*value*/, const std::string& text) {
    JsonNode node;
    node.kind = JsonKind::number;
    node.string = text;
    return put(std::move(node));
  }
  bool string(std::string& value) {
    JsonNode node;
    node.kind = JsonKind::string;
    node.string = std::move(value);
    return put(std::move(node));
  }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return start(JsonKind::object); }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return start(JsonKind::array); }
  bool end_array() { return end(); }
  bool key(std::string& name) {
    open_.back()->members.push_back({std::move(name), JsonNode{}});
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*error*/) {
    error_position = position;
    error_token = token;
    return false;
  }

  std::size_t error_position = 0;
  std::string error_token;

 private:
  /// Where the next value goes: the root, a new item, or the member whose key was read last.
  JsonNode& slot() {
    JsonNode& parent = *open_.back();
    if (parent.kind == JsonKind::array) return parent.items.emplace_back();
    if (parent.kind == JsonKind::object) return parent.members.back().value;
    return parent;
  }
  bool put(JsonNode node) {
    slot() = std::move(node);
    return true;
  }
  bool start(JsonKind kind) {
    if (open_.size() > max_depth) {
      error_token = "nested deeper than " + std::to_string(max_depth) + " levels";
      return false;
    }
    JsonNode& node = slot();
    node.kind = kind;
    open_.push_back(&node);
    return true;
  }
  bool end() {
    open_.pop_back();
    return true;
  }

  // Parents do not move while a child is open: a parent's list grows only after the child has ended.
  std::vector<JsonNode*> open_;
};

void find_duplicates(const JsonNode& node, const std::string& place, std::vector<Problem>& problems) {
  if (node.is(JsonKind::object)) {
    std::unordered_set<std::string_view> seen;
    for (const auto& [key, value] : node.members) {
      const std::string here = place + '/' + pointer_step(key);
      if (!seen.insert(key).second) problems.push_back({ProblemCode::rules_key_duplicate, key, here, {}});
      if (!value.items.empty() || !value.members.empty()) find_duplicates(value, here, problems);
    }
    return;
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (node.items[i].items.empty() && node.items[i].members.empty()) continue;
    find_duplicates(node.items[i], place + '/' + std::to_string(i), problems);
  }
}

std::string line_and_column(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto start = before.rfind('\n');
  const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
  return ':' + std::to_string(line) + ':' + std::to_string(std::max<std::size_t>(column, 1));
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::string pointer_step(std::string_view key) {
  std::string out;
  for (char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

JsonNode read_json(std::string_view text, const std::string& place, std::vector<Problem>& problems) {
  JsonNode root;
  TreeBuilder builder(root);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    problems.push_back({ProblemCode::rules_not_json, builder.error_token.substr(0, 40),
                        place + line_and_column(text, builder.error_position), {}});
    return {};
  }
  find_duplicates(root, place + '#', problems);
  return root;
}

}  // namespace wailian
