// Civil dates: days of the Gregorian calendar without time or zone, as policies speak of them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// A day that exists, counted from 1970-01-01. Compares and sorts as the calendar does.
class CivilDate {
 public:
  constexpr CivilDate() = default;

  /// Reads exactly `YYYY-MM-DD` for years 1900 to 2999; nothing else, and no day that does not exist.
  [[nodiscard]] static std::optional<CivilDate> parse(std::string_view text);
  [[nodiscard]] static constexpr CivilDate from_days(std::int32_t days) { return CivilDate(days); }
  /// The first and the last that can be written: 1900-01-01 and 2999-12-31.
  static constexpr std::int32_t first_day = -25567, last_day = 376199;

  [[nodiscard]] constexpr std::int32_t days() const { return days_; }
  [[nodiscard]] constexpr CivilDate next_day() const { return CivilDate(days_ + 1); }
  [[nodiscard]] constexpr CivilDate previous_day() const { return CivilDate(days_ - 1); }
  [[nodiscard]] int day_of_month() const;
  /// Months since the year 0, so that their difference counts months.
  [[nodiscard]] int month_number() const;
  /// `YYYY-MM-DD`.
  [[nodiscard]] std::string to_string() const;

  friend constexpr bool operator==(CivilDate, CivilDate) = default;
  friend constexpr auto operator<=>(CivilDate, CivilDate) = default;

 private:
  constexpr explicit CivilDate(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

}  // namespace wailian
