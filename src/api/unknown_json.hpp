// What helps where the answer is `unknown`, as JSON.
#pragma once

#include "api/link_json.hpp"
#include "check/unknown.hpp"

namespace wailian {

/// The member `unknown`; nothing where the judgement is none, or while the texts of it are not loaded.
void write_unknown(const ReportFrame& frame, const Judgement& judgement);

}  // namespace wailian
