// How specific a policy's scope is. One place, for the check of the rules and for the verdict.
#pragma once

#include "rules/rule_types.hpp"

namespace wailian {

/// Larger beats smaller. Ten for each step of scope; a client or condition filter counts one within a step.
/// Steps, from narrow to wide: hosts, short links of a site, sites, IP hosts, owners, link classes, any link.
[[nodiscard]] inline int specificity(const Scope& scope) {
  int step = 0;
  if (!scope.hosts.empty()) {
    step = 6;
  } else if (!scope.sites.empty()) {
    step = scope.link_kinds.empty() ? 4 : 5;
  } else if (scope.ip_hosts) {
    step = 3;
  } else if (!scope.owners.empty()) {
    step = 2;
  } else if (!scope.link_classes.empty()) {
    step = 1;
  }
  return step * 10 + (scope.client ? 1 : 0) + (scope.condition.empty() ? 0 : 1);
}

}  // namespace wailian
