#include "base/civil_date.hpp"

#include <catch2/catch_test_macros.hpp>

using wailian::CivilDate;

TEST_CASE("a civil date is a day that exists, written YYYY-MM-DD") {
  for (const char* good : {"1970-01-01", "2000-02-29", "2020-02-29", "2021-11-29", "2999-12-31"}) {
    const auto date = CivilDate::parse(good);
    REQUIRE(date.has_value());
    CHECK(date->to_string() == good);
  }
  for (const char* bad : {"", "2021-1-29", "2021-11-9", "2021-02-29", "2100-02-29", "2021-13-01", "2021-00-10",
                          "2021-04-31", "21-04-30", "2021/04/30", " 2021-04-30", "2021-04-30 ", "+021-04-30",
                          "1899-12-31", "3000-01-01", "2021-0x-01"}) {
    INFO(bad);
    CHECK_FALSE(CivilDate::parse(bad).has_value());
  }
}

TEST_CASE("dates sort as the calendar and step by a day") {
  const auto leap = *CivilDate::parse("2020-02-28");
  CHECK(leap.next_day().to_string() == "2020-02-29");
  CHECK(leap.next_day().next_day().to_string() == "2020-03-01");
  CHECK(CivilDate::parse("2021-01-01")->previous_day().to_string() == "2020-12-31");
  CHECK(leap < leap.next_day());
  CHECK(CivilDate::parse("1970-01-01")->days() == 0);
}
