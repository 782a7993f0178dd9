#include "rules/check_rules.hpp"

#include "rules/specificity.hpp"

#include <algorithm>

namespace wailian {
namespace {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  return std::find(range.begin(), range.end(), value) != range.end();
}

template <class T>
bool intersect(const std::vector<T>& a, const std::vector<T>& b) {
  return std::any_of(a.begin(), a.end(), [&](const T& value) { return contains(b, value); });
}

/// Checks the ids that one rule refers to.
class References {
 public:
  References(const RulePlaces& places, std::vector<Problem>& problems, std::string at)
      : places_(places), problems_(problems), at_(std::move(at)) {}

  void need(const std::string& folder, const std::string& id, const std::string& key) {
    if (!id.empty() && !places_.has(folder, id))
      problems_.push_back({ProblemCode::rules_id_dangling, id, at_ + '/' + key, {}});
  }
  void need_all(const std::string& folder, const std::vector<Id>& ids, const std::string& key) {
    for (std::size_t i = 0; i < ids.size(); ++i) need(folder, ids[i], key + '/' + std::to_string(i));
  }

 private:
  const RulePlaces& places_;
  std::vector<Problem>& problems_;
  std::string at_;
};

bool same_filters(const Scope& a, const Scope& b) {
  if (a.condition != b.condition || a.client.has_value() != b.client.has_value()) return false;
  return !a.client || a.client->at_least == b.client->at_least;
}

/// Whether some link can lie in both scopes, of equal specificity.
bool scopes_meet(const Scope& a, const Scope& b) {
  if (!a.hosts.empty()) {
    return std::any_of(a.hosts.begin(), a.hosts.end(), [&](const HostPattern& x) {
      return std::any_of(b.hosts.begin(), b.hosts.end(),
                         [&](const HostPattern& y) { return fits(x, y.host) || fits(y, x.host); });
    });
  }
  if (!a.sites.empty()) return intersect(a.sites, b.sites) && (a.link_kinds.empty() || intersect(a.link_kinds, b.link_kinds));
  if (!a.owners.empty()) return intersect(a.owners, b.owners);
  if (!a.link_classes.empty()) return intersect(a.link_classes, b.link_classes);
  return true;
}

bool periods_meet(const Period& a, const Period& b) {
  const bool a_first = !a.until || !b.from || *b.from < *a.until;
  const bool b_first = !b.until || !a.from || *a.from < *b.until;
  return a_first && b_first;
}

/// Whether precedence could not choose between two rules that can hold at once.
bool tie(const Policy& a, const Policy& b) {
  return a.safety == b.safety && a.applies_to.kind == b.applies_to.kind &&
         specificity(a.applies_to) == specificity(b.applies_to) && same_filters(a.applies_to, b.applies_to) &&
         !(a.safety && a.outcome != b.outcome) && a.period.from == b.period.from && a.confidence == b.confidence && periods_meet(a.period, b.period) &&
         intersect(a.contexts, b.contexts) && scopes_meet(a.applies_to, b.applies_to) &&
         !contains(a.supersedes, b.id) && !contains(b.supersedes, a.id);
}

void check_app(const App& app, const RulePlaces& places, std::vector<Problem>& problems) {
  const std::string folder = "apps/" + app.id;
  References(places, problems, places.of("apps", app.id)).need("owners", app.owner, "owner");
  const auto is_condition = [&](const Id& id) {
    return std::any_of(app.conditions.begin(), app.conditions.end(), [&](const Condition& c) { return c.id == id; });
  };
  const auto need_condition = [&](const Id& id, const std::string& at) {
    if (!id.empty() && !is_condition(id)) problems.push_back({ProblemCode::rules_id_dangling, id, at, {}});
  };
  for (const Policy& policy : app.policies) {
    const std::string at = places.of(folder + "/policies", policy.id);
    References refs(places, problems, at);
    refs.need_all("sites", policy.applies_to.sites, "applies_to/sites");
    refs.need_all("owners", policy.applies_to.owners, "applies_to/owners");
    refs.need_all("link-classes", policy.applies_to.link_classes, "applies_to/link_classes");
    refs.need_all("sources", policy.sources, "sources");
    refs.need_all(folder + "/policies", policy.supersedes, "supersedes");
    refs.need("owners", policy.acted_by, "acted_by");
    refs.need(folder + "/pages", policy.page, "page");
    for (std::size_t i = 0; i < policy.alternatives.size(); ++i)
      refs.need_all("sources", policy.alternatives[i].sources, "alternatives/" + std::to_string(i) + "/sources");
    need_condition(policy.applies_to.condition, at + "/applies_to/condition");
    if (policy.applies_to.client)
      for (const auto& [platform, version] : policy.applies_to.client->versions)
        if (!contains(app.platforms, platform))
          problems.push_back({ProblemCode::rules_id_dangling, platform, at + "/applies_to/client", {}});
  }
  for (const Event& event : app.events) {
    References refs(places, problems, places.of(folder + "/events", event.id));
    refs.need_all("owners", event.owners, "owners");
    refs.need_all("sites", event.sites, "sites");
    refs.need_all(folder + "/policies", event.policies, "policies");
    refs.need_all("sources", event.sources, "sources");
  }
  for (const Page& page : app.pages) {
    References refs(places, problems, places.of(folder + "/pages", page.id));
    refs.need_all(folder + "/advice", page.advice, "advice");
    refs.need_all("sources", page.sources, "sources");
  }
  for (const Advice& advice : app.advice) {
    const std::string at = places.of(folder + "/advice", advice.id);
    References refs(places, problems, at);
    refs.need_all("link-classes", advice.link_classes, "when/link_classes");
    refs.need_all("sources", advice.sources, "sources");
    for (const Id& id : advice.conditions) need_condition(id, at + "/when/conditions");
  }
}

}  // namespace

