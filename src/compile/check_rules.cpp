#include "compile/check_rules.hpp"

#include <algorithm>
#include <unordered_set>

namespace wailian {
namespace {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  return std::find(range.begin(), range.end(), value) != range.end();
}

/// Checks the ids that rules refer to.
class References {
 public:
  References(const RulePlaces& places, std::string_view folder, Faults& faults)
      : places_(places), faults_(faults), folder_(folder) {}

  /// The list whose rules are looked at from now on.
  void in(std::string_view folder) { folder_ = folder; }
  /// The rule that is looked at from now on.
  void of(std::string_view id) { id_ = id; }

  void need(const IdPlaces& known, const Id& id, std::string_view key) {
    if (!id.empty() && known.find(id) == known.end()) dangling(id, key);
  }
  void need_all(const IdPlaces& known, const std::vector<Id>& ids, std::string_view key) {
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (known.find(ids[i]) == known.end()) dangling(ids[i], std::string(key) + '/' + std::to_string(i));
  }
  void dangling(const Id& id, std::string_view key) {
    if (faults_.full()) return;
    faults_.add(FaultCode::id_dangling, id, places_.of(folder_, id_) + '/' + std::string(key));
  }

 private:
  const RulePlaces& places_;
  Faults& faults_;
  std::string folder_;
  std::string_view id_;
};

/// The lists that the rules of every app refer to.
struct SharedIds {
  explicit SharedIds(const RulePlaces& places)
      : owners(places.list("owners")),
        link_classes(places.list("link-classes")),
        sites(places.list("sites")),
        sources(places.list("sources")) {}

  const IdPlaces &owners, &link_classes, &sites, &sources;
};

void check_app(const App& app, const SharedIds& ids, const RulePlaces& places, Faults& faults) {
  const std::string folder = "apps/" + app.id;
  const IdPlaces& policies = places.list(folder + "/policies");
  const IdPlaces& pages = places.list(folder + "/pages");
  const IdPlaces& advice_ids = places.list(folder + "/advice");
  std::unordered_set<std::string_view> conditions;
  for (const Condition& condition : app.conditions) conditions.insert(condition.id);
  const auto is_condition = [&](const Id& id) { return conditions.count(id) != 0; };

  References refs(places, "apps", faults);
  refs.of(app.id);
  refs.need(ids.owners, app.owner, "owner");

  refs.in(folder + "/policies");
  for (const Policy& policy : app.policies) {
    refs.of(policy.id);
    refs.need_all(ids.sites, policy.applies_to.sites, "applies_to/sites");
    refs.need_all(ids.owners, policy.applies_to.owners, "applies_to/owners");
    refs.need_all(ids.link_classes, policy.applies_to.link_classes, "applies_to/link_classes");
    refs.need_all(ids.sources, policy.sources, "sources");
    refs.need_all(policies, policy.supersedes, "supersedes");
    refs.need(ids.owners, policy.acted_by, "acted_by");
    refs.need(pages, policy.page, "page");
    for (std::size_t i = 0; i < policy.alternatives.size(); ++i)
      refs.need_all(ids.sources, policy.alternatives[i].sources, "alternatives/" + std::to_string(i) + "/sources");
    const Id& condition = policy.applies_to.condition;
    if (!condition.empty() && !is_condition(condition)) refs.dangling(condition, "applies_to/condition");
    if (policy.applies_to.client)
      for (const auto& [platform, version] : policy.applies_to.client->versions)
        if (!contains(app.platforms, platform)) refs.dangling(platform, "applies_to/client");
  }

  refs.in(folder + "/events");
  for (const Event& event : app.events) {
    refs.of(event.id);
    refs.need_all(ids.owners, event.owners, "owners");
    refs.need_all(ids.sites, event.sites, "sites");
    refs.need_all(policies, event.policies, "policies");
    refs.need_all(ids.sources, event.sources, "sources");
  }

  refs.in(folder + "/pages");
  for (const Page& page : app.pages) {
    refs.of(page.id);
    refs.need_all(advice_ids, page.advice, "advice");
    refs.need_all(ids.sources, page.sources, "sources");
  }

  refs.in(folder + "/advice");
  for (const Advice& advice : app.advice) {
    refs.of(advice.id);
    refs.need_all(ids.link_classes, advice.link_classes, "when/link_classes");
    refs.need_all(ids.sources, advice.sources, "sources");
    for (const Id& id : advice.conditions)
      if (!is_condition(id)) refs.dangling(id, "when/conditions");
  }
}

void check_classes(const RuleBook& book, References& refs, const SharedIds& ids) {
  refs.in("link-classes");
  for (const LinkClass& link_class : book.link_classes) {
    refs.of(link_class.id);
    // A second class of all others would lie across the first.
    if (!link_class.excludes.empty() && &link_class != book.ordinary()) refs.dangling(book.ordinary()->id, "excludes");
    for (std::size_t i = 0; i < link_class.excludes.size(); ++i) {
      const Exclusion& excluded = link_class.excludes[i];
      const std::string at = "excludes/" + std::to_string(i) + '/';
      refs.need_all(ids.sites, excluded.sites, at + "sites");
      refs.need_all(ids.owners, excluded.owners, at + "owners");
      refs.need_all(ids.link_classes, excluded.link_classes, at + "link_classes");
    }
  }
  refs.in("sites");
}

}  // namespace

