// Strict access to one JSON object: every fault is noted with its place, and reading goes on.
#pragma once

#include "rules/json_tree.hpp"
#include "rules/rule_types.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Reads the members of one object. Each member that is asked for counts as known; `finish` notes those that
/// nobody asked for. A missing or wrong member gives the default value and a problem. Keeps references: the node, the
/// list of problems and the keys (as a rule literals) must outlive it.
class ObjectReader {
 public:
  ObjectReader(const JsonNode& node, std::string place, std::vector<Problem>& problems);

  [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }
  [[nodiscard]] std::string place_of(std::string_view key) const;

  std::string text(std::string_view key);                        ///< a string that is not empty
  std::string optional_text(std::string_view key);               ///< "" where it is absent
  std::string nullable_text(std::string_view key);               ///< "" where it is null
  bool boolean(std::string_view key);
  bool optional_boolean(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t low, std::int64_t high);
  Text localized(std::string_view key);                          ///< { "zh-CN", "en" }
  std::vector<Text> optional_localized_list(std::string_view key);
  std::vector<std::string> texts(std::string_view key);          ///< an array of strings
  std::vector<std::string> optional_texts(std::string_view key);
  CivilDate date(std::string_view key);
  std::optional<CivilDate> nullable_date(std::string_view key);
  std::optional<CivilDate> optional_date(std::string_view key);
  Period period(std::string_view key);

  /// One of `ids`, by its index; notes a problem and gives 0 otherwise.
  std::size_t one_of(std::string_view key, const std::vector<std::string_view>& ids);
  Outcome outcome(std::string_view key);
  Confidence confidence(std::string_view key);
  DatePrecision precision(std::string_view key);

  /// Calls `read` with a reader for the object at `key`.
  void object(std::string_view key, const std::function<void(ObjectReader&)>& read);
  void optional_object(std::string_view key, const std::function<void(ObjectReader&)>& read);
  /// Calls `read` with a reader for each object of the array at `key`.
  void objects(std::string_view key, const std::function<void(ObjectReader&)>& read);
  /// All members of the object at `key` as strings (for maps with free keys).
  std::vector<std::pair<std::string, std::string>> optional_map(std::string_view key);
  /// Counts `key` as known and hands out its raw node; null where it is absent.
  const JsonNode* raw(std::string_view key);

  void fault(ProblemCode code, std::string_view key, std::string_view found = {});
  /// Notes the members that nobody asked for.
  void finish();

 private:
  const JsonNode* want(std::string_view key, JsonKind kind, bool required);
  std::vector<std::string> list(std::string_view key, bool required);

  const JsonNode& node_;
  std::string place_;
  std::vector<Problem>& problems_;
  std::vector<std::string_view> known_;
};

}  // namespace wailian
