// The user's own link management, as a simulation laid over the policy: it can only make an answer stricter.
#pragma once

#include "policy/verdict.hpp"

#include <string>
#include <vector>

namespace wailian {

enum class Treatment : std::uint8_t { open, ask, refuse };

/// One choice. An empty id stands for any.
struct OwnRule {
  Id context, link_class, site;
  Treatment treatment = Treatment::open;
};

struct Settings {
  std::vector<OwnRule> rules;
  std::vector<Id> trusted_sites, refused_sites;
};

enum class OwnReason : std::uint8_t { nothing_chosen, refused_site, trusted_site, own_rule };

struct OwnAnswer {
  Outcome outcome = Outcome::unknown;
  OwnReason reason = OwnReason::nothing_chosen;
};

/// What the user's choices make of `policy_outcome`. A refused site is refused; a trusted site is spared the user's own
/// other choices; else the strictest choice that fits. Never freer than the policy; `ask` leaves `unknown` as it is.
[[nodiscard]] OwnAnswer apply_settings(const Settings& settings, Outcome policy_outcome, const Subject& subject,
                                       const Id& context);

}  // namespace wailian
