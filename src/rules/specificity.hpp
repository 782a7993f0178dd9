// How specific a policy's scope is. One place, for the check of the rules and for the verdict.
#pragma once

#include "rules/rule_types.hpp"

namespace wailian {

/// Larger beats smaller. Ten for each step of scope; within a step, two for each of a client and a condition filter.
/// Steps, from narrow to wide: hosts, short links of a site, sites, IP hosts (private ones first), owners, link classes, any
/// link. Ordinary links are any link but for what their class excludes: barely narrower, and wider than under a condition.
[[nodiscard]] inline int specificity(const Scope& scope) {
  int step = 0;
  bool half = false;
  if (!scope.hosts.empty()) {
    step = 6;
  } else if (!scope.sites.empty()) {
    step = scope.link_kinds.empty() ? 4 : 5;
  } else if (scope.ip_hosts || scope.private_ip_hosts) {
    step = 3;
    half = scope.private_ip_hosts;
  } else if (!scope.owners.empty()) {
    step = 2;
  } else if (scope.ordinary) {
    half = true;
  } else if (!scope.link_classes.empty()) {
    step = 1;
  }
  return step * 10 + (half ? 1 : 0) + (scope.client ? 2 : 0) + (scope.condition.empty() ? 0 : 2);
}

}  // namespace wailian
