// One link or token of a report as JSON.
#pragma once

#include "api/verdict_json.hpp"
#include "base/utf8.hpp"
#include "check/check.hpp"
#include "explain/explain.hpp"

namespace wailian {

/// What all links and tokens of one report share.
struct ReportFrame {
  const RuleBook& book;
  const Query& query;
  const Wording& wording;
  Named& named;
  const std::string& paste;
  Utf16Offsets& paste_units;  ///< turns byte offsets of the paste into UTF-16 units
};

[[nodiscard]] Json link_json(const ReportFrame& frame, const LinkAnswer& answer);
[[nodiscard]] Json token_json(const ReportFrame& frame, const TokenAnswer& answer);
[[nodiscard]] Json advice_json(const ReportFrame& frame, const std::vector<const Advice*>& advice);

}  // namespace wailian
