// How old the evidence of a verdict is, counted from the day that was asked about.
#pragma once

#include "policy/verdict.hpp"

#include <optional>
#include <string_view>

namespace wailian {

/// More than a year and more than three years are counted by the calendar: the same day of the year still belongs before.
enum class AgeBand : std::uint8_t { recent, over_a_year, over_three_years, undated };
[[nodiscard]] std::string_view id_of(AgeBand band);

struct Age {
  std::optional<CivilDate> last_confirmed;  ///< none: `undated`
  int months = 0;                           ///< whole ones up to the day asked about; 0 where that lies inside the evidence
  AgeBand band = AgeBand::undated;
};

/// The age on the day `on`; none where no rule decides. What a document describes is as old as the document.
[[nodiscard]] std::optional<Age> age_of(const Verdict& verdict, CivilDate on);

/// Whether the verdict can only be told of then: what happens today was last seen more than three years before.
[[nodiscard]] bool is_past(const Verdict& verdict, CivilDate on);

}  // namespace wailian
