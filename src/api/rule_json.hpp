// Rules as JSON: the parts of a report that name sites, policies and sources.
#pragma once

#include "policy/verdict.hpp"
#include "rules/rule_book.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace wailian {

/// Keys come out in the order in which they are set.
using Json = nlohmann::ordered_json;

[[nodiscard]] Json json_of(const Text& text);
[[nodiscard]] Json json_of(const std::optional<CivilDate>& date);
[[nodiscard]] Json json_of(const Period& period);
[[nodiscard]] Json json_of(const Problem& problem, std::string_view locale);
[[nodiscard]] Json json_of(const RuleBook& book, const Policy& policy);
[[nodiscard]] Json json_of(const Source& source);
[[nodiscard]] Json json_of(const Event& event);
/// null for an unknown site.
[[nodiscard]] Json site_json(const RuleBook& book, const Site* site, HostUse use = HostUse::main);
[[nodiscard]] Json hosts_json(const Site& site);

/// A result that holds `json`; said aloud, for a Json converts to too much by itself.
[[nodiscard]] inline Result<Json> answered(Json json) { return Result<Json>(boost::system::in_place_value, std::move(json)); }

/// Valid UTF-8, whatever went in: a fault becomes U+FFFD.
[[nodiscard]] std::string dump(const Json& json);

}  // namespace wailian
