// The one place where rules, context and day meet.
#pragma once

#include "policy/verdict.hpp"

namespace wailian {

/// The verdict of `app` for `subject` in the context with the given index. Never fails: where no rule holds the outcome
/// is `unknown`. The order of precedence stands numbered in evaluate.cpp and in docs/rules.md. Says what is expected
/// from dated evidence; cannot see the app's live treatment of a single host.
[[nodiscard]] Verdict evaluate(const App& app, const Subject& subject, std::size_t context,
                               const Circumstances& circumstances);

/// Whether the policy speaks of the subject in the context, whatever the day.
[[nodiscard]] bool concerns(const Policy& policy, const Subject& subject, std::size_t context,
                            const Circumstances& circumstances);

/// What would decide if one more condition held that now is not stated.
struct WhatIf {
  const Condition* condition = nullptr;
  const Policy* decided_by = nullptr;
};

/// Each condition of the app that would change which rule decides, in the app's order.
[[nodiscard]] std::vector<WhatIf> what_if(const App& app, const Subject& subject, std::size_t context,
                                          const Circumstances& circumstances);

}  // namespace wailian
