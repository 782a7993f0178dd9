#include "api/request.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// The first fault of a request. Reading stops there: what was read so far is of no use.
class FirstProblem {
 public:
  void set(ProblemCode code, std::string_view key, std::string_view found = {}) {
    problem_ = {code, std::string(found.substr(0, 80)), std::string(key), {}};
    found_ = true;
  }
  /// Of one of the user's settings, called `key`.
  void set_setting(std::string_view key, std::string_view found = {}) {
    set(ProblemCode::settings_invalid, std::string("settings/") += key, found);
  }
  void set(const Problem& problem) {
    problem_ = problem;
    found_ = true;
  }
  explicit operator bool() const { return found_; }
  [[nodiscard]] const Problem& problem() const { return problem_; }

 private:
  bool found_ = false;
  Problem problem_;
};

/// "" where the member is absent or null; a fault where it is anything else than a string.
std::string_view optional_string(const JsonNode& object, std::string_view key, FirstProblem& fault) {
  const JsonNode* value = object.find(key);
  if (value == nullptr || value->is(JsonKind::null)) return {};
  if (!value->is(JsonKind::string)) fault.set(ProblemCode::request_invalid, key);
  return value->string;
}

std::vector<std::string> optional_strings(const JsonNode& object, std::string_view key, FirstProblem& fault) {
  std::vector<std::string> out;
  const JsonNode* value = object.find(key);
  if (value == nullptr || value->is(JsonKind::null)) return out;
  if (!value->is(JsonKind::array)) fault.set(ProblemCode::request_invalid, key);
  for (const JsonNode& item : *value) {
    if (!item.is(JsonKind::string)) fault.set(ProblemCode::request_invalid, key);
    out.emplace_back(item.string);
  }
  return out;
}

template <class List>
bool has_id(const List& list, std::string_view id) {
  return std::any_of(list.begin(), list.end(), [id](const auto& item) { return item.id == id; });
}

void read_own_rule(OwnRule& out, const RuleBook& book, const App& app, const JsonNode& node, FirstProblem& fault) {
  if (!node.is(JsonKind::object)) return fault.set_setting("rules");
  for (const JsonNode& value : node) {
    const std::string_view key = value.key, text = value.string;
    const std::string place = std::string("rules/") += key;
    if (!value.is(JsonKind::string)) return fault.set_setting(place);
    bool known = true;
    if (key == "context") {
      out.context = text;
      known = has_id(app.contexts, text);
    } else if (key == "link_class") {
      out.link_class = text;
      known = book.link_class(text) != nullptr;
    } else if (key == "site") {
      out.site = text;
      known = book.site(text) != nullptr;
    } else if (key == "treatment") {
      known = text == "open" || text == "ask" || text == "refuse";
      out.treatment = text == "open" ? Treatment::open : text == "ask" ? Treatment::ask : Treatment::refuse;
    } else {
      return fault.set_setting(place, key);
    }
    if (!known) return fault.set_setting(place, text);
  }
  if (node.find("treatment") == nullptr) fault.set_setting("rules/treatment");
}

void read_settings(Settings& out, const RuleBook& book, const App& app, const JsonNode& node, FirstProblem& fault) {
  if (!node.is(JsonKind::object)) return fault.set(ProblemCode::settings_invalid, "settings");
  for (const JsonNode& value : node) {
    const std::string_view key = value.key;
    if (key == "rules" && value.is(JsonKind::array)) {
      for (const JsonNode& item : value) {
        read_own_rule(out.rules.emplace_back(), book, app, item, fault);
        if (fault) return;
      }
    } else if (key == "trusted_sites" || key == "refused_sites") {
      std::vector<std::string> sites = optional_strings(node, key, fault);
      if (fault) return fault.set_setting(key);
      for (const std::string& id : sites)
        if (book.site(id) == nullptr) return fault.set_setting(key, id);
      (key == "trusted_sites" ? out.trusted_sites : out.refused_sites) = std::move(sites);
    } else {
      return fault.set_setting(key, key);
    }
  }
}

void read_members(Query& out, const RuleBook& book, const JsonNode& in, bool need_context, bool need_day, FirstProblem& fault) {
  for (const JsonNode& value : in) {
    constexpr std::string_view known[] = {"context", "on", "locale", "app", "client_version", "conditions", "settings"};
    if (std::find(std::begin(known), std::end(known), value.key) == std::end(known))
      return fault.set(ProblemCode::request_invalid, value.key, value.key);
  }

  const std::string_view app = optional_string(in, "app", fault);
  if (fault) return;
  out.app = app.empty() && !book.apps.empty() ? &book.apps.front() : book.app(app);
  if (out.app == nullptr) return fault.set(ProblemCode::app_unknown, "app", app);

  const std::string_view locale = optional_string(in, "locale", fault);
  if (fault) return;
  if (!locale.empty()) out.locale = locale;
  if (out.locale != "zh-CN" && out.locale != "zh-TW" && out.locale != "en")
    return fault.set(ProblemCode::locale_unknown, "locale", out.locale);

  if (need_context) {
    const JsonNode* context = in.find("context");
    if (context == nullptr || !context->is(JsonKind::string)) return fault.set(ProblemCode::context_unknown, "context");
    const auto& all = out.app->contexts;
    while (out.context < all.size() && all[out.context].id != context->string) ++out.context;
    if (out.context == all.size()) return fault.set(ProblemCode::context_unknown, "context", context->string);
  }
  if (need_day) {
    const auto day = read_day(in, "on");
    if (!day) return fault.set(day.error());
    out.circumstances.on = *day;
  }

  const std::string_view client = optional_string(in, "client_version", fault);
  if (fault) return;
  if (!client.empty()) {
    auto version = read_client_version(client, out.app->platforms);
    if (!version) return fault.set(version.error());
    out.circumstances.client = std::move(*version);
  }

  out.circumstances.conditions = optional_strings(in, "conditions", fault);
  if (fault) return;
  for (const std::string& id : out.circumstances.conditions)
    if (!has_id(out.app->conditions, id)) return fault.set(ProblemCode::condition_unknown, "conditions", id);

  if (const JsonNode* settings = in.find("settings"); settings != nullptr && !settings->is(JsonKind::null))
    read_settings(out.settings.emplace(), book, *out.app, *settings, fault);
}

}  // namespace

Result<std::string_view> read_string(const JsonNode& object, std::string_view key) {
  const JsonNode* value = object.find(key);
  if (value == nullptr || !value->is(JsonKind::string))
    return Problem{ProblemCode::request_invalid, {}, std::string(key), {}};
  return value->string;
}

Result<CivilDate> read_day(const JsonNode& object, std::string_view key) {
  const JsonNode* value = object.find(key);
  const std::string_view text = value != nullptr && value->is(JsonKind::string) ? value->string : std::string_view();
  const auto day = CivilDate::parse(text);
  if (!day) return Problem{ProblemCode::date_invalid, std::string(text.substr(0, 80)), std::string(key), {}};
  return *day;
}

Result<Query> read_query(const RuleBook& book, const JsonNode* query, bool need_context, bool need_day) {
  static const JsonNode nothing;
  if (query != nullptr && !query->is(JsonKind::object)) return Problem{ProblemCode::request_invalid, {}, "query", {}};
  Query out;
  FirstProblem fault;
  read_members(out, book, query != nullptr ? *query : nothing, need_context, need_day, fault);
  if (fault) return fault.problem();
  return out;
}

}  // namespace wailian
