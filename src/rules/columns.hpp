// Rules by columns: the same field of all rules of a kind side by side, which is what a compressor likes best. Internal
// to src/rules/ and src/compile/.
#pragma once

#include "rules/rule_types.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wailian {

class RuleBook;

/// Lists whose ids other rules refer to.
enum class IdList : std::uint8_t { none, owners, link_classes, sites, sources, contexts, conditions, policies, pages, advice };
inline constexpr std::size_t id_lists = 10;

enum class ColumnKind : std::uint8_t {
  string,        ///< std::string
  id,            ///< the same; what refers to these rules refers to it
  id_again,      ///< no column: the ids are known, and referred to from here on
  word,          ///< a std::string of which few differ
  reference,     ///< the id of a rule, or ""
  text,          ///< Text
  day,           ///< CivilDate
  optional_day,  ///< std::optional<CivilDate>
  number,        ///< one byte: an enum, a flag, a small number
  index,         ///< one byte: the place of a rule in its list
  part,          ///< a struct, by its own columns
  list,          ///< a std::vector, or a std::optional, which holds one or none
  list_again,    ///< the same list once more, when its size is known
};

/// How to handle a list of some type.
struct ListType {
  std::size_t stride;
  std::size_t (*size)(const std::byte* list);
  /// Gives the list that size, and says where its first element lies.
  std::byte* (*resize)(std::byte* list, std::size_t size);
};

struct Column;

/// The columns of a struct, which lie elsewhere. No std::span: a column has such a list in it, and a span may ask for a type that
/// is complete.
class ColumnList {
 public:
  constexpr ColumnList() = default;
  template <std::size_t size>
  constexpr ColumnList(const Column (&columns)[size]) : first_(columns), size_(size) {}

  [[nodiscard]] const Column* begin() const { return first_; }
  [[nodiscard]] const Column* end() const;

 private:
  const Column* first_ = nullptr;
  std::size_t size_ = 0;
};

/// One field of a struct.
struct Column {
  ColumnKind kind;
  IdList ids = IdList::none;       ///< of `id`, `reference` and `index`
  std::uint16_t offset = 0;        ///< in the struct, in bytes
  std::uint16_t limit = 0;         ///< a `number` is below it
  const ListType* list = nullptr;  ///< of the lists
  ColumnList inner = {};           ///< of the elements of lists, and of parts
};

inline const Column* ColumnList::end() const { return first_ + size_; }

/// The same field many times: where each of them lies.
using Places = std::vector<std::byte*>;

/// Puts columns down or fills them in. One description serves whoever writes and whoever reads, so that the two cannot
/// differ.
class Columns {
 public:
  virtual ~Columns() = default;

  // Both together are every field of every rule. Their order is the format: a change raises the number in `compiled_magic`.
  void verdicts(RuleBook& book);  ///< what a verdict turns on, and the words that it is told in
  void rest(RuleBook& book);      ///< sources, events, advice, tracking parameters, notes; after `verdicts` of the same book

  virtual void strings(const Places& values) = 0;
  virtual void words(const Places& values) = 0;
  virtual void references(const Places& values, const Places& ids) = 0;
  virtual void texts(const Places& values) = 0;
  virtual void days(const Places& values) = 0;
  virtual void optional_days(const Places& values) = 0;
  /// Single bytes below `limit`.
  virtual void numbers(const Places& values, std::size_t limit) = 0;
  /// How many elements follow.
  virtual std::size_t size(std::size_t written) = 0;

 private:
  void run(ColumnList columns, const Places& items);
  void run(const Column& column, const Places& values);

  std::array<Places, id_lists> ids_;
};

}  // namespace wailian
