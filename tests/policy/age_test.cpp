#include "policy/age.hpp"

#include "an_app.hpp"

using namespace wailian;

namespace {

Age age_on(const char* last_confirmed, const char* on) {
  Policy rule = policy("rule", Outcome::direct, "2010-01-01");
  if (last_confirmed != nullptr) rule.last_confirmed = day(last_confirmed);
  const AnApp a({rule});
  const auto age = age_of(a.on(on), day(on));
  REQUIRE(age.has_value());
  return *age;
}

}  // namespace

TEST_CASE("the age of the evidence is counted in whole months up to the day asked about") {
  struct Row { const char *confirmed, *on; int months; const char* band; };
  for (const Row& row : {Row{"2022-01-10", "2026-11-28", 58, "over_three_years"}, Row{"2022-01-10", "2021-12-01", 0, "recent"},
                         Row{"2022-01-10", "2022-01-10", 0, "recent"}, Row{"2022-01-31", "2022-02-28", 0, "recent"},
                         Row{"2022-01-10", "2022-02-10", 1, "recent"}, Row{"2022-01-10", "2023-01-10", 12, "recent"},
                         Row{"2022-01-10", "2023-01-11", 12, "over_a_year"}, Row{"2022-01-10", "2025-01-10", 36, "over_a_year"},
                         Row{"2022-01-10", "2025-01-11", 36, "over_three_years"}, Row{"2024-02-29", "2025-03-01", 12, "over_a_year"}}) {
    INFO(row.confirmed << " asked on " << row.on);
    const Age age = age_on(row.confirmed, row.on);
    CHECK(age.months == row.months);
    CHECK(id_of(age.band) == row.band);
  }
  CHECK(age_on(nullptr, "2026-11-28").band == AgeBand::undated);
}

TEST_CASE("no rule has no age, and an unknown outcome is never told of in the past") {
  Policy rule = policy("rule", Outcome::unknown, "2010-01-01");
  rule.last_confirmed = day("2012-01-01");
  const AnApp a({rule});
  CHECK_FALSE(age_of(a.on("2009-01-01"), day("2009-01-01")).has_value());
  CHECK_FALSE(is_past(a.on("2020-01-01"), day("2020-01-01")));
}
