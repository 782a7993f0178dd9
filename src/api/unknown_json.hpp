// What helps where the answer is `unknown`, as JSON.
#pragma once

#include "api/link_json.hpp"
#include "check/unknown.hpp"

namespace wailian {

/// The member `unknown`; nothing where the judgement is none, or while the texts of it are not loaded. `opaque`: only a server
/// knows where the link leads.
void write_unknown(const ReportFrame& frame, const Judgement& judgement, bool opaque);

}  // namespace wailian
