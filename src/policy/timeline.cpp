#include "policy/timeline.hpp"

#include <set>

namespace wailian {

std::vector<Segment> timeline(const App& app, const Subject& subject, std::size_t context, CivilDate from,
                              CivilDate until, Circumstances circumstances) {
  // The answer can change only where a rule begins or ends, or on the day after its last confirmation.
  std::set<CivilDate> days{from};
  const auto mark = [&](std::optional<CivilDate> day) {
    if (day && from < *day && *day < until) days.insert(*day);
  };
  for (const Policy& policy : app.policies) {
    if (!concerns(policy, subject, context, circumstances)) continue;
    mark(policy.period.from);
    mark(policy.period.until);
    if (policy.last_confirmed) mark(policy.last_confirmed->next_day());
  }

  std::vector<Segment> out;
  if (until <= from) return out;
  for (const CivilDate day : days) {
    circumstances.on = day;
    Verdict verdict = evaluate(app, subject, context, circumstances);
    if (!out.empty()) {
      Segment& last = out.back();
      if (last.verdict.decided_by == verdict.decided_by && last.verdict.currency == verdict.currency) continue;
      last.until = day;
    }
    out.push_back({day, until, std::move(verdict)});
  }
  return out;
}

}  // namespace wailian
