// What a reader must be told first of a link: the one place that decides it, for all faces.
#pragma once

#include "site/hazards.hpp"
#include "site/unwrap_redirect.hpp"

#include <vector>

namespace wailian {

/// The hazards of a link and of each address inside it: one list for each step of its chain, the gravest first.
using StepHazards = std::vector<std::vector<Hazard>>;

/// `sites` holds what was said of each step; `pasted` is where the outermost stands. What the text pretends is held against
/// the innermost.
[[nodiscard]] StepHazards hazards_of_steps(Lookalikes& lookalikes, const SenderIndex& senders, const RedirectChain& chain,
                                           const std::vector<SiteMatch>& sites, const PastedLink& pasted);

/// The gravest hazard of a link. Points into the `StepHazards` it was found in.
struct Lead {
  const Hazard* hazard = nullptr;  ///< null where there is none
  std::size_t step = 0;            ///< of the chain: above 0 it lies in an address inside the link

  /// Whether the hazard goes before the treatment: how an app treats a link says nothing of a fake.
  [[nodiscard]] bool warns() const { return hazard != nullptr && hazard->severity == Severity::warning; }
};

/// Of hazards that weigh alike, the outermost.
[[nodiscard]] Lead find_lead(const StepHazards& hazards);

}  // namespace wailian
