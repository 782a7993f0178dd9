// Reverse look-up: everything in the rules that mentions a host, a company, a site, a rule or a source.
#include "api/methods.hpp"
#include "api/request.hpp"
#include "url/canonical_url.hpp"

#include <algorithm>
#include <set>

namespace wailian {
namespace {

/// The ids that the text means, by kind.
struct Meant {
  std::set<Id> sites, owners, policies, sources;
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool names_contain(const Text& names, std::string_view wanted) {
  return lower(names.zh_cn).find(wanted) != std::string::npos || lower(names.en).find(wanted) != std::string::npos;
}

Meant find_meant(const RuleBook& book, const std::string& text) {
  Meant out;
  const std::string wanted = lower(text);
  for (const Owner& owner : book.owners)
    if (owner.id == wanted || names_contain(owner.names, wanted)) out.owners.insert(owner.id);
  for (const Site& site : book.sites)
    if (site.id == wanted || names_contain(site.names, wanted) || out.owners.count(site.owner) != 0) out.sites.insert(site.id);
  if (const auto url = canonicalize(text, nullptr, BareHost::add_https); url && text.find('.') != std::string::npos)
    for (const SiteHostRef& ref : book.site_hosts(url->host_for_match())) out.sites.insert(ref.site->id);
  for (const App& app : book.apps)
    for (const Policy& policy : app.policies)
      if (policy.id == wanted) out.policies.insert(policy.id);
  for (const Source& source : book.sources)
    if (source.id == wanted || names_contain(source.publisher, wanted)) out.sources.insert(source.id);
  return out;
}

bool any_of(const std::vector<Id>& ids, const std::set<Id>& wanted) {
  return std::any_of(ids.begin(), ids.end(), [&](const Id& id) { return wanted.count(id) != 0; });
}

/// A class of links that one of the sites belongs to counts as a mention of the site.
std::set<Id> classes_of(const RuleBook& book, const std::set<Id>& sites) {
  std::set<Id> out;
  for (const Id& id : sites)
    if (const Site* site = book.site(id)) out.insert(site->link_class);
  return out;
}

bool mentions(const Policy& policy, const Meant& meant, const std::set<Id>& classes) {
  const Scope& scope = policy.applies_to;
  return meant.policies.count(policy.id) != 0 || any_of(scope.sites, meant.sites) || any_of(scope.owners, meant.owners) ||
         any_of(scope.link_classes, classes) || any_of(policy.sources, meant.sources) ||
         meant.owners.count(policy.acted_by) != 0 || any_of(policy.supersedes, meant.policies);
}

bool mentions(const Event& event, const Meant& meant, const std::set<Id>& policies) {
  return any_of(event.sites, meant.sites) || any_of(event.owners, meant.owners) || any_of(event.policies, policies) ||
         any_of(event.sources, meant.sources);
}

}  // namespace

Result<Json> lookup_json(const RuleBook& book, const JsonNode& request) {
  const auto text = read_string(request, "text");
  if (!text) return text.error();
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) return Problem{ProblemCode::paste_empty, {}, "text", {}};
  const Meant meant = find_meant(book, *text);
  const std::set<Id> classes = classes_of(book, meant.sites);

  Json out{{"query", *text}};
  for (const char* key : {"sites", "owners", "policies", "events", "sources", "redirectors", "tokens"}) out[key] = Json::array();
  for (const Id& id : meant.sites) {
    const Site* site = book.site(id);
    Json item = site_json(book, site);
    item["hosts"] = hosts_json(*site);
    out["sites"].push_back(std::move(item));
  }
  for (const Id& id : meant.owners) out["owners"].push_back({{"id", id}, {"names", json_of(book.owner(id)->names)}});

  std::set<Id> sources = meant.sources;
  for (const App& app : book.apps) {
    std::set<Id> policies;
    for (const Policy& policy : app.policies) {
      if (!mentions(policy, meant, classes)) continue;
      policies.insert(policy.id);
      sources.insert(policy.sources.begin(), policy.sources.end());
      out["policies"].push_back(json_of(book, policy));
    }
    for (const Event& event : app.events)
      if (mentions(event, meant, policies))
        out["events"].push_back({{"id", event.id}, {"date", event.date.to_string()}, {"title", json_of(event.title)}});
  }
  for (const TokenRule& token : book.tokens)
    if (meant.sites.count(token.shape.site) != 0 || any_of(token.sources, meant.sources))
      out["tokens"].push_back({{"id", token.shape.id}, {"title", json_of(token.title)}});
  for (const Redirector& item : book.redirectors) {
    const bool of_site = std::any_of(item.matches.begin(), item.matches.end(), [&](const RedirectorMatch& match) {
      const auto refs = book.site_hosts(match.host.host);
      return !refs.empty() && meant.sites.count(refs.front().site->id) != 0;
    });
    if (of_site || any_of(item.sources, meant.sources))
      out["redirectors"].push_back({{"id", item.id}, {"names", json_of(item.names)}});
  }
  for (const Id& id : sources)
    if (const Source* source = book.source(id)) out["sources"].push_back(json_of(*source));
  out["problems"] = Json::array();
  return answered(std::move(out));
}

}  // namespace wailian