IdPlaces& RulePlaces::list(std::string_view folder) {
  const auto found = lists_.find(folder);
  return found != lists_.end() ? found->second : lists_[std::string(folder)];
}

const IdPlaces& RulePlaces::list(std::string_view folder) const {
  static const IdPlaces none;
  const auto found = lists_.find(folder);
  return found != lists_.end() ? found->second : none;
}

std::string RulePlaces::of(std::string_view folder, std::string_view id) const {
  const IdPlaces& ids = list(folder);
  const auto found = ids.find(id);
  return found != ids.end() ? found->second : std::string(folder) + '/' + std::string(id);
}

void check_references(const RuleBook& book, const RulePlaces& places, Faults& faults) {
  const SharedIds ids(places);
  References refs(places, "sites", faults);
  check_classes(book, refs, ids);
  for (const Site& site : book.sites) {
    refs.of(site.id);
    refs.need(ids.owners, site.owner, "owner");
    refs.need(ids.link_classes, site.link_class, "link_class");
    // No site belongs to the class of all others: links do, by what they are not.
    if (const LinkClass* ordinary = book.ordinary(); ordinary != nullptr && site.link_class == ordinary->id)
      refs.dangling(site.link_class, "link_class");
  }
  refs.in("redirectors");
  for (const Redirector& item : book.redirectors) {
    refs.of(item.id);
    refs.need_all(ids.sources, item.sources, "sources");
  }
  refs.in("tracking");
  for (const Tracking& item : book.tracking) {
    refs.of(item.id);
    refs.need_all(ids.sources, item.sources, "sources");
  }
  refs.in("tokens");
  for (const TokenRule& item : book.tokens) {
    refs.of(item.shape.id);
    refs.need(ids.sites, item.shape.site, "site");
    refs.need_all(ids.sources, item.sources, "sources");
  }
  for (const App& app : book.apps) check_app(app, ids, places, faults);
}

void check_hosts(const RuleBook& book, const RulePlaces& places, Faults& faults) {
  for (const Site& site : book.sites) {
    for (std::size_t i = 0; i < site.hosts.size(); ++i) {
      if (site.hosts[i].shared) continue;
      const SiteHostRef& owner = book.owner_of(site.hosts[i].pattern);
      if (owner.host == &site.hosts[i]) continue;
      faults.add(FaultCode::id_duplicate,
                          site.hosts[i].pattern.host + " (also " + owner.site->id + ")",
                          places.of("sites", site.id) + "/hosts/" + std::to_string(i) + "/host");
    }
  }
}

void check_counts(const RuleBook& book, Faults& faults) {
  // Words of tokens and of senders are numbered in 16 bits (extract/word_finder.hpp).
  std::size_t words = 0;
  for (const TokenRule& rule : book.tokens)
    words += rule.shape.openers.size() + rule.shape.closers.size() + rule.shape.lead_words.size() + rule.shape.cues.size();
  std::size_t of_senders = 0;
  for (const Sender& sender : book.senders) of_senders += sender.senders.size() + sender.phrases.size() + sender.demands.size();
  constexpr std::size_t most_words = 60'000;
  if (words > most_words) faults.add(FaultCode::too_large, std::to_string(words), "tokens");
  if (of_senders > most_words) faults.add(FaultCode::too_large, std::to_string(of_senders), "senders");
}

}  // namespace wailian
