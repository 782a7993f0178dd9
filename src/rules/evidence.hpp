// What a rule says will happen, since when, and what that rests on.
#pragma once

#include "base/civil_date.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wailian {

/// Ordered from free to closed; `unknown` is outside the order.
enum class Outcome : std::uint8_t {
  direct,
  confirm,
  copy,
  diverted,
  token_only,
  self_only,
  blocked,
  needs_setup,
  unknown,
};
enum class Confidence : std::uint8_t { documented, observed, inferred };
/// What a fact rests on.
enum class EvidenceKind : std::uint8_t {
  official_document,   ///< rules, documentation, a law
  official_statement,  ///< what the company or an authority said, a notice
  press_test,          ///< what the press reported or tried
  developer_record,    ///< what developers wrote down: issues, notes, captured pages
  trace,               ///< what the app left in addresses that it handled
  observation,         ///< what a reader saw
  inference,           ///< our own conclusion from the others
};
enum class DatePrecision : std::uint8_t { day, month, year, at_latest, at_earliest, unknown, open, not_found };

/// The ids of an enum, by its values.
inline constexpr std::string_view outcome_ids[] = {"direct",    "confirm", "copy",        "diverted", "token_only",
                                                   "self_only", "blocked", "needs_setup", "unknown"};
inline constexpr std::string_view confidence_ids[] = {"documented", "observed", "inferred"};
inline constexpr std::string_view evidence_ids[] = {"official_document", "official_statement", "press_test", "developer_record",
                                                    "trace",             "observation",        "inference"};
inline constexpr std::string_view precision_ids[] = {"day",         "month",   "year", "at_latest",
                                                     "at_earliest", "unknown", "open", "not_found"};

[[nodiscard]] constexpr std::string_view id_of(Outcome outcome) {
  return outcome_ids[static_cast<std::size_t>(outcome)];
}
[[nodiscard]] constexpr std::string_view id_of(Confidence confidence) {
  return confidence_ids[static_cast<std::size_t>(confidence)];
}
[[nodiscard]] constexpr std::string_view id_of(EvidenceKind evidence) {
  return evidence_ids[static_cast<std::size_t>(evidence)];
}
[[nodiscard]] constexpr bool is_official(EvidenceKind evidence) { return evidence <= EvidenceKind::official_statement; }
/// How sure a fact can be that rests on this: a text of the company's own documents, what somebody saw shows, else it follows.
[[nodiscard]] constexpr Confidence surest(EvidenceKind evidence) {
  if (is_official(evidence)) return Confidence::documented;
  return evidence == EvidenceKind::inference ? Confidence::inferred : Confidence::observed;
}
[[nodiscard]] constexpr std::string_view id_of(DatePrecision precision) {
  return precision_ids[static_cast<std::size_t>(precision)];
}
/// Larger is more closed; `unknown` says nothing and is below all.
[[nodiscard]] constexpr int closedness(Outcome outcome) {
  return outcome == Outcome::unknown ? -1 : static_cast<int>(outcome);
}

/// Half-open range of days; an absent bound is unbounded.
struct Period {
  std::optional<CivilDate> from, until;
  DatePrecision from_precision = DatePrecision::day, until_precision = DatePrecision::open;

  [[nodiscard]] bool contains(CivilDate day) const { return !(from && day < *from) && !(until && day >= *until); }
};

}  // namespace wailian
