#include "policy/evaluate.hpp"

#include "base/function_ref.hpp"
#include "rules/specificity.hpp"

#include <algorithm>

namespace wailian {
namespace {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  return std::find(range.begin(), range.end(), value) != range.end();
}

bool covers(const Scope& scope, const Subject& subject) {
  if (!scope.hosts.empty())
    return std::any_of(scope.hosts.begin(), scope.hosts.end(),
                       [&](const HostPattern& pattern) { return !subject.host.empty() && fits(pattern, subject.host); });
  if (!scope.sites.empty())
    return subject.site != nullptr && contains(scope.sites, subject.site->id) &&
           (scope.link_kinds.empty() || contains(scope.link_kinds, subject.use));
  if (scope.private_ip_hosts) return subject.private_ip;
  if (scope.ip_hosts) return subject.ip_host;
  if (!scope.owners.empty()) return subject.site != nullptr && contains(scope.owners, subject.site->owner);
  if (scope.ordinary) return subject.ordinary;
  if (!scope.link_classes.empty()) return subject.site != nullptr && contains(scope.link_classes, subject.site->link_class);
  return true;
}

Currency currency_of(const Policy& policy, CivilDate on) {
  return policy.last_confirmed && on <= *policy.last_confirmed ? Currency::current : Currency::last_known;
}

using Policies = std::vector<const Policy*>;

/// Keeps the policies for which `keep` holds and notes the others as lost.
void narrow(Policies& policies, std::vector<Considered>& lost, LostBecause reason, FunctionRef<bool(const Policy*)> keep) {
  std::size_t kept = 0;
  for (const Policy* policy : policies) {
    if (keep(policy)) {
      policies[kept++] = policy;
    } else {
      lost.push_back({policy, reason});
    }
  }
  policies.resize(kept);
}

/// Whether it speaks of the subject in the context under some conditions.
bool reaches(const Policy& policy, const Subject& subject, std::size_t context, const Circumstances& circumstances) {
  const Scope& scope = policy.applies_to;
  return scope.kind == subject.kind && contains(policy.contexts, context) &&
         (!scope.client || holds(*scope.client, circumstances.client)) && covers(scope, subject);
}

/// Whether it does so under these.
bool holds_under(const Scope& scope, const Subject& subject, const std::vector<Id>& conditions) {
  const auto holds_of_link = [&](const Id& condition) {
    return contains(conditions, condition) || (subject.shows != nullptr && subject.shows->id == condition);
  };
  return (scope.condition.empty() || holds_of_link(scope.condition)) && std::none_of(scope.unless.begin(), scope.unless.end(), holds_of_link);
}

// Precedence. Each step keeps the best of what the step before left.
//  1. Only rules that speak of this link or token, in this context, for this client, under the conditions stated.
//  2. Only rules in force on the day.
//  3. Safety first: rules about violations and security before all others.
//  4. A narrower scope before a wider one: host, short links of a site, site, IP host, owner, link class, any link;
//     within one of these, a rule for certain clients or conditions before one for all. The class of ordinary links
//     comes behind all of these and before any link without a condition.
//  5. Among safety rules the more closed outcome first: of two faults stated, the graver counts.
//  6. A rule that names another in `supersedes` before that other.
//  7. The rule that began later before the one that began earlier; an unknown beginning counts as the earliest.
//  8. Documented before observed before inferred.
//  9. Nothing left: unknown.
Verdict decide(Policies left, const Circumstances& circumstances) {
  Verdict out;
  narrow(left, out.considered, LostBecause::not_yet_in_force,
         [&](const Policy* p) { return !(p->period.from && circumstances.on < *p->period.from); });
  narrow(left, out.considered, LostBecause::ended, [&](const Policy* p) { return p->period.contains(circumstances.on); });
  if (left.empty()) return out;

  const bool safety = std::any_of(left.begin(), left.end(), [](const Policy* p) { return p->safety; });
  narrow(left, out.considered, LostBecause::not_safety, [&](const Policy* p) { return p->safety == safety; });

  int narrowest = 0;
  for (const Policy* p : left) narrowest = std::max(narrowest, specificity(p->applies_to));
  narrow(left, out.considered, LostBecause::less_specific,
         [&](const Policy* p) { return specificity(p->applies_to) == narrowest; });

  if (safety) {
    int most_closed = closedness(Outcome::unknown);
    for (const Policy* p : left) most_closed = std::max(most_closed, closedness(p->outcome));
    narrow(left, out.considered, LostBecause::less_closed,
           [&](const Policy* p) { return closedness(p->outcome) == most_closed; });
  }

  const Policies before_supersession = left;
  narrow(left, out.considered, LostBecause::superseded, [&](const Policy* p) {
    return std::none_of(before_supersession.begin(), before_supersession.end(),
                        [&](const Policy* other) { return contains(other->supersedes, p->id); });
  });

  std::optional<CivilDate> latest;
  for (const Policy* p : left) latest = std::max(latest, p->period.from);
  narrow(left, out.considered, LostBecause::earlier, [&](const Policy* p) { return p->period.from == latest; });

  Confidence surest = Confidence::inferred;
  for (const Policy* p : left) surest = std::min(surest, p->confidence);
  narrow(left, out.considered, LostBecause::less_certain, [&](const Policy* p) { return p->confidence == surest; });

  if (left.empty()) return out;  // only rules that supersede each other in a ring; the reader's own mistake
  out.decided_by = left.front();
  out.outcome = out.decided_by->outcome;
  out.currency = currency_of(*out.decided_by, circumstances.on);
  return out;
}

}  // namespace

bool concerns(const Policy& policy, const Subject& subject, std::size_t context, const Circumstances& circumstances) {
  return reaches(policy, subject, context, circumstances) && holds_under(policy.applies_to, subject, circumstances.conditions);
}

Verdict evaluate(const App& app, const Subject& subject, std::size_t context, const Circumstances& circumstances) {
  Policies left;
  for (const Policy& policy : app.policies)
    if (concerns(policy, subject, context, circumstances)) left.push_back(&policy);
  return decide(std::move(left), circumstances);
}

std::vector<WhatIf> what_if(const App& app, const Subject& subject, std::size_t context,
                            const Circumstances& circumstances) {
  std::vector<WhatIf> out;
  Policies reaching;
  for (const Policy& policy : app.policies)
    if (reaches(policy, subject, context, circumstances)) reaching.push_back(&policy);
  const auto decided_under = [&](const std::vector<Id>& conditions) {
    Policies left;
    for (const Policy* policy : reaching)
      if (holds_under(policy->applies_to, subject, conditions)) left.push_back(policy);
    return decide(std::move(left), circumstances).decided_by;
  };
  const Policy* now = decided_under(circumstances.conditions);
  for (const Condition& condition : app.conditions) {
    if (&condition == subject.shows || contains(circumstances.conditions, condition.id)) continue;
    std::vector<Id> stated = circumstances.conditions;
    stated.push_back(condition.id);
    const Policy* then = decided_under(stated);
    if (then != now && then != nullptr) out.push_back({&condition, then});
  }
  return out;
}

std::string_view id_of(LostBecause reason) {
  constexpr std::string_view ids[] = {"not_yet_in_force", "ended",      "not_safety", "less_specific",
                                      "less_closed",      "superseded", "earlier",    "less_certain"};
  return ids[static_cast<std::size_t>(reason)];
}

std::string_view id_of(Currency currency) {
  constexpr std::string_view ids[] = {"current", "last_known", "none"};
  return ids[static_cast<std::size_t>(currency)];
}

}  // namespace wailian