void RulePlaces::add(const std::string& folder, const std::string& id, const std::string& place,
                     std::vector<Problem>& problems) {
  const auto [at, fresh] = places_.emplace(folder + '/' + id, place);
  if (!fresh) problems.push_back({ProblemCode::rules_id_duplicate, id, place, {}});
}

bool RulePlaces::has(const std::string& folder, const std::string& id) const { return places_.count(folder + '/' + id) != 0; }

std::string RulePlaces::of(const std::string& folder, const std::string& id) const {
  const auto found = places_.find(folder + '/' + id);
  return found == places_.end() ? folder + '/' + id : found->second;
}

void check_references(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems) {
  for (const Site& site : book.sites) {
    References refs(places, problems, places.of("sites", site.id));
    refs.need("owners", site.owner, "owner");
    refs.need("link-classes", site.link_class, "link_class");
  }
  for (const Redirector& item : book.redirectors)
    References(places, problems, places.of("redirectors", item.id)).need_all("sources", item.sources, "sources");
  for (const Tracking& item : book.tracking)
    References(places, problems, places.of("tracking", item.id)).need_all("sources", item.sources, "sources");
  for (const TokenRule& item : book.tokens) {
    References refs(places, problems, places.of("tokens", item.shape.id));
    refs.need("sites", item.shape.site, "site");
    refs.need_all("sources", item.sources, "sources");
  }
  for (const App& app : book.apps) check_app(app, places, problems);
}

void check_hosts(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems) {
  std::map<std::pair<std::string, bool>, const Site*> owners;
  for (const Site& site : book.sites) {
    for (std::size_t i = 0; i < site.hosts.size(); ++i) {
      if (site.hosts[i].shared) continue;
      const HostPattern& pattern = site.hosts[i].pattern;
      const auto [at, fresh] = owners.emplace(std::pair(pattern.host, pattern.subdomains), &site);
      if (!fresh)
        problems.push_back({ProblemCode::rules_id_duplicate, pattern.host + " (also " + at->second->id + ")",
                            places.of("sites", site.id) + "/hosts/" + std::to_string(i) + "/host", {}});
    }
  }
}

void check_precedence(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems) {
  for (const App& app : book.apps)
    for (std::size_t i = 0; i < app.policies.size(); ++i)
      for (std::size_t j = i + 1; j < app.policies.size(); ++j)
        if (tie(app.policies[i], app.policies[j]))
          problems.push_back({ProblemCode::rules_overlap, app.policies[i].id + " and " + app.policies[j].id,
                              places.of("apps/" + app.id + "/policies", app.policies[j].id) + "/supersedes", {}});
}

}  // namespace wailian
