#include "policy/age.hpp"

namespace wailian {

std::string_view id_of(AgeBand band) {
  constexpr std::string_view ids[] = {"recent", "over_a_year", "over_three_years", "undated"};
  return ids[static_cast<std::size_t>(band)];
}

std::optional<Age> age_of(const Verdict& verdict, CivilDate on) {
  if (verdict.decided_by == nullptr) return std::nullopt;
  Age out{verdict.decided_by->last_confirmed};
  if (!out.last_confirmed) return out;
  out.band = AgeBand::recent;
  if (on <= *out.last_confirmed) return out;
  const int days = on.day_of_month() - out.last_confirmed->day_of_month();
  out.months = on.month_number() - out.last_confirmed->month_number() - (days < 0 ? 1 : 0);
  const auto over = [&](int years) { return out.months > 12 * years || (out.months == 12 * years && days != 0); };
  if (over(3)) out.band = AgeBand::over_three_years;
  else if (over(1)) out.band = AgeBand::over_a_year;
  return out;
}

bool is_past(const Verdict& verdict, CivilDate on) {
  const auto age = age_of(verdict, on);
  return age && age->band == AgeBand::over_three_years && verdict.outcome != Outcome::unknown;
}

}  // namespace wailian
