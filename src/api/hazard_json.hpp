// Hazards, the chain of a wrapper, and the other spellings of a link as JSON. Each function writes members.
#pragma once

#include "api/link_json.hpp"

namespace wailian {

/// What the sentences of a hazard are filled with.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> arguments_of(const ReportFrame& frame, const Hazard& hazard);

void write_hazards(const ReportFrame& frame, const std::vector<Hazard>& hazards);
void write_chain(const ReportFrame& frame, const LinkAnswer& answer);
/// Nothing where there is nothing to remove.
void write_clean(JsonWriter& out, const CleanLink& clean);
/// `clean`, `safe_spelling` and `alternative` where they say something.
void write_spellings(const ReportFrame& frame, const LinkAnswer& answer);

}  // namespace wailian
