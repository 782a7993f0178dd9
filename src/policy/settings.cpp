#include "policy/settings.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool lists(const std::vector<Id>& sites, const Subject& subject) {
  return subject.site != nullptr && std::find(sites.begin(), sites.end(), subject.site->id) != sites.end();
}

bool fits(const OwnRule& rule, const Subject& subject, const Id& context) {
  if (!rule.context.empty() && rule.context != context) return false;
  if (!rule.link_class.empty() && (subject.site == nullptr || subject.site->link_class != rule.link_class)) return false;
  return rule.site.empty() || (subject.site != nullptr && subject.site->id == rule.site);
}

Outcome stricter(Outcome policy_outcome, Treatment treatment) {
  if (treatment == Treatment::refuse) return Outcome::blocked;
  if (treatment == Treatment::ask && policy_outcome == Outcome::direct) return Outcome::confirm;
  return policy_outcome;
}

}  // namespace

OwnAnswer apply_settings(const Settings& settings, Outcome policy_outcome, const Subject& subject, const Id& context) {
  if (lists(settings.refused_sites, subject)) return {Outcome::blocked, OwnReason::refused_site};
  if (lists(settings.trusted_sites, subject)) return {policy_outcome, OwnReason::trusted_site};
  OwnAnswer out{policy_outcome, OwnReason::nothing_chosen};
  Treatment strictest = Treatment::open;
  for (const OwnRule& rule : settings.rules) {
    if (!fits(rule, subject, context)) continue;
    strictest = std::max(strictest, rule.treatment);
    out.reason = OwnReason::own_rule;
  }
  out.outcome = stricter(policy_outcome, strictest);
  return out;
}

}  // namespace wailian
