#include "rules/read_rules.hpp"

#include "small_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace wailian;

namespace {

std::string listed(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems)
    out += std::string(id_of(problem.code)) + ' ' + problem.place + ' ' + problem.found + '\n';
  return out;
}

bool has(const std::vector<Problem>& problems, ProblemCode code, const std::string& place) {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& p) { return p.code == code && p.place == place; });
}

const std::string policy_copy =
    R"(, {"id": "p2", "title": {"zh-CN": "题", "en": "Title"}, "summary": {"zh-CN": "要", "en": "S"},
  "period": {"from": "2021-01-01", "from_precision": "day", "until": null, "until_precision": "open"},
  "last_confirmed": null, "contexts": ["one", "many"], "applies_to": {"kind": "link", "sites": ["acme-shop"]},
  "outcome": "copy", "trial": false, "safety": false, "alternatives": [], "confidence": "observed",
  "sources": ["paper"], "supersedes": []}], "events")";

}  // namespace

TEST_CASE("a whole bundle gives a book") {
  const ReadRules read = read_rules({{"", small_rules}});
  INFO(listed(read.problems));
  REQUIRE(read.book != nullptr);
  CHECK(read.book->rules_version == "test");
  CHECK(read.book->as_of.to_string() == "2022-01-01");
  CHECK(read.book->apps[0].policies[0].last_confirmed->to_string() == "2021-05-31");
  CHECK(read.book->apps[0].policies[0].contexts == std::vector<std::uint8_t>{0});
}

TEST_CASE("each fault is named with its file and pointer") {
  struct Row {
    const char* from;
    const char* to;
    ProblemCode code;
    const char* place;
  };
  for (const Row& row : {
           Row{"\"trial\": false", "\"trial\": 0", ProblemCode::rules_type_wrong, "apps/chat/policies/p1.json#/trial"},
           Row{"\"trial\": false,", "", ProblemCode::rules_key_missing, "apps/chat/policies/p1.json#/trial"},
           Row{"\"trial\": false", "\"trail\": false", ProblemCode::rules_key_unknown,
               "apps/chat/policies/p1.json#/trail"},
           Row{"\"trial\": false", "\"trial\": false, \"trial\": true", ProblemCode::rules_key_duplicate,
               "wailian-rules.json#/apps/0/policies/0/trial"},
           Row{"\"outcome\": \"direct\"", "\"outcome\": \"allowed\"", ProblemCode::rules_value_invalid,
               "apps/chat/policies/p1.json#/outcome"},
           Row{"\"from\": \"2021-01-01\"", "\"from\": \"2021-02-30\"", ProblemCode::rules_value_invalid,
               "apps/chat/policies/p1.json#/period/from"},
           Row{"\"until\": \"2021-06-01\"", "\"until\": \"2020-06-01\"", ProblemCode::rules_value_invalid,
               "apps/chat/policies/p1.json#/period/until"},
           Row{"\"until_precision\": \"day\"", "\"until_precision\": \"open\"", ProblemCode::rules_value_invalid,
               "apps/chat/policies/p1.json#/period/until_precision"},
           Row{"\"last_confirmed\": \"2021-05-31\"", "\"last_confirmed\": \"2021-06-01\"",
               ProblemCode::rules_value_invalid, "apps/chat/policies/p1.json#/last_confirmed"},
           Row{"\"contexts\": [\"one\"]", "\"contexts\": [\"three\"]", ProblemCode::rules_id_dangling,
               "apps/chat/policies/p1.json#/contexts"},
           Row{"\"sites\": [\"acme-shop\"]", "\"sites\": [\"nobody\"]", ProblemCode::rules_id_dangling,
               "apps/chat/policies/p1.json#/applies_to/sites/0"},
           Row{"\"sites\": [\"acme-shop\"]", "\"sites\": [\"acme-shop\"], \"owners\": [\"acme\"]",
               ProblemCode::rules_value_invalid, "apps/chat/policies/p1.json#/applies_to/kind"},
           Row{"\"sites\": [\"acme-shop\"]", "\"condition\": \"none\"", ProblemCode::rules_id_dangling,
               "apps/chat/policies/p1.json#/applies_to/condition"},
           Row{"\"sources\": [\"paper\"]", "\"sources\": []", ProblemCode::rules_value_invalid,
               "apps/chat/policies/p1.json#/sources"},
           Row{"\"sources\": [\"paper\"]", "\"sources\": [\"gossip\"]", ProblemCode::rules_id_dangling,
               "apps/chat/policies/p1.json#/sources/0"},
           Row{"\"supersedes\": []", "\"supersedes\": [\"p0\"]", ProblemCode::rules_id_dangling,
               "apps/chat/policies/p1.json#/supersedes/0"},
           Row{"\"owner\": \"acme\", \"link_class\"", "\"owner\": \"nobody\", \"link_class\"",
               ProblemCode::rules_id_dangling, "sites/acme-shop.json#/owner"},
           Row{"\"host\": \"acme.example\"", "\"host\": \"ACME.example\"", ProblemCode::rules_value_invalid,
               "sites/acme-shop.json#/hosts/0/host"},
           Row{"\"kind\": \"short_link\", \"shared\": true", "\"kind\": \"short_link\"",
               ProblemCode::rules_id_duplicate, "sites/acme-used.json#/hosts/0/host"},
           Row{"\"id\": \"acme-used\"", "\"id\": \"acme-shop\"", ProblemCode::rules_id_duplicate,
               "sites/acme-shop.json#"},
           Row{"\"en\": \"Acme\"}", "\"fr\": \"Acme\"}", ProblemCode::rules_key_missing, "owners/acme.json#/names/en"},
           Row{"\"format\": 1", "\"format\": 2", ProblemCode::rules_format_unsupported, "wailian-rules.json#/format"},
           Row{"\"redirectors\": []", "\"redirectors\": {}", ProblemCode::rules_type_wrong,
               "wailian-rules.json#/redirectors"},
           Row{"],\n    \"events\"", policy_copy.c_str(), ProblemCode::rules_overlap,
               "apps/chat/policies/p2.json#/supersedes"},
       }) {
    const ReadRules read = read_rules({{"", with(row.from, row.to)}});
    INFO(row.from << " → " << row.to << "\n" << listed(read.problems));
    CHECK(read.book == nullptr);
    CHECK(has(read.problems, row.code, row.place));
  }
}

