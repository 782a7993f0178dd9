// Strict access to one JSON object: every fault is noted with its place, and reading goes on.
#pragma once

#include "compile/forms.hpp"
#include "compile/read_json.hpp"
#include "rules/rule_types.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

class ListReader;

/// Reads the members of one object. Each member that is asked for counts as known; when the reader goes, it notes those
/// that nobody asked for. A missing or wrong member gives the default value and a fault. A reader of what is no
/// object gives defaults without more faults. Keeps references: node, parent, keys and faults must outlive it.
class ObjectReader {
 public:
  /// Of an object that stands at `place` in its file.
  ObjectReader(const JsonNode& node, std::string place, Faults& faults);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;
  ~ObjectReader();

  [[nodiscard]] bool has(std::string_view key) const { return object_ != nullptr && object_->find(key) != nullptr; }
  [[nodiscard]] std::string place() const;
  [[nodiscard]] std::string place_of(std::string_view key) const;

  std::string_view text(std::string_view key);           ///< a string that is not empty
  std::string_view optional_text(std::string_view key);  ///< "" where it is absent
  std::string_view nullable_text(std::string_view key);  ///< "" where it is null
  std::string_view matching(std::string_view key, bool (&fits)(std::string_view));  ///< a text of some form: see forms.hpp
  std::string_view id(std::string_view key) { return matching(key, is_id); }
  std::vector<std::string> optional_matching(std::string_view key, bool (&fits)(std::string_view));
  bool boolean(std::string_view key);
  bool optional_boolean(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t low, std::int64_t high);
  Text localized(std::string_view key);  ///< { "zh-CN", "zh-TW"?, "en" }; Traditional Chinese that is absent is the Simplified text
  std::vector<Text> optional_localized_list(std::string_view key);
  std::vector<std::string> texts(std::string_view key);  ///< an array of strings
  std::vector<std::string> optional_texts(std::string_view key);
  CivilDate date(std::string_view key);
  std::optional<CivilDate> nullable_date(std::string_view key);
  std::optional<CivilDate> optional_date(std::string_view key);
  Period period(std::string_view key);

  /// One of `ids`, by its index; notes a fault and gives 0 otherwise.
  std::size_t one_of(std::string_view key, std::span<const std::string_view> ids);
  /// The same where the first of `ids` may be left out.
  std::size_t optional_one_of(std::string_view key, std::span<const std::string_view> ids);
  Outcome outcome(std::string_view key);
  Confidence confidence(std::string_view key);
  EvidenceKind evidence(std::string_view key);
  DatePrecision precision(std::string_view key);

  ObjectReader object(std::string_view key);
  ListReader objects(std::string_view key);
  ListReader optional_objects(std::string_view key);
  /// Counts `key` as known and hands out its raw node; null where it is absent.
  const JsonNode* raw(std::string_view key) const;
  /// The member at `key` where it has this kind; a fault and null where it has another, or is absent but `required`.
  const JsonNode* want(std::string_view key, JsonKind kind, bool required);

  void fault(FaultCode code, std::string_view key, std::string_view found = {});

 private:
  friend class ListReader;
  ObjectReader(const JsonNode* node, const ObjectReader& parent, std::string_view key, std::size_t index);

  std::vector<std::string> list(std::string_view key, bool required);
  Text text_of(const JsonNode& value, std::string_view key, std::size_t index);

  const JsonNode* object_;  ///< null where there is no object
  const ObjectReader* parent_ = nullptr;
  std::string_view key_;  ///< below the parent
  std::size_t index_ = no_index;
  std::string place_;  ///< without a parent
  Faults& faults_;

  static constexpr std::size_t no_index = static_cast<std::size_t>(-1);
};

/// The objects of an array, one after the other: `for (auto list = in.objects("hosts"); list.more();) { auto item =
/// list.next(); … }`.
class ListReader {
 public:
  [[nodiscard]] bool more() const { return at_ != end_; }
  ObjectReader next();

 private:
  friend class ObjectReader;
  ListReader(const JsonNode* array, const ObjectReader& parent, std::string_view key);

  JsonNode::Iterator at_, end_;
  const ObjectReader& parent_;
  std::string_view key_;
  std::size_t index_ = 0;
};

}  // namespace wailian
