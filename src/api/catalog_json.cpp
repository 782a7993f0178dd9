// What the loaded rules hold, for building an interface.
#include "api/methods.hpp"

namespace wailian {
namespace {

Json app_json(const App& app) {
  Json out{{"id", app.id}, {"names", json_of(app.names)}, {"platforms", app.platforms}};
  out["contexts"] = Json::array();
  for (const Context& context : app.contexts)
    out["contexts"].push_back({{"id", context.id}, {"names", json_of(context.names)}, {"hint", json_of(context.hint)}});
  out["conditions"] = Json::array();
  for (const Condition& condition : app.conditions)
    out["conditions"].push_back(
        {{"id", condition.id}, {"names", json_of(condition.names)}, {"question", json_of(condition.question)}});
  out["events"] = Json::array();
  for (const Event& event : app.events) out["events"].push_back(json_of(event));
  return out;
}

Json counts_json(const RuleBook& book) {
  std::size_t hosts = 0, policies = 0, events = 0;
  for (const Site& site : book.sites) hosts += site.hosts.size();
  for (const App& app : book.apps) {
    policies += app.policies.size();
    events += app.events.size();
  }
  return {{"sites", book.sites.size()}, {"hosts", hosts},           {"policies", policies}, {"events", events},
          {"sources", book.sources.size()}, {"redirectors", book.redirectors.size()}, {"tokens", book.tokens.size()}};
}

/// An outcome's name in one language of the rules.
std::string outcome_name(const RuleBook& book, std::string_view locale, Outcome outcome) {
  const auto messages = book.messages.find(std::string(locale));
  if (messages == book.messages.end()) return std::string(id_of(outcome));
  const auto name = messages->second.find("outcome." + std::string(id_of(outcome)) + ".name");
  return name == messages->second.end() ? std::string(id_of(outcome)) : name->second;
}

}  // namespace

Result<Json> catalog_json(const RuleBook& book, const JsonNode& request) {
  Json out{{"core_version", core_version},
           {"rules_version", book.rules_version},
           {"rules_as_of", book.as_of.to_string()},
           {"counts", counts_json(book)}};
  out["outcomes"] = Json::array();
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Outcome::unknown); ++i) {
    const auto outcome = static_cast<Outcome>(i);
    out["outcomes"].push_back(
        {{"id", id_of(outcome)},
         {"names", {{"zh-CN", outcome_name(book, "zh-CN", outcome)}, {"en", outcome_name(book, "en", outcome)}}}});
  }
  out["apps"] = Json::array();
  for (const App& app : book.apps) out["apps"].push_back(app_json(app));
  out["link_classes"] = Json::array();
  for (const LinkClass& item : book.link_classes)
    out["link_classes"].push_back({{"id", item.id}, {"names", json_of(item.names)}, {"note", json_of(item.note)}});
  const JsonNode* full = request.find("full");
  if (full != nullptr && full->boolean) {
    out["sites"] = Json::array();
    for (const Site& site : book.sites) out["sites"].push_back(site_json(book, &site));
  }
  return answered(std::move(out));
}

}  // namespace wailian