TEST_CASE("supersedes settles an overlap") {
  std::string text = policy_copy;
  const std::string none = "\"supersedes\": []";
  text.replace(text.find(none), none.size(), "\"supersedes\": [\"p1\"]");
  const ReadRules read = read_rules({{"", with("],\n    \"events\"", text)}});
  INFO(listed(read.problems));
  CHECK(read.book != nullptr);
}

TEST_CASE("all faults are listed, none hides another") {
  std::string text = with("\"trial\": false", "\"trial\": 0");
  const std::string host = "\"host\": \"acme.example\"";
  text.replace(text.find(host), host.size(), "\"host\": 7");
  const ReadRules read = read_rules({{"", text}});
  CHECK(has(read.problems, ProblemCode::rules_type_wrong, "apps/chat/policies/p1.json#/trial"));
  CHECK(has(read.problems, ProblemCode::rules_type_wrong, "sites/acme-shop.json#/hosts/0/host"));
}

TEST_CASE("what is no JSON object is refused, with line and column") {
  struct Row {
    std::string text;
    ProblemCode code;
    const char* place;
  };
  for (const auto& [text, code, place] : {
           Row{"", ProblemCode::rules_not_json, "wailian-rules.json:1:1"},
           Row{"{\n  \"format\": 1,,\n}", ProblemCode::rules_not_json, "wailian-rules.json:2:15"},
           Row{"<!DOCTYPE html>", ProblemCode::rules_not_json, "wailian-rules.json:1:1"},
           Row{"[]", ProblemCode::rules_type_wrong, "wailian-rules.json#"},
           Row{std::string(100, '['), ProblemCode::rules_not_json, "wailian-rules.json:1:1"},
       }) {
    const ReadRules read = read_rules({{"", text}});
    INFO(listed(read.problems));
    CHECK(read.book == nullptr);
    CHECK(has(read.problems, code, place));
  }
}

