#include "api/rule_json.hpp"

namespace wailian {
namespace {

const Page* page_of(const RuleBook& book, const Policy& policy) {
  for (const App& app : book.apps)
    for (const Page& page : app.pages)
      if (page.id == policy.page) return &page;
  return nullptr;
}

template <class Named>
void write_named(JsonWriter& out, const char* key, const Named* item) {
  if (item == nullptr) return;
  out.object(key);
  out.text("id", item->id);
  write_text(out, "names", item->names);
  out.end();
}

}  // namespace

void write_text(JsonWriter& out, const Text& text) {
  out.object();
  // A language that was not loaded is absent.
  for (const auto& [locale, part] : languages)
    if (!(text.*part).empty()) out.text(locale.data(), text.*part);
  out.end();
}

void write_text(JsonWriter& out, const char* key, const Text& text) {
  out.key(key);
  write_text(out, text);
}

void write_date(JsonWriter& out, const char* key, const std::optional<CivilDate>& date) {
  out.text_or_null(key, date ? date->to_string() : std::string());
}

void write_period(JsonWriter& out, const char* key, const Period& period) {
  out.object(key);
  write_date(out, "from", period.from);
  out.text("from_precision", id_of(period.from_precision));
  write_date(out, "until", period.until);
  out.text("until_precision", id_of(period.until_precision));
  out.end();
}

void write_problem_members(JsonWriter& out, const Problem& problem, std::string_view locale) {
  out.text("code", id_of(problem.code));
  out.text("message", sentence_for(problem.code, locale));
  if (!problem.found.empty()) out.text("found", problem.found);
  if (!problem.place.empty()) out.text("place", problem.place);
}

void write_problems(JsonWriter& out, const std::vector<Problem>& problems, std::string_view locale) {
  out.array("problems");
  for (const Problem& problem : problems) {
    out.object();
    write_problem_members(out, problem, locale);
    out.end();
  }
  out.end();
}

void write_policy(JsonWriter& out, const RuleBook& book, const Policy& policy) {
  out.object();
  out.text("id", policy.id);
  write_text(out, "title", policy.title);
  write_text(out, "summary", policy.summary);
  write_period(out, "period", policy.period);
  write_date(out, "last_confirmed", policy.last_confirmed);
  out.text("outcome", id_of(policy.outcome));
  out.flag("trial", policy.trial);
  out.flag("safety", policy.safety);
  if (policy.own) out.flag("own", true);
  out.text("confidence", id_of(policy.confidence));
  out.text("evidence", id_of(policy.evidence));
  if (!policy.clause.empty()) out.text("clause", policy.clause);
  if (!policy.page.empty()) out.text("page", policy.page);
  if (const Page* page = page_of(book, policy)) {
    out.object("page_shows");
    out.text_or_null("heading", page->heading);
    out.text_or_null("body", page->body);
    write_period(out, "period", page->period);
    out.end();
  }
  write_named(out, "acted_by", book.owner(policy.acted_by));
  if (!policy.applies_to.condition.empty()) out.text("condition", policy.applies_to.condition);
  out.texts("sources", policy.sources);
  out.array("notes");
  for (const Text& note : policy.notes) write_text(out, note);
  out.end();
  out.end();
}

void write_source(JsonWriter& out, const Source& source) {
  out.object();
  out.text("id", source.id);
  write_text(out, "publisher", source.publisher);
  out.text("title", source.title);
  write_date(out, "published_on", source.published_on);
  out.text("published_precision", id_of(source.published_precision));
  out.text("language", source.language);
  out.flag("official", is_official(source.kind));
  out.text("kind", id_of(source.kind));
  if (!source.url.empty()) out.text("url", source.url);
  if (!source.archived_url.empty()) out.text("archived_url", source.archived_url);
  if (!source.read_on.empty()) out.text("read_on", source.read_on);
  if (source.reprint) out.flag("reprint", true);
  out.end();
}

void write_event(JsonWriter& out, const Event& event) {
  out.object();
  out.text("id", event.id);
  write_date(out, "date", event.date);
  out.text("date_precision", id_of(event.date_precision));
  if (event.until) write_date(out, "until", event.until);
  out.text("kind", event.kind);
  write_text(out, "title", event.title);
  write_text(out, "summary", event.summary);
  out.texts("owners", event.owners);
  out.texts("sites", event.sites);
  out.texts("policies", event.policies);
  out.texts("sources", event.sources);
  out.end();
}

void write_site(JsonWriter& out, const char* key, const RuleBook& book, const Site* site, HostUse use) {
  if (site == nullptr) return out.null(key);
  out.object(key);
  write_site_members(out, book, *site, use);
  out.end();
}

void write_site_members(JsonWriter& out, const RuleBook& book, const Site& site, HostUse use) {
  out.text("id", site.id);
  write_text(out, "names", site.names);
  write_named(out, "owner", book.owner(site.owner));
  write_named(out, "link_class", book.link_class(site.link_class));
  out.text("kind", id_of(use));
}

}  // namespace wailian
