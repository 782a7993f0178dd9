// What the loaded rules hold, for building an interface.
#include "api/methods.hpp"
#include "api/rule_json.hpp"
#include "explain/wording.hpp"

namespace wailian {
namespace {

void write_app(JsonWriter& out, const App& app) {
  out.object();
  out.text("id", app.id);
  write_text(out, "names", app.names);
  out.texts("platforms", app.platforms);
  out.array("contexts");
  for (const Context& context : app.contexts) {
    out.object();
    out.text("id", context.id);
    write_text(out, "names", context.names);
    write_text(out, "hint", context.hint);
    out.end();
  }
  out.end();
  out.array("conditions");
  for (const Condition& condition : app.conditions) {
    out.object();
    out.text("id", condition.id);
    write_text(out, "names", condition.names);
    write_text(out, "question", condition.question);
    out.end();
  }
  out.end();
  out.array("events");
  for (const Event& event : app.events) write_event(out, event);
  out.end();
  out.end();
}

void write_counts(JsonWriter& out, const RuleBook& book) {
  std::size_t hosts = 0, policies = 0, events = 0;
  for (const Site& site : book.sites) hosts += site.hosts.size();
  for (const App& app : book.apps) {
    policies += app.policies.size();
    events += app.events.size();
  }
  const auto count = [&out](const char* key, std::size_t number) { out.number(key, static_cast<std::uint32_t>(number)); };
  out.object("counts");
  count("sites", book.sites.size());
  count("hosts", hosts);
  count("policies", policies);
  count("events", events);
  count("sources", book.sources.size());
  count("redirectors", book.redirectors.size());
  count("tokens", book.tokens.size());
  out.end();
}

void write_outcome_names(JsonWriter& out, const RuleBook& book, Outcome outcome) {
  out.object("names");
  for (const auto& [locale, messages] : book.messages) out.text(locale.c_str(), Wording(book, locale).outcome(outcome));
  out.end();
}

}  // namespace

Result<void> write_catalog(JsonWriter& out, const RuleBook& book, const JsonNode& request) {
  out.object();
  out.text("core_version", core_version);
  out.text("rules_version", book.rules_version);
  write_date(out, "rules_as_of", book.as_of);
  write_counts(out, book);
  out.array("outcomes");
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Outcome::unknown); ++i) {
    const auto outcome = static_cast<Outcome>(i);
    out.object();
    out.text("id", id_of(outcome));
    write_outcome_names(out, book, outcome);
    out.end();
  }
  out.end();
  out.array("apps");
  for (const App& app : book.apps) write_app(out, app);
  out.end();
  out.array("link_classes");
  for (const LinkClass& item : book.link_classes) {
    out.object();
    out.text("id", item.id);
    write_text(out, "names", item.names);
    write_text(out, "note", item.note);
    out.end();
  }
  out.end();
  const JsonNode* full = request.find("full");
  if (full != nullptr && full->boolean) {
    out.array("sites");
    for (const Site& site : book.sites) {
      out.object();
      write_site_members(out, book, site);
      out.end();
    }
    out.end();
  }
  out.end();
  return {};
}

}  // namespace wailian
