#include "rules/rule_types.hpp"

namespace wailian {

std::string_view id_of(Outcome outcome) {
  constexpr std::string_view ids[] = {"direct",  "confirm",   "copy",    "diverted",   "token_only",
                                      "self_only", "blocked", "needs_setup", "unknown"};
  return ids[static_cast<std::size_t>(outcome)];
}

std::string_view id_of(Confidence confidence) {
  constexpr std::string_view ids[] = {"documented", "observed", "inferred"};
  return ids[static_cast<std::size_t>(confidence)];
}

std::string_view id_of(DatePrecision precision) {
  constexpr std::string_view ids[] = {"day", "month", "year", "at_latest", "at_earliest", "unknown", "open", "not_found"};
  return ids[static_cast<std::size_t>(precision)];
}

std::string_view id_of(HostUse use) {
  constexpr std::string_view ids[] = {"main", "short_link", "intl", "mini"};
  return ids[static_cast<std::size_t>(use)];
}

}  // namespace wailian
