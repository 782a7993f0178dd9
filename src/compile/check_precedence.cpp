#include "compile/check_rules.hpp"
#include "rules/specificity.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace wailian {
namespace {

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

}  // namespace

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

}  // namespace wailian