TEST_CASE("a reader's own file adds to the rules, and its faults carry its own name") {
  const std::string own = R"({"format": 1, "apps": [{"id": "chat", "policies": [{"id": "mine",
    "title": {"zh-CN": "题", "en": "T"}, "summary": {"zh-CN": "要", "en": "S"},
    "period": {"from": "2022-01-01", "from_precision": "day", "until": null, "until_precision": "open"},
    "last_confirmed": null, "contexts": ["many"], "applies_to": {"kind": "link"}, "outcome": "confirm", "trial": false,
    "safety": false, "alternatives": [], "confidence": "observed", "sources": ["paper"], "supersedes": []}]}]})";
  const ReadRules read = read_rules({{"", small_rules}, {"my.json", own}});
  INFO(listed(read.problems));
  REQUIRE(read.book != nullptr);
  CHECK(read.book->apps[0].policies.size() == 2);

  const ReadRules broken = read_rules({{"", small_rules}, {"my.json", R"({"format": 1, "sites": [{"id": "x"}]})"}});
  CHECK(has(broken.problems, ProblemCode::rules_key_missing, "my.json#/sites/0/owner"));
}

TEST_CASE("a bundle in parts: facts name texts by number, and each language has a part of its own") {
  const std::string facts = R"({"format": 1, "rules_version": "1", "rules_as_of": "2022-01-01",
    "owners": [{"id": "acme", "names": 1}], "link_classes": [{"id": "shop", "names": 0, "note": 0}],
    "sites": [{"id": "s", "names": {"zh-CN": "店", "en": "S"}, "owner": "acme", "link_class": "shop",
               "hosts": [{"host": "acme.example"}]}]})";
  const std::string chinese =
      "\x1e"
      R"({"format": 1, "rules_version": "1", "locale": "zh-CN", "messages": {"m": "信"}, "texts": ["商店", "甲"]})";
  const std::string english =
      "\x1e"
      R"({"format": 1, "rules_version": "1", "locale": "en", "messages": {"m": "word"}, "texts": ["Shop", "Acme"]})";

  const ReadRules both = read_rules({{"", "\x1e" + facts + chinese + english}});
  INFO(listed(both.problems));
  REQUIRE(both.book != nullptr);
  CHECK(both.book->owners[0].names.zh_cn == "甲");
  CHECK(both.book->owners[0].names.en == "Acme");
  CHECK(both.book->sites[0].names.en == "S");
  // What is left out says what its default says.
  CHECK(both.book->sites[0].hosts[0].pattern.subdomains);
  CHECK(both.book->sites[0].hosts[0].kind == HostUse::main);
  CHECK(both.book->messages.at("en").at("m") == "word");

  const ReadRules one = read_rules({{"", facts + english}});
  REQUIRE(one.book != nullptr);
  CHECK(one.book->owners[0].names.zh_cn.empty());
  CHECK(one.book->messages.count("zh-CN") == 0);

  struct Row {
    std::string bundle;
    ProblemCode code;
    const char* place;
  };
  const auto changed = [](std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
  };
  for (const auto& [bundle, code, place] : {
           Row{facts, ProblemCode::rules_value_invalid, "owners/acme.json#/names"},
           Row{changed(facts, "\"names\": 1", "\"names\": 2") + english, ProblemCode::rules_value_invalid,
               "owners/acme.json#/names"},
           Row{changed(facts, "\"names\": 1", "\"names\": -1") + english, ProblemCode::rules_value_invalid,
               "owners/acme.json#/names"},
           Row{facts + changed(english, "\"1\"", "\"2\""), ProblemCode::rules_value_invalid,
               "wailian-rules.en.json#/rules_version"},
           Row{facts + chinese + changed(english, ", \"Acme\"", ""), ProblemCode::rules_value_invalid,
               "wailian-rules.en.json#/texts"},
           Row{facts + changed(english, "\"Acme\"", "7"), ProblemCode::rules_value_invalid,
               "wailian-rules.en.json#/texts"},
           Row{facts + changed(english, "\"en\"", "\"fr\""), ProblemCode::rules_value_invalid,
               "wailian-rules.fr.json#/locale"},
           Row{facts + "\x1e[]", ProblemCode::rules_type_wrong, "wailian-rules.json#"},
           Row{facts + "\x1e{", ProblemCode::rules_not_json, "wailian-rules.json:1:1"},
       }) {
    const ReadRules read = read_rules({{"", bundle}});
    INFO(bundle << "\n" << listed(read.problems));
    CHECK(read.book == nullptr);
    CHECK(has(read.problems, code, place));
  }

  // A number means nothing in a reader's own file.
  const ReadRules own =
      read_rules({{"", facts + english}, {"my.json", R"({"format": 1, "owners": [{"id": "x", "names": 0}]})"}});
  CHECK(has(own.problems, ProblemCode::rules_type_wrong, "my.json#/owners/0/names"));
}
