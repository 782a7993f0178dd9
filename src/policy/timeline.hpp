// One subject through the years: where the answer changes, and by which rule.
#pragma once

#include "policy/evaluate.hpp"

#include <vector>

namespace wailian {

/// Days `[from, until)` on which the same rule decides with the same currency.
struct Segment {
  CivilDate from, until;
  Verdict verdict;
};

/// The segments of `[from, until)` in order, without gaps: days without a rule are segments with `unknown`.
/// `circumstances.on` is not looked at.
[[nodiscard]] std::vector<Segment> timeline(const App& app, const Subject& subject, std::size_t context, CivilDate from,
                                            CivilDate until, Circumstances circumstances);

}  // namespace wailian
