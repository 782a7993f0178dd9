#include "policy/timeline.hpp"

#include "an_app.hpp"

using namespace wailian;

TEST_CASE("a timeline has no gaps, and changes where rules begin, end or age") {
  Policy old = policy("old", Outcome::copy, "2018-01-01", "2020-01-01");
  old.last_confirmed = day("2019-12-31");
  Policy now = policy("new", Outcome::direct, "2021-01-01");
  now.last_confirmed = day("2022-06-30");
  const AnApp a({old, now});
  const auto segments = timeline(a.app, a.link(), 0, day("2017-01-01"), day("2023-01-01"), {});
  REQUIRE(segments.size() == 5);
  struct Row {
    const char *from, *until, *rule;
    Currency currency;
  };
  const Row rows[] = {{"2017-01-01", "2018-01-01", "", Currency::none},
                      {"2018-01-01", "2020-01-01", "old", Currency::current},
                      {"2020-01-01", "2021-01-01", "", Currency::none},
                      {"2021-01-01", "2022-07-01", "new", Currency::current},
                      {"2022-07-01", "2023-01-01", "new", Currency::last_known}};
  for (std::size_t i = 0; i < segments.size(); ++i) {
    CHECK(segments[i].from == day(rows[i].from));
    CHECK(segments[i].until == day(rows[i].until));
    CHECK(decided(segments[i].verdict) == rows[i].rule);
    CHECK(segments[i].verdict.currency == rows[i].currency);
  }
}

TEST_CASE("a stretch without days has no segments, and another context its own") {
  const AnApp a({policy("p", Outcome::direct, "2021-01-01")});
  CHECK(timeline(a.app, a.link(), 0, day("2021-01-01"), day("2021-01-01"), {}).empty());
  CHECK(timeline(a.app, a.link(), 1, day("2020-01-01"), day("2022-01-01"), {}).size() == 1);
}
