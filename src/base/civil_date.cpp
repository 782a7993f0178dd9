#include "base/civil_date.hpp"

#include <chrono>

namespace wailian {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::chrono::year_month_day calendar(std::int32_t days) { return std::chrono::sys_days(std::chrono::days(days)); }

}  // namespace

std::optional<CivilDate> CivilDate::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2999) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return CivilDate(
      static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

int CivilDate::day_of_month() const { return static_cast<int>(unsigned(calendar(days_).day())); }

int CivilDate::month_number() const {
  const auto date = calendar(days_);
  return 12 * static_cast<int>(date.year()) + static_cast<int>(unsigned(date.month())) - 1;
}

std::string CivilDate::to_string() const {
  const auto date = calendar(days_);
  const auto two = [](unsigned value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  return std::to_string(static_cast<int>(date.year())) + '-' + two(unsigned(date.month())) + '-' +
         two(unsigned(date.day()));
}

}  // namespace wailian
