// Rules by columns: the same field of all rules of a kind side by side, which is what a compressor likes best. Internal
// to src/rules/ and src/compile/.
#pragma once

#include "rules/rule_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wailian {

/// The same thing many times: where each of them lies.
template <class T>
struct Items {
  std::vector<std::byte*> at;
};

/// Puts columns down, or fills them in: one description of the rules (`describe`) serves whoever writes and whoever
/// reads, so that the two cannot differ.
class Columns {
 public:
  virtual ~Columns() = default;

  /// The field `member` of each of `items`.
  template <class T, class Field>
  [[nodiscard]] static Items<Field> field(const Items<T>& items, Field T::*member) {
    if (items.at.empty()) return {};
    const T& first = *reinterpret_cast<const T*>(items.at.front());
    return {beside(items.at, reinterpret_cast<const std::byte*>(&(first.*member)) - items.at.front())};
  }
  /// The elements of all lists, one list after the other. A reader gives each list its size first.
  template <class T>
  [[nodiscard]] Items<T> elements(const Items<std::vector<T>>& lists) {
    Items<T> out;
    for (std::byte* at : lists.at) {
      auto& list = *reinterpret_cast<std::vector<T>*>(at);
      list.resize(size(list.size()));
      for (T& element : list) out.at.push_back(reinterpret_cast<std::byte*>(&element));
    }
    return out;
  }
  template <class T>
  [[nodiscard]] Items<T> elements(std::vector<T>& list) {
    return elements(Items<std::vector<T>>{{reinterpret_cast<std::byte*>(&list)}});
  }
  /// The values that are there. A reader makes those that were.
  template <class T>
  [[nodiscard]] Items<T> present(const Items<std::optional<T>>& values) {
    Items<T> out;
    for (std::byte* at : values.at) {
      auto& value = *reinterpret_cast<std::optional<T>*>(at);
      if (size(value.has_value()) != 0) out.at.push_back(reinterpret_cast<std::byte*>(value ? &*value : &value.emplace()));
    }
    return out;
  }

  /// Enums, flags and small numbers, all below `limit`.
  template <class T>
  void numbers(const Items<T>& values, std::uint32_t limit) {
    static_assert(sizeof(T) == 1 || sizeof(T) == sizeof(int));
    if constexpr (sizeof(T) == 1) bytes(values.at, limit);
    else integers(values.at, limit);
  }
  virtual void strings(const Items<std::string>& values) = 0;
  /// Strings of which few differ.
  virtual void words(const Items<std::string>& values) = 0;
  /// Ids of `rules`; "" refers to none.
  virtual void references(const Items<Id>& values, const Items<Id>& rules) = 0;
  virtual void texts(const Items<Text>& values) = 0;
  virtual void days(const Items<CivilDate>& values) = 0;
  virtual void optional_days(const Items<std::optional<CivilDate>>& values) = 0;

  /// How many elements follow.
  virtual std::uint32_t size(std::size_t written) = 0;

 protected:
  virtual void bytes(const std::vector<std::byte*>& values, std::uint32_t limit) = 0;
  virtual void integers(const std::vector<std::byte*>& values, std::uint32_t limit) = 0;

 private:
  [[nodiscard]] static std::vector<std::byte*> beside(const std::vector<std::byte*>& items, std::ptrdiff_t distance);
};

class RuleBook;

/// Every field of every rule, as columns. Changing anything here changes the format: `compiled_format` grows.
void describe(Columns& columns, RuleBook& book);

}  // namespace wailian
