// A verdict: what is expected to happen, with every rule that was weighed.
#pragma once

#include "policy/client_version.hpp"
#include "policy/subject.hpp"
#include "rules/rule_types.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wailian {

/// What a verdict depends on besides the subject and the chat context.
struct Circumstances {
  CivilDate on;
  std::optional<ClientVersion> client;
  std::vector<Id> conditions;  ///< what the reader states, for it cannot be seen offline
};

enum class LostBecause : std::uint8_t {
  not_yet_in_force, ended, not_safety, less_specific, less_closed, superseded, earlier, less_certain,
};
[[nodiscard]] std::string_view id_of(LostBecause reason);

enum class Currency : std::uint8_t {
  current,     ///< the day lies inside the evidence
  last_known,  ///< the rule holds, but the last confirmation lies before the day
  none,        ///< no rule decides
};
[[nodiscard]] std::string_view id_of(Currency currency);

/// A rule that matched the subject and the context but did not decide.
struct Considered {
  const Policy* policy = nullptr;
  LostBecause lost_because = LostBecause::ended;
};

/// Pointers live as long as the rule book.
struct Verdict {
  Outcome outcome = Outcome::unknown;
  const Policy* decided_by = nullptr;  ///< null: nothing is known, `outcome` is `unknown`
  Currency currency = Currency::none;
  std::vector<Considered> considered;
};

}  // namespace wailian
