// The age of the evidence, as each answer tells it.
#include "rules_bundle.hpp"

namespace {

Json link_for(const char* day, const char* locale, const char* paste = "https://item.taobao.com/item.htm?id=600000000001") {
  const Json report = Json::parse(call({{"method", "check"}, {"paste", paste},
                                        {"query", {{"context", "group"}, {"on", day}, {"locale", locale}}}}));
  REQUIRE(report.at("links").size() == 1);
  return report["links"][0];
}

}  // namespace

TEST_CASE("an answer is as old as its evidence on the day asked about") {
  struct Row { const char *day, *locale, *band; int months; const char* words; };
  for (const Row& row : {Row{"2026-11-28", "zh-CN", "over_three_years", 58, "最后一次有记载：2022 年 1 月（4 年 10 个月前），此后没有更新的记载"},
                         Row{"2026-11-28", "en", "over_three_years", 58, "Last on record: Jan 2022 (4 years 10 months before); nothing newer is known"},
                         Row{"2024-02-01", "zh-CN", "over_a_year", 24, "最后一次有记载：2022 年 1 月（2 年前），此后没有更新的记载"},
                         Row{"2022-02-28", "en", "recent", 1, "Last on record: Jan 2022 (1 month before)"},
                         Row{"2021-12-05", "zh-CN", "recent", 0, "所问日期在有记载的时段之内（记载到 2022 年 1 月）"}}) {
    INFO(row.day << ' ' << row.locale);
    const Json age = link_for(row.day, row.locale).at("verdict").at("age");
    CHECK(age.at("last_confirmed") == "2022-01-27");
    CHECK(age.at("band") == row.band);
    CHECK(age.at("months") == row.months);
    CHECK(age.at("words") == row.words);
    CHECK(age.contains("past") == (age.at("band") == "over_three_years"));
  }
}

TEST_CASE("evidence of more than three years ago is told in the past tense, in every face's first sentence") {
  const Json old = link_for("2026-11-28", "zh-CN"), then = link_for("2021-12-05", "zh-CN");
  const auto sentence = old.at("lead").at("sentence").get<std::string>();
  CHECK(sentence.find("2022 年 1 月") != std::string::npos);
  CHECK(sentence.find("此后未见记载") != std::string::npos);
  CHECK(sentence.find("预计") == std::string::npos);
  CHECK(old.at("by_context").at("group").at("age_band") == "over_three_years");
  CHECK(then.at("lead").at("sentence").get<std::string>().find("预计可以直接打开") != std::string::npos);
  CHECK(then.at("by_context").at("group").at("age_band") == "recent");
  CHECK(link_for("2026-11-28", "en").at("lead").at("sentence").get<std::string>().find("Opened directly when last recorded") != std::string::npos);
}
