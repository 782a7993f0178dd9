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

void write_link(const ReportFrame& frame, const LinkAnswer& answer);
void write_token(const ReportFrame& frame, const TokenAnswer& answer);
/// As the member `advice`.
void write_advice(const ReportFrame& frame, const std::vector<const Advice*>& advice);

}  // namespace wailian
