// One subject, judged in every context of the app.
#pragma once

#include "check/query.hpp"
#include "policy/evaluate.hpp"

#include <vector>

namespace wailian {

struct Judgement {
  Subject subject;
  std::vector<Verdict> by_context;   ///< in the order of `App::contexts`
  std::vector<OwnAnswer> own;        ///< the same with the user's settings; empty without settings

  [[nodiscard]] const Verdict& in(std::size_t context) const { return by_context[context]; }
};

[[nodiscard]] Judgement judge(const Subject& subject, const Query& query);

/// `unknown` in every context: for what no rule can speak of.
[[nodiscard]] Judgement unknown_judgement(const App& app);

}  // namespace wailian
