// Rules as JSON: the parts of a report that name sites, policies and sources. Each function writes one value.
#pragma once

#include "api/json_writer.hpp"
#include "policy/verdict.hpp"
#include "rules/rule_book.hpp"

#include <string>

namespace wailian {

void write_text(JsonWriter& out, const Text& text);  ///< in all languages of the rules
void write_policy(JsonWriter& out, const RuleBook& book, const Policy& policy);
void write_source(JsonWriter& out, const Source& source);
void write_event(JsonWriter& out, const Event& event);

// As the member `key`.
void write_text(JsonWriter& out, const char* key, const Text& text);
void write_date(JsonWriter& out, const char* key, const std::optional<CivilDate>& date);
void write_period(JsonWriter& out, const char* key, const Period& period);
/// null for an unknown site.
void write_site(JsonWriter& out, const char* key, const RuleBook& book, const Site* site, HostUse use = HostUse::main);
void write_problems(JsonWriter& out, const std::vector<Problem>& problems, std::string_view locale);  ///< `problems`

// The members, in an object that is open.
void write_problem_members(JsonWriter& out, const Problem& problem, std::string_view locale);
void write_site_members(JsonWriter& out, const RuleBook& book, const Site& site, HostUse use = HostUse::main);

}  // namespace wailian
