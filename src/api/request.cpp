#include "api/request.hpp"

#include <algorithm>

namespace wailian {
namespace {

Problem fault(ProblemCode code, std::string_view key, std::string_view found = {}) {
  return {code, std::string(found.substr(0, 80)), std::string(key), {}};
}

/// "" where the member is absent or null; fails where it is anything else than a string.
Result<std::string> optional_string(const JsonNode& object, std::string_view key) {
  const JsonNode* value = object.find(key);
  if (value == nullptr || value->is(JsonKind::null)) return std::string();
  if (!value->is(JsonKind::string)) return fault(ProblemCode::request_invalid, key);
  return std::string(value->string);
}

Result<std::vector<std::string>> optional_strings(const JsonNode& object, std::string_view key) {
  std::vector<std::string> out;
  const JsonNode* value = object.find(key);
  if (value == nullptr || value->is(JsonKind::null)) return out;
  if (!value->is(JsonKind::array)) return fault(ProblemCode::request_invalid, key);
  for (const JsonNode& item : *value) {
    if (!item.is(JsonKind::string)) return fault(ProblemCode::request_invalid, key);
    out.emplace_back(item.string);
  }
  return out;
}

Result<OwnRule> read_own_rule(const RuleBook& book, const App& app, const JsonNode& node) {
  OwnRule out;
  if (!node.is(JsonKind::object)) return fault(ProblemCode::settings_invalid, "settings/rules");
  for (const JsonNode& value : node) {
    const std::string key(value.key);
    if (!value.is(JsonKind::string)) return fault(ProblemCode::settings_invalid, "settings/rules/" + key);
    if (key == "context") {
      out.context = value.string;
      if (std::none_of(app.contexts.begin(), app.contexts.end(), [&id = value.string](const Context& c) { return c.id == id; }))
        return fault(ProblemCode::settings_invalid, "settings/rules/context", value.string);
    } else if (key == "link_class") {
      out.link_class = value.string;
      if (book.link_class(value.string) == nullptr)
        return fault(ProblemCode::settings_invalid, "settings/rules/link_class", value.string);
    } else if (key == "site") {
      out.site = value.string;
      if (book.site(value.string) == nullptr) return fault(ProblemCode::settings_invalid, "settings/rules/site", value.string);
    } else if (key == "treatment") {
      if (value.string != "open" && value.string != "ask" && value.string != "refuse")
        return fault(ProblemCode::settings_invalid, "settings/rules/treatment", value.string);
      out.treatment = value.string == "open" ? Treatment::open : value.string == "ask" ? Treatment::ask : Treatment::refuse;
    } else {
      return fault(ProblemCode::settings_invalid, "settings/rules/" + key, key);
    }
  }
  if (node.find("treatment") == nullptr) return fault(ProblemCode::settings_invalid, "settings/rules/treatment");
  return out;
}

Result<Settings> read_settings(const RuleBook& book, const App& app, const JsonNode& node) {
  Settings out;
  if (!node.is(JsonKind::object)) return fault(ProblemCode::settings_invalid, "settings");
  for (const JsonNode& value : node) {
    const std::string key(value.key);
    if (key == "rules" && value.is(JsonKind::array)) {
      for (const JsonNode& item : value) {
        auto rule = read_own_rule(book, app, item);
        if (!rule) return rule.error();
        out.rules.push_back(std::move(*rule));
      }
    } else if (key == "trusted_sites" || key == "refused_sites") {
      auto sites = optional_strings(node, key);
      if (!sites) return fault(ProblemCode::settings_invalid, "settings/" + key);
      for (const std::string& id : *sites)
        if (book.site(id) == nullptr) return fault(ProblemCode::settings_invalid, "settings/" + key, id);
      (key == "trusted_sites" ? out.trusted_sites : out.refused_sites) = std::move(*sites);
    } else {
      return fault(ProblemCode::settings_invalid, "settings/" + key, key);
    }
  }
  return out;
}

}  // namespace

Result<std::string> read_string(const JsonNode& object, std::string_view key) {
  const JsonNode* value = object.find(key);
  if (value == nullptr || !value->is(JsonKind::string)) return fault(ProblemCode::request_invalid, key);
  return std::string(value->string);
}

Result<CivilDate> read_day(const JsonNode& object, std::string_view key) {
  auto text = read_string(object, key);
  if (!text) return fault(ProblemCode::date_invalid, key);
  const auto day = CivilDate::parse(*text);
  if (!day) return fault(ProblemCode::date_invalid, key, *text);
  return *day;
}

Result<Query> read_query(const RuleBook& book, const JsonNode* query, bool need_context, bool need_day) {
  static const JsonNode nothing;
  const JsonNode& in = query != nullptr ? *query : nothing;
  if (query != nullptr && !query->is(JsonKind::object)) return fault(ProblemCode::request_invalid, "query");
  for (const JsonNode& value : in) {
    const std::string_view key = value.key;
    constexpr std::string_view known[] = {"context", "on", "locale", "app", "client_version", "conditions", "settings"};
    if (std::find(std::begin(known), std::end(known), key) == std::end(known))
      return fault(ProblemCode::request_invalid, key, key);
  }
  Query out;

  auto app = optional_string(in, "app");
  if (!app) return app.error();
  out.app = app->empty() && !book.apps.empty() ? &book.apps.front() : book.app(*app);
  if (out.app == nullptr) return fault(ProblemCode::app_unknown, "app", *app);

  auto locale = optional_string(in, "locale");
  if (!locale) return locale.error();
  if (!locale->empty()) out.locale = *locale;
  if (out.locale != "zh-CN" && out.locale != "zh-TW" && out.locale != "en")
    return fault(ProblemCode::locale_unknown, "locale", out.locale);

  if (need_context) {
    auto context = read_string(in, "context");
    if (!context) return fault(ProblemCode::context_unknown, "context");
    const auto& all = out.app->contexts;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Context& c) { return c.id == *context; });
    if (found == all.end()) return fault(ProblemCode::context_unknown, "context", *context);
    out.context = static_cast<std::size_t>(found - all.begin());
  }
  if (need_day) {
    auto day = read_day(in, "on");
    if (!day) return day.error();
    out.circumstances.on = *day;
  }

  auto client = optional_string(in, "client_version");
  if (!client) return client.error();
  if (!client->empty()) {
    auto version = read_client_version(*client, out.app->platforms);
    if (!version) return version.error();
    out.circumstances.client = std::move(*version);
  }

  auto conditions = optional_strings(in, "conditions");
  if (!conditions) return conditions.error();
  for (const std::string& id : *conditions)
    if (std::none_of(out.app->conditions.begin(), out.app->conditions.end(), [&](const Condition& c) { return c.id == id; }))
      return fault(ProblemCode::condition_unknown, "conditions", id);
  out.circumstances.conditions = std::move(*conditions);

  if (const JsonNode* settings = in.find("settings"); settings != nullptr && !settings->is(JsonKind::null)) {
    auto own = read_settings(book, *out.app, *settings);
    if (!own) return own.error();
    out.settings = std::move(*own);
  }
  return out;
}

}  // namespace wailian
