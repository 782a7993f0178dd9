// One link or token of a report as JSON.
#pragma once

#include "api/verdict_json.hpp"
#include "base/utf8.hpp"
#include "check/check.hpp"
#include "explain/explain.hpp"

namespace wailian {

/// What all links and tokens of one report share.
struct ReportFrame {
  JsonWriter& out;
  const RuleBook& book;
  const Query& query;
  const Wording& wording;
  Named& named;
  const std::string& paste;
  Utf16Offsets& paste_units;  ///< turns byte offsets of the paste into UTF-16 units
};

/// What a reader must be told first, in words; see check/lead.hpp.
struct LeadText {
  std::string hazard;    ///< id of the warning that goes before the treatment; empty where none does
  std::string inside;    ///< host of the address inside the link that the warning is of; empty for the link itself
  Outcome outcome = Outcome::unknown;
  std::string sentence, detail;  ///< `detail`: empty for a treatment, which the explanation tells more of
};

// Each gives back what a reader must be told first of it.
LeadText write_link(const ReportFrame& frame, const LinkAnswer& answer);
LeadText write_token(const ReportFrame& frame, const TokenAnswer& answer);
/// As the member `advice`.
void write_advice(const ReportFrame& frame, const std::vector<const Advice*>& advice);

}  // namespace wailian
