// Reverse look-up: everything in the rules that mentions a host, a company, a site, a rule or a source.
#include "api/methods.hpp"
#include "api/request.hpp"
#include "api/rule_json.hpp"
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
  return std::any_of(std::begin(languages), std::end(languages), [&](const Language& language) {
    return lower(names.*language.text).find(wanted) != std::string::npos;
  });
}

Meant find_meant(const RuleBook& book, std::string_view text) {
  Meant out;
  const std::string wanted = lower(text);
  for (const Owner& owner : book.owners)
    if (owner.id == wanted || names_contain(owner.names, wanted)) out.owners.insert(owner.id);
  for (const Site& site : book.sites)
    if (site.id == wanted || names_contain(site.names, wanted) || out.owners.count(site.owner) != 0) out.sites.insert(site.id);
  if (const auto url = canonicalize(text, nullptr, BareHost::add_https); url && text.find('.') != std::string_view::npos)
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

void write_hosts(JsonWriter& out, const Site& site) {
  out.array("hosts");
  for (const SiteHost& host : site.hosts) {
    out.object();
    out.text("host", host.pattern.host);
    out.text("match", host.pattern.subdomains ? "subdomains" : "exact");
    out.text("kind", id_of(host.kind));
    out.flag("shared", host.shared);
    out.end();
  }
  out.end();
}

void write_row(JsonWriter& out, const Id& id, const char* key, const Text& text) {
  out.object();
  out.text("id", id);
  write_text(out, key, text);
  out.end();
}

}  // namespace

Result<void> write_lookup(JsonWriter& out, const RuleBook& book, const JsonNode& request) {
  const auto query = read_query(book, request.find("query"), false, false);
  if (!query) return query.error();
  const auto text = read_string(request, "text");
  if (!text) return text.error();
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) return Problem{ProblemCode::paste_empty, {}, "text", {}};
  const Meant meant = find_meant(book, *text);
  const std::set<Id> classes = classes_of(book, meant.sites);
  std::set<Id> sources = meant.sources;
  std::vector<const Event*> events;

  out.object();
  out.text("query", *text);
  out.array("sites");
  for (const Id& id : meant.sites) {
    const Site& site = *book.site(id);
    out.object();
    write_site_members(out, book, site);
    write_hosts(out, site);
    out.end();
  }
  out.end();
  out.array("owners");
  for (const Id& id : meant.owners) write_row(out, id, "names", book.owner(id)->names);
  out.end();
  out.array("policies");
  for (const App& app : book.apps) {
    std::set<Id> policies;
    for (const Policy& policy : app.policies) {
      if (!mentions(policy, meant, classes)) continue;
      policies.insert(policy.id);
      sources.insert(policy.sources.begin(), policy.sources.end());
      write_policy(out, book, policy);
    }
    for (const Event& event : app.events)
      if (mentions(event, meant, policies)) events.push_back(&event);
  }
  out.end();
  out.array("events");
  for (const Event* event : events) {
    out.object();
    out.text("id", event->id);
    write_date(out, "date", event->date);
    write_text(out, "title", event->title);
    out.end();
  }
  out.end();
  out.array("sources");
  for (const Id& id : sources)
    if (const Source* source = book.source(id)) write_source(out, *source);
  out.end();
  out.array("redirectors");
  for (const Redirector& item : book.redirectors) {
    const bool of_site = std::any_of(item.matches.begin(), item.matches.end(), [&](const RedirectorMatch& match) {
      const auto refs = book.site_hosts(match.host.host);
      return !refs.empty() && meant.sites.count(refs.front().site->id) != 0;
    });
    if (of_site || any_of(item.sources, meant.sources)) write_row(out, item.id, "names", item.names);
  }
  out.end();
  out.array("tokens");
  for (const TokenRule& token : book.tokens)
    if (meant.sites.count(token.shape.site) != 0 || any_of(token.sources, meant.sources))
      write_row(out, token.shape.id, "title", token.title);
  out.end();
  out.empty_array("problems");
  out.end();
  return {};
}

}  // namespace wailian
