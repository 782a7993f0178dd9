#include "check/lead.hpp"

namespace wailian {

StepHazards hazards_of_steps(Lookalikes& lookalikes, const SenderIndex& senders, const RedirectChain& chain,
                             const std::vector<SiteMatch>& sites, const PastedLink& pasted) {
  const auto spoken = senders.find_false(pasted.paste, pasted.candidate->span, pasted.after, pasted.before, chain.last().url,
                                         sites.back().site);
  StepHazards out;
  for (std::size_t i = 0; i < chain.steps.size(); ++i)
    out.push_back(find_hazards(lookalikes, chain.steps[i].url, sites[i], i == 0 ? &pasted : nullptr,
                               spoken && i + 1 == chain.steps.size() ? &*spoken : nullptr));
  return out;
}

Lead find_lead(const StepHazards& hazards) {
  Lead lead;
  for (std::size_t step = 0; step < hazards.size(); ++step) {
    if (hazards[step].empty()) continue;
    const Hazard& gravest = hazards[step].front();
    if (lead.hazard == nullptr || gravest.severity > lead.hazard->severity) lead = {&gravest, step};
  }
  return lead;
}

}  // namespace wailian
