// A verdict in sentences, with the proper remedies.
#pragma once

#include "explain/wording.hpp"
#include "policy/age.hpp"
#include "policy/settings.hpp"

#include <string>
#include <vector>

namespace wailian {

struct Line {
  std::string id, text;
};

/// Where and when a verdict holds, for its sentences.
struct Setting {
  const App* app = nullptr;
  std::size_t context = 0;
  CivilDate on;
};

/// What happens, why, since when, how sure, what else was seen: in the order in which people ask.
[[nodiscard]] std::vector<Line> explain_verdict(const RuleBook& book, const Wording& wording, const Setting& setting,
                                                const Verdict& verdict);

/// How old the evidence is on the day `on`, without a full stop; empty where no rule decides.
[[nodiscard]] std::string age_words(const Wording& wording, const Verdict& verdict, CivilDate on);

/// What happened when the evidence was last seen, in the past tense and without a full stop; empty unless `is_past`.
[[nodiscard]] std::string past_words(const Wording& wording, const Verdict& verdict, CivilDate on);

[[nodiscard]] Line explain_own_answer(const Wording& wording, const OwnAnswer& answer);

/// The remedies of the app that fit, in the order of their rank. Only what its rules give: never a way round a rule. For a link
/// that a warning leads (`kind` is `warned_link`), only those that name the kind: nobody is helped to open it.
[[nodiscard]] std::vector<const Advice*> advice_for(const App& app, Outcome outcome, std::size_t context,
                                                    const Subject& subject, SubjectKind kind, const std::vector<Id>& conditions);

}  // namespace wailian
