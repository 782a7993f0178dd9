// Hazards, the chain of a wrapper, and the other spellings of a link as JSON.
#pragma once

#include "api/link_json.hpp"

namespace wailian {

[[nodiscard]] Json hazards_json(const ReportFrame& frame, const std::vector<Hazard>& hazards);
[[nodiscard]] Json chain_json(const ReportFrame& frame, const LinkAnswer& answer);
[[nodiscard]] Json clean_json(const CleanLink& clean);
/// Sets `clean`, `safe_spelling` and `alternative` where they say something.
void add_spellings(const ReportFrame& frame, const LinkAnswer& answer, Json& out);

}  // namespace wailian
