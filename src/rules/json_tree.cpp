#include "rules/json_tree.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace wailian {

/// Builds the tree from nlohmann's events. Returning false from an event ends the parse.
class TreeBuilder {
 public:
  TreeBuilder(std::size_t text_size, const std::string& place, std::vector<Problem>& problems)
      : tree_(text_size), place_(place), problems_(problems), free_(tree_.strings_.get()) {}

  bool null() { return add(JsonKind::null), true; }
  bool boolean(bool value) { return add(JsonKind::boolean).boolean = value, true; }
  bool number_integer(std::int64_t value) { return add(JsonKind::integer).integer = value, true; }
  bool number_unsigned(std::uint64_t value) {
    // Rules hold no number that large; as a plain number it is refused where an integer is wanted.
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return number_float(0, {});
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*value*/, const std::string& text) {
    return add(JsonKind::number).string = keep(text), true;
  }
  bool string(const std::string& value) { return add(JsonKind::string).string = keep(value), true; }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return start(JsonKind::object); }
  bool end_object() {
    note_duplicates();
    return end_array();
  }
  bool start_array(std::size_t /*size*/) { return start(JsonKind::array); }
  bool end_array() {
    JsonNode& node = tree_.nodes_[open_.back()];
    node.nodes = static_cast<std::uint32_t>(tree_.nodes_.size() - open_.back());
    open_.pop_back();
    return true;
  }
  bool key(const std::string& name) { return key_ = keep(name), true; }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*error*/) {
    error_position = position;
    error_token = token;
    return false;
  }

  JsonTree take() && { return std::move(tree_); }
  JsonTree refuse() && {
    tree_.nodes_.assign(1, {});
    return std::move(tree_);
  }

  std::size_t error_position = 0;
  std::string error_token;

 private:
  static constexpr std::size_t max_depth = 32;

  std::string_view keep(const std::string& text) {
    char* const at = free_;
    std::memcpy(at, text.data(), text.size());
    free_ += text.size();
    return {at, text.size()};
  }

  JsonNode& add(JsonKind kind) {
    JsonNode& node = tree_.nodes_.emplace_back();
    node.kind = kind;
    node.key = key_;
    key_ = {};
    return node;
  }

  bool start(JsonKind kind) {
    if (open_.size() >= max_depth) {
      error_token = "nested deeper than 32 levels";
      return false;
    }
    open_.push_back(tree_.nodes_.size());
    add(kind);
    return true;
  }

  /// Looks through the keys of the object that ends now.
  void note_duplicates() {
    keys_.clear();
    for (std::size_t at = open_.back() + 1; at < tree_.nodes_.size(); at += tree_.nodes_[at].nodes)
      keys_.push_back(tree_.nodes_[at].key);
    constexpr std::size_t few = 12;
    if (keys_.size() > few) std::sort(keys_.begin(), keys_.end());
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      const auto from = keys_.begin() + static_cast<std::ptrdiff_t>(keys_.size() > few ? i - 1 : 0);
      const auto here = keys_.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(from, here, *here) != here)
        problems_.push_back(
            {ProblemCode::rules_key_duplicate, std::string(*here), pointer() + '/' + pointer_step(*here), {}});
    }
  }

  /// The place of the innermost open value.
  [[nodiscard]] std::string pointer() const {
    std::string out = place_ + '#';
    for (std::size_t i = 1; i < open_.size(); ++i) {
      const JsonNode& parent = tree_.nodes_[open_[i - 1]];
      if (parent.is(JsonKind::object)) {
        out += '/' + pointer_step(tree_.nodes_[open_[i]].key);
        continue;
      }
      std::size_t index = 0;
      for (std::size_t at = open_[i - 1] + 1; at < open_[i]; at += tree_.nodes_[at].nodes) ++index;
      out += '/' + std::to_string(index);
    }
    return out;
  }

  JsonTree tree_;
  const std::string& place_;
  std::vector<Problem>& problems_;
  char* free_;
  std::string_view key_;
  std::vector<std::size_t> open_;
  std::vector<std::string_view> keys_;
};

namespace {

std::string line_and_column(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto start = before.rfind('\n');
  const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
  return ':' + std::to_string(line) + ':' + std::to_string(std::max<std::size_t>(column, 1));
}

}  // namespace

// A value takes at least two characters with its comma, and mostly more than ten: room for most texts at once.
JsonTree::JsonTree(std::size_t text_size) : strings_(new char[text_size + 1]) { nodes_.reserve(text_size / 10 + 1); }

const JsonNode* JsonNode::find(std::string_view wanted) const {
  if (!is(JsonKind::object)) return nullptr;
  for (const JsonNode& member : *this)
    if (member.key == wanted) return &member;
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

JsonTree read_json(std::string_view text, const std::string& place, std::vector<Problem>& problems) {
  TreeBuilder builder(text.size(), place, problems);
  if (nlohmann::ordered_json::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder).take();
  problems.push_back({ProblemCode::rules_not_json,
                      builder.error_token.substr(0, 40),
                      place + line_and_column(text, builder.error_position),
                      {}});
  return std::move(builder).refuse();
}

}  // namespace wailian
