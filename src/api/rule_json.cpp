#include "api/rule_json.hpp"

namespace wailian {
namespace {

const Page* page_of(const RuleBook& book, const Policy& policy) {
  for (const App& app : book.apps)
    for (const Page& page : app.pages)
      if (page.id == policy.page) return &page;
  return nullptr;
}

}  // namespace

Json json_of(const Text& text) {
  Json out = Json::object();
  if (!text.zh_cn.empty()) out["zh-CN"] = text.zh_cn;
  if (!text.en.empty()) out["en"] = text.en;
  return out;
}

Json json_of(const std::optional<CivilDate>& date) { return date ? Json(date->to_string()) : Json(nullptr); }

Json json_of(const Period& period) {
  return {{"from", json_of(period.from)},
          {"from_precision", id_of(period.from_precision)},
          {"until", json_of(period.until)},
          {"until_precision", id_of(period.until_precision)}};
}

Json json_of(const Problem& problem, std::string_view locale) {
  Json out{{"code", id_of(problem.code)}, {"message", sentence_for(problem.code, locale)}};
  if (!problem.found.empty()) out["found"] = problem.found;
  if (!problem.place.empty()) out["place"] = problem.place;
  return out;
}

Json json_of(const RuleBook& book, const Policy& policy) {
  Json out{{"id", policy.id},
           {"title", json_of(policy.title)},
           {"summary", json_of(policy.summary)},
           {"period", json_of(policy.period)},
           {"last_confirmed", json_of(policy.last_confirmed)},
           {"outcome", id_of(policy.outcome)},
           {"trial", policy.trial},
           {"safety", policy.safety},
           {"confidence", id_of(policy.confidence)}};
  if (!policy.clause.empty()) out["clause"] = policy.clause;
  if (!policy.page.empty()) out["page"] = policy.page;
  if (const Page* page = page_of(book, policy)) {
    out["page_shows"] = {{"heading", page->heading.empty() ? Json(nullptr) : Json(page->heading)},
                         {"body", page->body.empty() ? Json(nullptr) : Json(page->body)},
                         {"period", json_of(page->period)}};
  }
  if (const Owner* owner = book.owner(policy.acted_by)) out["acted_by"] = {{"id", owner->id}, {"names", json_of(owner->names)}};
  if (!policy.applies_to.condition.empty()) out["condition"] = policy.applies_to.condition;
  out["sources"] = policy.sources;
  out["notes"] = Json::array();
  for (const Text& note : policy.notes) out["notes"].push_back(json_of(note));
  return out;
}

Json json_of(const Source& source) {
  Json out{{"id", source.id},
           {"publisher", json_of(source.publisher)},
           {"title", source.title},
           {"published_on", json_of(source.published_on)},
           {"published_precision", id_of(source.published_precision)},
           {"language", source.language},
           {"official", source.official},
           {"kind", source.kind}};
  if (!source.url.empty()) out["url"] = source.url;
  if (source.reprint) out["reprint"] = true;
  return out;
}

Json json_of(const Event& event) {
  Json out{{"id", event.id}, {"date", event.date.to_string()}, {"date_precision", id_of(event.date_precision)}};
  if (event.until) out["until"] = event.until->to_string();
  out["kind"] = event.kind;
  out["title"] = json_of(event.title);
  out["summary"] = json_of(event.summary);
  out["owners"] = event.owners;
  out["sites"] = event.sites;
  out["policies"] = event.policies;
  out["sources"] = event.sources;
  return out;
}

Json site_json(const RuleBook& book, const Site* site, HostUse use) {
  if (site == nullptr) return nullptr;
  Json out{{"id", site->id}, {"names", json_of(site->names)}};
  if (const Owner* owner = book.owner(site->owner)) out["owner"] = {{"id", owner->id}, {"names", json_of(owner->names)}};
  if (const LinkClass* link_class = book.link_class(site->link_class))
    out["link_class"] = {{"id", link_class->id}, {"names", json_of(link_class->names)}};
  out["kind"] = id_of(use);
  return out;
}

Json hosts_json(const Site& site) {
  Json out = Json::array();
  for (const SiteHost& host : site.hosts)
    out.push_back({{"host", host.pattern.host},
                   {"match", host.pattern.subdomains ? "subdomains" : "exact"},
                   {"kind", id_of(host.kind)},
                   {"shared", host.shared}});
  return out;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace wailian
