#include "rules_bundle.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

namespace {

/// Tests that run fewer cases than this have lost some.
constexpr std::size_t fewest_cases = 120;

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(CASES_FOLDER))
    if (entry.path().extension() == ".json") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

Json report_for(const Json& test) {
  Json query{{"context", test.value("context", "one_to_one")}, {"on", test.value("on", "2021-12-05")}};
  for (const char* key : {"app", "client_version", "conditions", "settings"})
    if (test.contains(key)) query[key] = test[key];
  return Json::parse(call(Json{{"method", "check"}, {"paste", test["paste"]}, {"query", query}}));
}

void check_verdict(const Json& expected, const Json& verdict) {
  for (const char* key : {"outcome", "trial", "currency", "confidence", "evidence", "decided_by", "last_confirmed"})
    if (expected.contains(key)) {
      INFO(key);
      CHECK(verdict[key] == expected[key]);
    }
  if (expected.contains("alternatives")) {
    Json outcomes = Json::array();
    for (const Json& other : verdict["alternatives"]) outcomes.push_back(other["outcome"]);
    CHECK(outcomes == expected["alternatives"]);
  }
}

void check_site(const Json& expected, const Json& answer) {
  if (!expected.contains("site")) return;
  const Json id = answer["site"].is_null() ? Json(nullptr) : answer["site"]["id"];
  CHECK(id == expected["site"]);
}

/// The members that the case names; null stands for one that must be absent.
void check_lead(const Json& expected, const Json& answer) {
  if (!expected.contains("lead")) return;
  const Json lead = answer["lead"].is_null() ? Json::object() : answer["lead"];
  for (const auto& [key, value] : expected["lead"].items()) {
    INFO(key);
    CHECK(lead.value(key, Json(nullptr)) == value);
  }
}

void check_case(const Json& test) {
  const Json report = report_for(test);
  const Json& expect = test["expect"];
  if (expect.contains("problems")) {
    Json codes = Json::array();
    for (const Json& problem : report["problems"]) codes.push_back(problem["code"]);
    CHECK(codes == expect["problems"]);
  } else {
    CHECK(report["problems"] == Json::array());
  }
  if (expect.contains("links")) {
    REQUIRE(report["links"].size() == expect["links"].size());
    for (std::size_t i = 0; i < expect["links"].size(); ++i) {
      const Json& expected = expect["links"][i];
      const Json& link = report["links"][i];
      INFO("link " << i << ": " << link["text"]);
      for (const char* key : {"text", "host", "url"})
        if (expected.contains(key)) CHECK(link[key] == expected[key]);
      check_site(expected, link);
      check_verdict(expected, link["verdict"]);
      check_lead(expected, link);
      if (expected.contains("destination")) {
        REQUIRE(link.contains("destination"));
        check_site(expected["destination"], link["destination"]);
        for (const char* key : {"host", "url"})
          if (expected["destination"].contains(key)) CHECK(link["destination"][key] == expected["destination"][key]);
        check_verdict(expected["destination"], link["destination"]["verdict"]);
      }
    }
  }
  check_lead(expect, report);
  if (expect.contains("tokens")) {
    REQUIRE(report["tokens"].size() == expect["tokens"].size());
    for (std::size_t i = 0; i < expect["tokens"].size(); ++i) {
      const Json& expected = expect["tokens"][i];
      const Json& token = report["tokens"][i];
      INFO("token " << i << ": " << token["text"]);
      if (expected.contains("code")) CHECK(token["code"] == expected["code"]);
      check_site(expected, token);
      check_verdict(expected, token["verdict"]);
    }
  }
  if (expect.contains("pages")) {
    Json ids = Json::array();
    for (const Json& page : report["pages"]) ids.push_back(page["id"]);
    CHECK(ids == expect["pages"]);
  }
}

}  // namespace

TEST_CASE("the shared cases hold") {
  std::size_t count = 0;
  for (const auto& path : case_files()) {
    for (const Json& test : Json::parse(read_file(path.string()))) {
      INFO(path.filename().string() << ": " << test["name"]);
      check_case(test);
      ++count;
    }
  }
  CHECK(count >= fewest_cases);
}

TEST_CASE("each policy has a case on its first day, on its last day and on the day after") {
  std::map<std::string, std::set<std::string>> days_of;  // policy → days on which a case expects it to decide
  std::set<std::string> days;
  for (const auto& path : case_files())
    for (const Json& test : Json::parse(read_file(path.string()))) {
      const std::string day = test.value("on", "");
      days.insert(day);
      for (const char* kind : {"links", "tokens"})
        for (const Json& expected : test["expect"].value(kind, Json::array()))
          if (expected.contains("decided_by") && expected["decided_by"].is_string()) days_of[expected["decided_by"]].insert(day);
    }
  for (const wailian::App& app : bundled_core().book->apps)
    for (const wailian::Policy& policy : app.policies) {
      INFO(policy.id);
      const auto& seen = days_of[policy.id];
      CHECK_FALSE(seen.empty());
      if (policy.period.from) CHECK(seen.count(policy.period.from->to_string()) == 1);
      if (!policy.period.until) continue;
      CHECK(seen.count(policy.period.until->previous_day().to_string()) == 1);
      CHECK(days.count(policy.period.until->to_string()) == 1);
    }
}
