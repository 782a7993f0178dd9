// The methods of `call`, one each. `request` is the whole request. Each writes one object, or fails and writes nothing.
#pragma once

#include "api/core.hpp"
#include "api/json_writer.hpp"
#include "base/json_tree.hpp"

namespace wailian {

[[nodiscard]] Result<void> write_check(JsonWriter& out, const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<void> write_timeline(JsonWriter& out, const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<void> write_diff(JsonWriter& out, const Checker& checker, const JsonNode& request);
[[nodiscard]] Result<void> write_lookup(JsonWriter& out, const RuleBook& book, const JsonNode& request);
[[nodiscard]] Result<void> write_catalog(JsonWriter& out, const RuleBook& book, const JsonNode& request);
/// Needs no rules.
[[nodiscard]] Result<void> write_canonical(JsonWriter& out, const JsonNode& request);

}  // namespace wailian
