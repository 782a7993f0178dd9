#include "url/suffix_tree.hpp"

#include "url/suffix_list.hpp"
#include "url/name_data.hpp"

#include <array>

namespace wailian {
namespace {

// At most half full, so that a probe that fails ends soon.
constexpr std::size_t slot_count = 1U << 15U;
static_assert(suffix_nodes < slot_count / 2, "the table of suffixes is too small for the list");

constexpr bool is_of_label(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

std::string first_suffixes() { return std::string(icann_suffixes).append(private_suffixes); }

SuffixTree::SuffixTree(const NameData* data) : slots_(slot_count, none) {
  entries_.push_back({0, none, 0, 0});
  read(icann_suffixes, icann);
  read(private_suffixes, private_section);
  if (data == nullptr) return;
  read(data->icann_suffixes, icann);
  read(data->private_suffixes, private_section);
  for (Entry& entry : entries_) entry.flags &= static_cast<std::uint8_t>(~unsigned{more | some});
}

// A capital letter begins a node: A shares no letter with the start of its elder sibling, B one, C two … Its other
// letters follow, then a mark: `?` no rule, `*` a rule that holds for one label more, `!` an exception to such a rule;
// without a mark a rule. Behind it `~` where more names below it stand elsewhere, `^` where some do. In parentheses its
// children.
void SuffixTree::read(std::string_view text, SuffixFlag section) {
  constexpr std::size_t deepest = 8;
  struct Level {
    Node parent = root, newest = root;
  };
  std::array<Level, deepest> levels;
  Level* level = levels.data();
  std::string label;
  for (std::size_t at = 0; at < text.size();) {
    const char sign = text[at++];
    if (sign == '(') {
      level[1] = {level->newest, root};
      ++level;
      continue;
    }
    if (sign == ')') {
      --level;
      continue;
    }
    label = label_of(level->newest).substr(0, static_cast<std::size_t>(sign - 'A'));
    while (at < text.size() && is_of_label(text[at])) label += text[at++];
    level->newest = add(level->parent, label);
    const auto has = [&](char mark) { return at < text.size() && text[at] == mark ? ++at, true : false; };
    unsigned flags = has('?') ? 0U : section | (has('*') ? wildcard : 0U) | (has('!') ? exception : 0U);
    if (has('~')) flags |= more;
    if (has('^')) flags |= some;
    std::uint8_t& known = entries_[level->newest].flags;
    known = static_cast<std::uint8_t>(known | flags);
  }
}

std::string_view SuffixTree::label_of(Node node) const {
  return std::string_view(labels_).substr(entries_[node].label, entries_[node].length);
}

std::size_t SuffixTree::slot_of(Node parent, std::string_view label) const {
  std::uint32_t hash = 2166136261U + parent;  // FNV-1a
  for (const char c : label) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  for (std::size_t slot = (hash ^ (hash >> 15U)) % slot_count;; slot = (slot + 1) % slot_count) {
    const Node node = slots_[slot];
    if (node == none || (entries_[node].parent == parent && label_of(node) == label)) return slot;
  }
}

SuffixTree::Node SuffixTree::child(Node parent, std::string_view label) const { return slots_[slot_of(parent, label)]; }

SuffixTree::Node SuffixTree::add(Node parent, std::string_view label) {
  Node& node = slots_[slot_of(parent, label)];
  if (node == none) {
    node = static_cast<Node>(entries_.size());
    entries_.push_back({static_cast<std::uint32_t>(labels_.size()), parent, static_cast<std::uint8_t>(label.size()), 0});
    labels_ += label;
  }
  return node;
}

}  // namespace wailian
