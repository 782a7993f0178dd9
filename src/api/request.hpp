// The fields of a request, read strictly.
#pragma once

#include "check/query.hpp"
#include "base/json_tree.hpp"
#include "rules/rule_book.hpp"

#include <string>
#include <string_view>

namespace wailian {

/// The `query` member of a request (see web/lib/report.d.ts). `need_context` and `need_day`: whether the method asks for
/// one context and one day. Fails with the code of the field at fault and its key as the place; never guesses.
[[nodiscard]] Result<Query> read_query(const RuleBook& book, const JsonNode* query, bool need_context, bool need_day);

/// A string member; `request_invalid` where it is missing or no string. Lives as long as the request.
[[nodiscard]] Result<std::string_view> read_string(const JsonNode& object, std::string_view key);

/// A day member; `date_invalid` where there is no such day.
[[nodiscard]] Result<CivilDate> read_day(const JsonNode& object, std::string_view key);

}  // namespace wailian
