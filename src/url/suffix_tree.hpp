// The public suffix list as a tree of labels, from the last label of a name to the first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// What the list says of a name, as bits. A wildcard stands at the name behind `*.`, which is a rule itself.
/// `more`: the names below it stand in the data of names (name_data.hpp) alone; `some`: names of hosting right below it do.
enum SuffixFlag : unsigned { exception = 1, wildcard = 2, icann = 4, private_section = 8, more = 16, some = 32 };

struct NameData;

/// The part of the list that is always there, as text.
[[nodiscard]] std::string first_suffixes();

/// Unpacked once from the texts that scripts/generate/suffixes.mjs writes, then immutable. Looking up a label costs one
/// probe of a table, whatever the number of its siblings.
class SuffixTree {
 public:
  using Node = std::uint16_t;
  static constexpr Node root = 0, none = 0xFFFF;

  /// Without `data` the part that is always there, else all.
  explicit SuffixTree(const NameData* data);

  /// The node of `label` (lower case) below `parent`; `none` where no rule goes on so.
  [[nodiscard]] Node child(Node parent, std::string_view label) const;
  /// 0 for a node that is only the way to a longer rule.
  [[nodiscard]] unsigned flags(Node node) const { return entries_[node].flags; }

 private:
  struct Entry {
    std::uint32_t label;  ///< where it starts in `labels_`
    Node parent;
    std::uint8_t length, flags;
  };

  void read(std::string_view text, SuffixFlag section);
  [[nodiscard]] std::string_view label_of(Node node) const;
  /// Where the node stands in the table, or where it would stand.
  [[nodiscard]] std::size_t slot_of(Node parent, std::string_view label) const;
  Node add(Node parent, std::string_view label);

  std::string labels_;
  std::vector<Entry> entries_;
  std::vector<Node> slots_;
};

}  // namespace wailian
