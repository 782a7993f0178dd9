#include "rules/object_reader.hpp"

#include <algorithm>

namespace wailian {

ObjectReader::ObjectReader(const JsonNode& node, std::string place, std::vector<Problem>& problems)
    : node_(node), place_(std::move(place)), problems_(problems) {
  if (!node_.is(JsonKind::object)) problems_.push_back({ProblemCode::rules_type_wrong, "an object is needed", place_, {}});
}

std::string ObjectReader::place_of(std::string_view key) const { return place_ + '/' + pointer_step(key); }

void ObjectReader::fault(ProblemCode code, std::string_view key, std::string_view found) {
  problems_.push_back({code, std::string(found.substr(0, 80)), place_of(key), {}});
}

const JsonNode* ObjectReader::raw(std::string_view key) {
  known_.push_back(key);
  return node_.find(key);
}

const JsonNode* ObjectReader::want(std::string_view key, JsonKind kind, bool required) {
  const JsonNode* value = raw(key);
  if (value == nullptr) {
    if (required && node_.is(JsonKind::object)) fault(ProblemCode::rules_key_missing, key);
    return nullptr;
  }
  if (value->is(kind)) return value;
  constexpr std::string_view names[] = {"null", "boolean", "integer", "number", "string", "array", "object"};
  fault(ProblemCode::rules_type_wrong, key,
        std::string(names[static_cast<std::size_t>(kind)]) + " is needed, " +
            std::string(names[static_cast<std::size_t>(value->kind)]) + " was found");
  return nullptr;
}

std::string ObjectReader::text(std::string_view key) {
  const JsonNode* value = want(key, JsonKind::string, true);
  if (value == nullptr) return {};
  if (value->string.empty()) fault(ProblemCode::rules_value_invalid, key);
  return value->string;
}

std::string ObjectReader::optional_text(std::string_view key) { return has(key) ? text(key) : (known_.push_back(key), std::string()); }

std::string ObjectReader::nullable_text(std::string_view key) {
  const JsonNode* value = raw(key);
  if (value != nullptr && value->is(JsonKind::null)) return {};
  return text(key);
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
  fault(ProblemCode::rules_value_invalid, key, std::to_string(value->integer));
  return low;
}

Text ObjectReader::localized(std::string_view key) {
  Text out;
  object(key, [&](ObjectReader& text_object) {
    out.zh_cn = text_object.text("zh-CN");
    out.en = text_object.text("en");
  });
  return out;
}

std::vector<Text> ObjectReader::optional_localized_list(std::string_view key) {
  std::vector<Text> out;
  if (!has(key)) return known_.push_back(key), out;
  objects(key, [&](ObjectReader& item) { out.push_back({item.text("zh-CN"), item.text("en")}); });
  return out;
}

std::vector<std::string> ObjectReader::list(std::string_view key, bool required) {
  std::vector<std::string> out;
  const JsonNode* value = want(key, JsonKind::array, required);
  if (value == nullptr) return out;
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    const JsonNode& item = value->items[i];
    const std::string step = std::string(key) + '/' + std::to_string(i);
    if (!item.is(JsonKind::string)) {
      problems_.push_back({ProblemCode::rules_type_wrong, "string is needed", place_ + '/' + step, {}});
    } else if (item.string.empty()) {
      problems_.push_back({ProblemCode::rules_value_invalid, {}, place_ + '/' + step, {}});
    } else {
      out.push_back(item.string);
    }
  }
  return out;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) { return list(key, true); }
std::vector<std::string> ObjectReader::optional_texts(std::string_view key) { return list(key, false); }

CivilDate ObjectReader::date(std::string_view key) {
  const std::string written = text(key);
  if (const auto day = CivilDate::parse(written)) return *day;
  if (!written.empty()) fault(ProblemCode::rules_value_invalid, key, written);
  return {};
}

std::optional<CivilDate> ObjectReader::nullable_date(std::string_view key) {
  const JsonNode* value = raw(key);
  if (value != nullptr && value->is(JsonKind::null)) return std::nullopt;
  return date(key);
}

std::optional<CivilDate> ObjectReader::optional_date(std::string_view key) {
  if (!has(key)) return known_.push_back(key), std::nullopt;
  return date(key);
}

std::size_t ObjectReader::one_of(std::string_view key, const std::vector<std::string_view>& ids) {
  const std::string written = text(key);
  const auto found = std::find(ids.begin(), ids.end(), written);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  if (!written.empty()) fault(ProblemCode::rules_value_invalid, key, written);
  return 0;
}

namespace {

template <class Enum>
std::vector<std::string_view> ids_up_to(Enum last) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) ids.push_back(id_of(static_cast<Enum>(i)));
  return ids;
}

}  // namespace

Outcome ObjectReader::outcome(std::string_view key) { return static_cast<Outcome>(one_of(key, ids_up_to(Outcome::unknown))); }
Confidence ObjectReader::confidence(std::string_view key) {
  return static_cast<Confidence>(one_of(key, ids_up_to(Confidence::inferred)));
}
DatePrecision ObjectReader::precision(std::string_view key) {
  return static_cast<DatePrecision>(one_of(key, ids_up_to(DatePrecision::not_found)));
}

Period ObjectReader::period(std::string_view key) {
  Period out;
  object(key, [&](ObjectReader& bounds) {
    out.from = bounds.nullable_date("from");
    out.from_precision = bounds.precision("from_precision");
    out.until = bounds.nullable_date("until");
    out.until_precision = bounds.precision("until_precision");
    if (out.from && out.until && *out.until <= *out.from)
      bounds.fault(ProblemCode::rules_value_invalid, "until", out.until->to_string());
    const bool open_start = out.from_precision == DatePrecision::unknown;
    if (open_start == out.from.has_value()) bounds.fault(ProblemCode::rules_value_invalid, "from_precision");
    const bool open_end =
        out.until_precision == DatePrecision::open || out.until_precision == DatePrecision::not_found;
    if (open_end == out.until.has_value()) bounds.fault(ProblemCode::rules_value_invalid, "until_precision");
  });
  return out;
}

void ObjectReader::object(std::string_view key, const std::function<void(ObjectReader&)>& read) {
  const JsonNode* value = want(key, JsonKind::object, true);
  if (value == nullptr) return;
  ObjectReader reader(*value, place_of(key), problems_);
  read(reader);
  reader.finish();
}

void ObjectReader::optional_object(std::string_view key, const std::function<void(ObjectReader&)>& read) {
  if (has(key)) return object(key, read);
  known_.push_back(key);
}

void ObjectReader::objects(std::string_view key, const std::function<void(ObjectReader&)>& read) {
  const JsonNode* value = want(key, JsonKind::array, true);
  if (value == nullptr) return;
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    ObjectReader reader(value->items[i], place_of(key) + '/' + std::to_string(i), problems_);
    read(reader);
    reader.finish();
  }
}

std::vector<std::pair<std::string, std::string>> ObjectReader::optional_map(std::string_view key) {
  std::vector<std::pair<std::string, std::string>> out;
  const JsonNode* value = want(key, JsonKind::object, false);
  if (value == nullptr) return out;
  for (const auto& [name, item] : value->members) {
    if (item.is(JsonKind::string)) {
      out.emplace_back(name, item.string);
    } else {
      problems_.push_back({ProblemCode::rules_type_wrong, "string is needed", place_of(key) + '/' + pointer_step(name), {}});
    }
  }
  return out;
}

void ObjectReader::finish() {
  for (const auto& [key, value] : node_.members)
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) fault(ProblemCode::rules_key_unknown, key, key);
}

}  // namespace wailian
