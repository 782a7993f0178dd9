#include "ask.hpp"

TEST_CASE("the timeline of Taobao in groups changes as the founding article says") {
  const Json answer = ask({{"method", "timeline"}, {"paste", "https://www.taobao.com/"}, {"until", "2026-01-01"}});
  const auto outcome_on = [&](const char* context, const std::string& day) -> std::string {
    for (const Json& segment : answer["contexts"][context])
      if (segment["from"] <= day && day < segment["until"]) return segment["outcome"];
    return "no segment";
  };
  CHECK(outcome_on("one_to_one", "2021-09-16") == "copy");
  CHECK(outcome_on("one_to_one", "2021-09-17") == "confirm");
  CHECK(outcome_on("one_to_one", "2021-11-28") == "confirm");
  CHECK(outcome_on("one_to_one", "2021-11-29") == "direct");
  CHECK(outcome_on("group", "2021-11-28") == "copy");
  CHECK(outcome_on("group", "2021-11-29") == "direct");
  CHECK(outcome_on("group", "2008-01-01") == "unknown");
  for (const auto& [context, segments] : answer["contexts"].items()) {
    CHECK(segments.front()["from"] == "2008-01-01");
    CHECK(segments.back()["until"] == "2026-01-01");
    for (std::size_t i = 1; i < segments.size(); ++i) CHECK(segments[i]["from"] == segments[i - 1]["until"]);
  }
}

TEST_CASE("each segment says what check says on its first and last day") {
  const std::string paste = "https://v.douyin.com/abc/";
  const Json answer = ask({{"method", "timeline"}, {"paste", paste}, {"until", "2026-11-22"}});
  for (const auto& [context, segments] : answer["contexts"].items())
    for (const Json& segment : segments) {
      const std::string last = wailian::CivilDate::parse(segment["until"].get<std::string>())->previous_day().to_string();
      for (const std::string& day : {segment["from"].get<std::string>(), last}) {
        const Json verdict = check(paste, {{"context", context}, {"on", day}})["links"][0]["verdict"];
        INFO(context << ' ' << day);
        CHECK(verdict["decided_by"] == segment["decided_by"]);
        CHECK(verdict["currency"] == segment["currency"]);
      }
    }
}

TEST_CASE("diff names what changed between two days, and nothing else") {
  const Json changed = ask({{"method", "diff"}, {"paste", "https://www.taobao.com/"}, {"from", "2021-11-28"}, {"to", "2021-11-29"}});
  REQUIRE(changed["changes"].size() == 2);
  CHECK(changed["changes"][0]["context"] == "one_to_one");
  CHECK(changed["changes"][0]["before"]["outcome"] == "confirm");
  CHECK(changed["changes"][0]["after"]["outcome"] == "direct");
  CHECK(changed["changes"][1]["context"] == "group");
  CHECK(ask({{"method", "diff"}, {"paste", "https://www.taobao.com/"}, {"from", "2021-10-02"}, {"to", "2021-10-03"}})["changes"].empty());
}
