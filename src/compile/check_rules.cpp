#include "compile/check_rules.hpp"

#include "rules/specificity.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

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

/// A policy as precedence looks at it, in sorted lists: of thousands each is compared with each.
class Claim {
 public:
  explicit Claim(const Policy& policy) : policy_(&policy) {
    const Scope& scope = policy.applies_to;
    for (const std::uint8_t context : policy.contexts) contexts_ |= std::uint64_t{1} << context % 64U;
    for (const HostUse kind : scope.link_kinds) kinds_ |= 1U << static_cast<unsigned>(kind);
    for (const std::vector<Id>* ids : {&scope.sites, &scope.owners, &scope.link_classes}) names_.insert(names_.end(), ids->begin(), ids->end());
    std::sort(names_.begin(), names_.end());
    for (const HostPattern& host : scope.hosts) hosts_[host.host] |= host.subdomains;
    supersedes_.assign(policy.supersedes.begin(), policy.supersedes.end());
    std::sort(supersedes_.begin(), supersedes_.end());
  }

  [[nodiscard]] const Policy& policy() const { return *policy_; }

  /// Only policies of which this is the same can tie.
  [[nodiscard]] auto rank() const {
    const Scope& scope = policy_->applies_to;
    const int client = !scope.client ? 0 : scope.client->at_least ? 1 : 2;
    return std::tuple(policy_->safety, scope.kind, specificity(scope), client, std::string_view(scope.condition),
                      policy_->safety ? policy_->outcome : Outcome::unknown, policy_->period.from, policy_->confidence);
  }

  /// Whether precedence could not choose between two of one rank that can hold at once. Both begin on one day, so there is a
  /// day on which both hold.
  [[nodiscard]] bool ties_with(const Claim& other) const {
    return (contexts_ & other.contexts_) != 0 && (kinds_ == 0 || (kinds_ & other.kinds_) != 0) && meets(other) &&
           !supersedes(other) && !other.supersedes(*this);
  }

 private:
  /// Whether some link can lie in both scopes, of equal specificity.
  [[nodiscard]] bool meets(const Claim& other) const {
    if (!hosts_.empty()) return holds_one_of(other) || other.holds_one_of(*this);
    if (names_.empty()) return true;
    for (auto a = names_.begin(), b = other.names_.begin(); a != names_.end() && b != other.names_.end(); *a < *b ? ++a : ++b)
      if (*a == *b) return true;
    return false;
  }

  /// Whether a host of the other one is a host of this one, or lies below it.
  [[nodiscard]] bool holds_one_of(const Claim& other) const {
    for (const auto& [host, below] : other.hosts_) {
      if (hosts_.count(host) != 0) return true;
      for (auto dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.', dot + 1)) {
        const auto above = hosts_.find(host.substr(dot + 1));
        if (above != hosts_.end() && above->second) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool supersedes(const Claim& other) const {
    return std::binary_search(supersedes_.begin(), supersedes_.end(), std::string_view(other.policy_->id));
  }

  const Policy* policy_;
  std::uint64_t contexts_ = 0;
  unsigned kinds_ = 0;
  std::vector<std::string_view> names_, supersedes_;
  std::unordered_map<std::string_view, bool> hosts_;  ///< true: and all below it
};

/// Looks for a rule that takes its own place, itself or through others.
class Cycles {
 public:
  Cycles(const App& app, const RulePlaces& places, Faults& faults)
      : app_(app), places_(places), faults_(faults), state_(app.policies.size(), fresh) {
    for (std::size_t i = 0; i < app.policies.size(); ++i) numbers_.emplace(app.policies[i].id, i);
    for (std::size_t i = 0; i < app.policies.size(); ++i) walk_from(i);
  }

 private:
  enum State : std::uint8_t { fresh, open, done };
  struct Step {
    std::size_t policy, next;
  };

  /// With a path of its own: as long as there are rules, and no stack is.
  void walk_from(std::size_t start) {
    if (state_[start] != fresh) return;
    std::vector<Step> path{{start, 0}};
    state_[start] = open;
    while (!path.empty()) {
      const std::size_t at = path.back().policy;
      const std::vector<Id>& others = app_.policies[at].supersedes;
      if (path.back().next == others.size()) {
        state_[at] = done;
        path.pop_back();
        continue;
      }
      const std::size_t place = path.back().next++;
      const auto found = numbers_.find(others[place]);
      if (found == numbers_.end()) continue;
      if (state_[found->second] == open && !faults_.full())
        faults_.add(FaultCode::cycle, others[place],
                    places_.of("apps/" + app_.id + "/policies", app_.policies[at].id) + "/supersedes/" + std::to_string(place));
      if (state_[found->second] != fresh) continue;
      state_[found->second] = open;
      path.push_back({found->second, 0});
    }
  }

  const App& app_;
  const RulePlaces& places_;
  Faults& faults_;
  std::vector<State> state_;
  std::unordered_map<std::string_view, std::size_t> numbers_;
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

void check_precedence(const RuleBook& book, const RulePlaces& places, Faults& faults) {
  for (const App& app : book.apps) {
    const Cycles cycles(app, places, faults);
    std::map<decltype(std::declval<Claim>().rank()), std::vector<Claim>> by_rank;
    for (const Policy& policy : app.policies) {
      Claim claim(policy);
      std::vector<Claim>& rivals = by_rank[claim.rank()];
      for (const Claim& rival : rivals) {
        if (faults.full()) return;
        if (rival.ties_with(claim))
          faults.add(FaultCode::overlap, rival.policy().id + " and " + claim.policy().id,
                     places.of("apps/" + app.id + "/policies", claim.policy().id) + "/supersedes");
      }
      rivals.push_back(std::move(claim));
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
