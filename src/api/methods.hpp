// The methods of `call`, one each. `request` is the whole request.
#pragma once

#include "api/core.hpp"
#include "api/rule_json.hpp"
#include "rules/json_tree.hpp"

namespace wailian {

[[nodiscard]] Result<Json> check_json(const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<Json> timeline_json(const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<Json> diff_json(const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<Json> lookup_json(const RuleBook& book, const JsonNode& request);
[[nodiscard]] Result<Json> catalog_json(const RuleBook& book, const JsonNode& request);
/// Needs no rules.
[[nodiscard]] Result<Json> canonicalize_json(const JsonNode& request);

}  // namespace wailian
