#include "compile/object_reader.hpp"

#include <algorithm>

namespace wailian {

ObjectReader::ObjectReader(const JsonNode& node, std::string place, Faults& faults)
    : object_(node.is(JsonKind::object) ? &node : nullptr), place_(std::move(place)), faults_(faults) {
  if (object_ == nullptr) faults_.add(FaultCode::type_wrong, "object is needed", place_);
}

ObjectReader::ObjectReader(const JsonNode* node, const ObjectReader& parent, std::string_view key, std::size_t index)
    : object_(node), parent_(&parent), key_(key), index_(index), faults_(parent.faults_) {
  if (object_ == nullptr || object_->is(JsonKind::object)) return;
  object_ = nullptr;
  if (faults_.full()) return;
  faults_.add(FaultCode::type_wrong, "object is needed", place());
}

ObjectReader::~ObjectReader() {
  if (object_ == nullptr) return;
  for (const JsonNode& member : *object_)
    if (!member.asked && !faults_.full()) fault(FaultCode::key_unknown, member.key, member.key);
}

std::string ObjectReader::place() const {
  if (parent_ == nullptr) return place_;
  const std::string at = parent_->place_of(key_);
  return index_ == no_index ? at : at + '/' + std::to_string(index_);
}

std::string ObjectReader::place_of(std::string_view key) const { return place() + '/' + pointer_step(key); }

void ObjectReader::fault(FaultCode code, std::string_view key, std::string_view found) {
  if (!faults_.full()) faults_.add(code, found, place_of(key));
}

const JsonNode* ObjectReader::raw(std::string_view key) const {
  const JsonNode* value = object_ != nullptr ? object_->find(key) : nullptr;
  if (value != nullptr) value->asked = true;
  return value;
}

const JsonNode* ObjectReader::want(std::string_view key, JsonKind kind, bool required) {
  const JsonNode* value = raw(key);
  if (value == nullptr) {
    if (required && object_ != nullptr) fault(FaultCode::key_missing, key);
    return nullptr;
  }
  if (value->is(kind)) return value;
  constexpr std::string_view names[] = {"null", "boolean", "integer", "number", "string", "array", "object"};
  fault(FaultCode::type_wrong, key,
        std::string(names[static_cast<std::size_t>(kind)]) + " is needed, " +
            std::string(names[static_cast<std::size_t>(value->kind)]) + " was found");
  return nullptr;
}

std::string_view ObjectReader::text(std::string_view key) {
  const JsonNode* value = want(key, JsonKind::string, true);
  if (value == nullptr) return {};
  if (value->string.empty()) fault(FaultCode::value_invalid, key);
  return value->string;
}

std::string_view ObjectReader::optional_text(std::string_view key) { return has(key) ? text(key) : std::string_view(); }

std::string_view ObjectReader::nullable_text(std::string_view key) {
  const JsonNode* value = raw(key);
  return value != nullptr && value->is(JsonKind::null) ? std::string_view() : text(key);
}

std::string_view ObjectReader::matching(std::string_view key, bool (&fits)(std::string_view)) {
  const std::string_view written = text(key);
  if (!written.empty() && !fits(written)) fault(FaultCode::value_invalid, key, written);
  return written;
}

std::vector<std::string> ObjectReader::optional_matching(std::string_view key, bool (&fits)(std::string_view)) {
  std::vector<std::string> out = optional_texts(key);
  for (const std::string& item : out)
    if (!fits(item)) fault(FaultCode::value_invalid, key, item);
  return out;
}

bool ObjectReader::boolean(std::string_view key) {
  const JsonNode* value = want(key, JsonKind::boolean, true);
  return value != nullptr && value->boolean;
}

bool ObjectReader::optional_boolean(std::string_view key) {
  const JsonNode* value = want(key, JsonKind::boolean, false);
  return value != nullptr && value->boolean;
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t low, std::int64_t high) {
  const JsonNode* value = want(key, JsonKind::integer, true);
  if (value == nullptr) return low;
  if (value->integer >= low && value->integer <= high) return value->integer;
  fault(FaultCode::value_invalid, key, std::to_string(value->integer));
  return low;
}

Text ObjectReader::text_of(const JsonNode& value, std::string_view key, std::size_t index) {
  ObjectReader in(&value, *this, key, index);
  Text out;
  out.zh_cn = in.text("zh-CN");
  out.zh_tw = in.has("zh-TW") ? in.text("zh-TW") : out.zh_cn;
  out.en = in.text("en");
  return out;
}

Text ObjectReader::localized(std::string_view key) {
  const JsonNode* value = raw(key);
  if (value != nullptr) return text_of(*value, key, no_index);
  if (object_ != nullptr) fault(FaultCode::key_missing, key);
  return {};
}

std::vector<Text> ObjectReader::optional_localized_list(std::string_view key) {
  std::vector<Text> out;
  const JsonNode* value = want(key, JsonKind::array, false);
  if (value == nullptr) return out;
  for (const JsonNode& item : *value) out.push_back(text_of(item, key, out.size()));
  return out;
}

std::vector<std::string> ObjectReader::list(std::string_view key, bool required) {
  std::vector<std::string> out;
  const JsonNode* value = want(key, JsonKind::array, required);
  if (value == nullptr) return out;
  std::size_t index = 0;
  for (const JsonNode& item : *value) {
    if (item.is(JsonKind::string) && !item.string.empty()) {
      out.emplace_back(item.string);
    } else if (!faults_.full()) {
      const bool empty = item.is(JsonKind::string);
      faults_.add(empty ? FaultCode::value_invalid : FaultCode::type_wrong,
                                   empty ? "" : "string is needed",
                                   place_of(key) + '/' + std::to_string(index));
    }
    ++index;
  }
  return out;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) { return list(key, true); }
std::vector<std::string> ObjectReader::optional_texts(std::string_view key) { return list(key, false); }

CivilDate ObjectReader::date(std::string_view key) {
  const std::string_view written = text(key);
  if (const auto day = CivilDate::parse(written)) return *day;
  if (!written.empty()) fault(FaultCode::value_invalid, key, written);
  return {};
}

std::optional<CivilDate> ObjectReader::nullable_date(std::string_view key) {
  const JsonNode* value = raw(key);
  if (value != nullptr && value->is(JsonKind::null)) return std::nullopt;
  return date(key);
}

std::optional<CivilDate> ObjectReader::optional_date(std::string_view key) {
  if (!has(key)) return std::nullopt;
  return date(key);
}

std::size_t ObjectReader::one_of(std::string_view key, std::span<const std::string_view> ids) {
  const std::string_view written = text(key);
  const auto found = std::find(ids.begin(), ids.end(), written);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  if (!written.empty()) fault(FaultCode::value_invalid, key, written);
  return 0;
}

std::size_t ObjectReader::optional_one_of(std::string_view key, std::span<const std::string_view> ids) {
  return has(key) ? one_of(key, ids) : 0;
}

Outcome ObjectReader::outcome(std::string_view key) { return static_cast<Outcome>(one_of(key, outcome_ids)); }
Confidence ObjectReader::confidence(std::string_view key) {
  return static_cast<Confidence>(one_of(key, confidence_ids));
}
EvidenceKind ObjectReader::evidence(std::string_view key) {
  return static_cast<EvidenceKind>(one_of(key, evidence_ids));
}
DatePrecision ObjectReader::precision(std::string_view key) {
  return static_cast<DatePrecision>(one_of(key, precision_ids));
}

Period ObjectReader::period(std::string_view key) {
  Period out;
  ObjectReader bounds = object(key);
  out.from = bounds.nullable_date("from");
  out.from_precision = bounds.precision("from_precision");
  out.until = bounds.nullable_date("until");
  out.until_precision = bounds.precision("until_precision");
  if (bounds.object_ == nullptr) return out;
  if (out.from && out.until && *out.until <= *out.from)
    bounds.fault(FaultCode::value_invalid, "until", out.until->to_string());
  const bool open_start = out.from_precision == DatePrecision::unknown;
  if (open_start == out.from.has_value()) bounds.fault(FaultCode::value_invalid, "from_precision");
  const bool open_end = out.until_precision == DatePrecision::open || out.until_precision == DatePrecision::not_found;
  if (open_end == out.until.has_value()) bounds.fault(FaultCode::value_invalid, "until_precision");
  return out;
}

ObjectReader ObjectReader::object(std::string_view key) {
  return {want(key, JsonKind::object, true), *this, key, no_index};
}

ListReader ObjectReader::objects(std::string_view key) { return {want(key, JsonKind::array, true), *this, key}; }
ListReader ObjectReader::optional_objects(std::string_view key) {
  return {want(key, JsonKind::array, false), *this, key};
}

ListReader::ListReader(const JsonNode* array, const ObjectReader& parent, std::string_view key)
    : at_(array != nullptr ? array->begin() : JsonNode::Iterator(nullptr)),
      end_(array != nullptr ? array->end() : JsonNode::Iterator(nullptr)),
      parent_(parent),
      key_(key) {}

ObjectReader ListReader::next() {
  const JsonNode& item = *at_;
  ++at_;
  return {&item, parent_, key_, index_++};
}

}  // namespace wailian
