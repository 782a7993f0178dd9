#include "compile/read_rules.hpp"

#include "small_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace wailian;

namespace {

std::string listed(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults)
    out += std::string(id_of(fault.code)) + ' ' + fault.place + ' ' + fault.found + '\n';
  return out;
}

bool has(const std::vector<Fault>& faults, FaultCode code, const std::string& place) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const Fault& p) { return p.code == code && p.place == place; });
}

const std::string policy_copy =
    R"(, {"id": "p2", "title": {"zh-CN": "题", "en": "Title"}, "summary": {"zh-CN": "要", "en": "S"},
  "period": {"from": "2021-01-01", "from_precision": "day", "until": null, "until_precision": "open"},
  "last_confirmed": null, "contexts": ["one", "many"], "applies_to": {"kind": "link", "sites": ["acme-shop"]},
  "outcome": "copy", "trial": false, "safety": false, "alternatives": [], "confidence": "observed",
  "evidence": "press_test",
  "sources": ["paper"], "supersedes": []}], "events")";

}  // namespace

TEST_CASE("a whole bundle gives a book") {
  const ReadRules read = read_rules({{"", small_rules}});
  INFO(listed(read.faults));
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
    FaultCode code;
    const char* place;
  };
  for (const Row& row : {
           Row{"\"trial\": false", "\"trial\": 0", FaultCode::type_wrong, "apps/chat/policies/p1.json#/trial"},
           Row{"\"trial\": false,", "", FaultCode::key_missing, "apps/chat/policies/p1.json#/trial"},
           Row{"\"trial\": false", "\"trail\": false", FaultCode::key_unknown,
               "apps/chat/policies/p1.json#/trail"},
           Row{"\"trial\": false", "\"trial\": false, \"trial\": true", FaultCode::key_duplicate,
               "rules.json#/apps/0/policies/0/trial"},
           Row{"\"outcome\": \"direct\"", "\"outcome\": \"allowed\"", FaultCode::value_invalid,
               "apps/chat/policies/p1.json#/outcome"},
           Row{"\"from\": \"2021-01-01\"", "\"from\": \"2021-02-30\"", FaultCode::value_invalid,
               "apps/chat/policies/p1.json#/period/from"},
           Row{"\"until\": \"2021-06-01\"", "\"until\": \"2020-06-01\"", FaultCode::value_invalid,
               "apps/chat/policies/p1.json#/period/until"},
           Row{"\"until_precision\": \"day\"", "\"until_precision\": \"open\"", FaultCode::value_invalid,
               "apps/chat/policies/p1.json#/period/until_precision"},
           Row{"\"last_confirmed\": \"2021-05-31\"", "\"last_confirmed\": \"2021-06-01\"",
               FaultCode::value_invalid, "apps/chat/policies/p1.json#/last_confirmed"},
           Row{"\"contexts\": [\"one\"]", "\"contexts\": [\"three\"]", FaultCode::id_dangling,
               "apps/chat/policies/p1.json#/contexts"},
           Row{"\"sites\": [\"acme-shop\"]", "\"sites\": [\"nobody\"]", FaultCode::id_dangling,
               "apps/chat/policies/p1.json#/applies_to/sites/0"},
           Row{"\"sites\": [\"acme-shop\"]", "\"sites\": [\"acme-shop\"], \"owners\": [\"acme\"]",
               FaultCode::value_invalid, "apps/chat/policies/p1.json#/applies_to/kind"},
           Row{"\"sites\": [\"acme-shop\"]", "\"condition\": \"none\"", FaultCode::id_dangling,
               "apps/chat/policies/p1.json#/applies_to/condition"},
           Row{"\"sources\": [\"paper\"]", "\"sources\": []", FaultCode::value_invalid,
               "apps/chat/policies/p1.json#/sources"},
           Row{"\"sources\": [\"paper\"]", "\"sources\": [\"gossip\"]", FaultCode::id_dangling,
               "apps/chat/policies/p1.json#/sources/0"},
           Row{"\"supersedes\": []", "\"supersedes\": [\"p0\"]", FaultCode::id_dangling,
               "apps/chat/policies/p1.json#/supersedes/0"},
           Row{"\"owner\": \"acme\", \"link_class\"", "\"owner\": \"nobody\", \"link_class\"",
               FaultCode::id_dangling, "sites/acme-shop.json#/owner"},
           Row{"\"host\": \"acme.example\"", "\"host\": \"ACME.example\"", FaultCode::value_invalid,
               "sites/acme-shop.json#/hosts/0/host"},
           Row{"\"kind\": \"short_link\", \"shared\": true", "\"kind\": \"short_link\"",
               FaultCode::id_duplicate, "sites/acme-used.json#/hosts/0/host"},
           Row{"\"host\": \"acme.example\"", "\"host\": \"com\"", FaultCode::value_invalid, "sites/acme-shop.json#/hosts/0/host"},
           Row{"\"host\": \"acme.example\"", "\"host\": \"a..example\"", FaultCode::value_invalid,
               "sites/acme-shop.json#/hosts/0/host"},
           Row{"\"text_marks\"", "\"brand_words\": [\"taob ao\"], \"text_marks\"", FaultCode::value_invalid,
               "sites/acme-used.json#/brand_words"},
           Row{"\"id\": \"bad-page\"", "\"id\": \"__proto__\"", FaultCode::value_invalid, "apps/chat/app.json#/conditions/0/id"},
           Row{"\"id\": \"paper\"", "\"id\": \"pa per\"", FaultCode::value_invalid, "sources/pa per.json#/id"},
           Row{"\"id\": \"many\"", "\"id\": \"one\"", FaultCode::id_duplicate, "apps/chat/app.json#/contexts"},
           Row{"\"contexts\": [\"one\"]", "\"contexts\": [\"one\", \"one\"]", FaultCode::id_duplicate,
               "apps/chat/policies/p1.json#/contexts"},
           Row{"\"hello\": \"Hello {name}\"", "\"Hello\": \"Hello {name}\"", FaultCode::value_invalid, "rules.json#/messages/en"},
           Row{"\"supersedes\": []", "\"supersedes\": [\"p1\"]", FaultCode::cycle, "apps/chat/policies/p1.json#/supersedes/0"},
           Row{"\"id\": \"acme-used\"", "\"id\": \"acme-shop\"", FaultCode::id_duplicate,
               "sites/acme-shop.json#"},
           Row{"\"en\": \"Acme\"}", "\"fr\": \"Acme\"}", FaultCode::key_missing, "owners/acme.json#/names/en"},
           Row{"\"format\": 1", "\"format\": 2", FaultCode::format_unsupported, "rules.json#/format"},
           Row{"\"redirectors\": []", "\"redirectors\": {}", FaultCode::type_wrong,
               "rules.json#/redirectors"},
           Row{"],\n    \"events\"", policy_copy.c_str(), FaultCode::overlap,
               "apps/chat/policies/p2.json#/supersedes"},
       }) {
    const ReadRules read = read_rules({{"", with(row.from, row.to)}});
    INFO(row.from << " → " << row.to << "\n" << listed(read.faults));
    CHECK(read.book == nullptr);
    CHECK(has(read.faults, row.code, row.place));
  }
}

TEST_CASE("supersedes settles an overlap") {
  std::string text = policy_copy;
  const std::string none = "\"supersedes\": []";
  text.replace(text.find(none), none.size(), "\"supersedes\": [\"p1\"]");
  const ReadRules read = read_rules({{"", with("],\n    \"events\"", text)}});
  INFO(listed(read.faults));
  CHECK(read.book != nullptr);
}

TEST_CASE("all faults are listed, none hides another") {
  std::string text = with("\"trial\": false", "\"trial\": 0");
  const std::string host = "\"host\": \"acme.example\"";
  text.replace(text.find(host), host.size(), "\"host\": 7");
  const ReadRules read = read_rules({{"", text}});
  CHECK(has(read.faults, FaultCode::type_wrong, "apps/chat/policies/p1.json#/trial"));
  CHECK(has(read.faults, FaultCode::type_wrong, "sites/acme-shop.json#/hosts/0/host"));
}

TEST_CASE("what is no JSON object is refused, with line and column") {
  struct Row {
    std::string text;
    FaultCode code;
    const char* place;
  };
  for (const auto& [text, code, place] : {
           Row{"", FaultCode::not_json, "rules.json:1:1"},
           Row{"{\n  \"format\": 1,,\n}", FaultCode::not_json, "rules.json:2:15"},
           Row{"<!DOCTYPE html>", FaultCode::not_json, "rules.json:1:1"},
           Row{"[]", FaultCode::type_wrong, "rules.json#"},
           Row{std::string(100, '['), FaultCode::not_json, "rules.json:1:1"},
       }) {
    const ReadRules read = read_rules({{"", text}});
    INFO(listed(read.faults));
    CHECK(read.book == nullptr);
    CHECK(has(read.faults, code, place));
  }
}

TEST_CASE("a reader's own file adds to the rules, and its faults carry its own name") {
  const std::string own = R"({"format": 1, "apps": [{"id": "chat", "policies": [{"id": "mine",
    "title": {"zh-CN": "题", "en": "T"}, "summary": {"zh-CN": "要", "en": "S"},
    "period": {"from": "2022-01-01", "from_precision": "day", "until": null, "until_precision": "open"},
    "last_confirmed": null, "contexts": ["many"], "applies_to": {"kind": "link"}, "outcome": "confirm", "trial": false,
    "safety": false, "alternatives": [], "confidence": "observed", "evidence": "press_test", "sources": ["paper"], "supersedes": []}]}]})";
  const ReadRules read = read_rules({{"", small_rules}, {"my.json", own}});
  INFO(listed(read.faults));
  REQUIRE(read.book != nullptr);
  CHECK(read.book->apps[0].policies.size() == 2);

  const ReadRules broken = read_rules({{"", small_rules}, {"my.json", R"({"format": 1, "sites": [{"id": "x"}]})"}});
  CHECK(has(broken.faults, FaultCode::key_missing, "my.json#/sites/0/owner"));
}

TEST_CASE("what is left out says what its default says") {
  const ReadRules read = read_rules({{"", R"({"format": 1, "rules_version": "1", "rules_as_of": "2022-01-01",
    "owners": [{"id": "acme", "names": {"zh-CN": "甲", "en": "Acme"}}],
    "link_classes": [{"id": "shop", "names": {"zh-CN": "店", "en": "Shop"}, "note": {"zh-CN": "注", "en": "Note"}}],
    "sites": [{"id": "s", "names": {"zh-CN": "店", "en": "S"}, "owner": "acme", "link_class": "shop",
               "hosts": [{"host": "acme.example"}]}]})"}});
  INFO(listed(read.faults));
  REQUIRE(read.book != nullptr);
  CHECK(read.book->sites[0].hosts[0].pattern.subdomains);
  CHECK(read.book->sites[0].hosts[0].kind == HostUse::main);
}

namespace {

/// One more rule for the small app, as a file of the reader's own has it.
std::string a_policy(const std::string& id, const std::string& scope, const std::string& supersedes = "") {
  return R"({"id": ")" + id + R"(", "title": {"zh-CN": "题", "en": "T"}, "summary": {"zh-CN": "要", "en": "S"},
    "period": {"from": "2022-01-01", "from_precision": "day", "until": null, "until_precision": "open"},
    "last_confirmed": null, "contexts": ["many"], "applies_to": {"kind": "link")" + scope + R"(}, "outcome": "confirm",
    "trial": false, "safety": false, "confidence": "observed", "evidence": "press_test", "sources": ["paper"], "supersedes": [)" + supersedes + "]}";
}

ReadRules with_policies(const std::string& policies) {
  const std::string own = R"({"format": 1, "apps": [{"id": "chat", "policies": [)" + policies + "]}]}";
  return read_rules({{"", small_rules}, {"my.json", own}});
}

}  // namespace

TEST_CASE("rules that supersede each other in a circle are refused, a chain is not") {
  const std::string site = R"(, "sites": ["acme-shop"])";
  CHECK(with_policies(a_policy("a", site) + ',' + a_policy("b", site, "\"a\"") + ',' + a_policy("c", site, "\"a\", \"b\"")).book != nullptr);
  const ReadRules circle =
      with_policies(a_policy("a", site, "\"c\"") + ',' + a_policy("b", site, "\"a\"") + ',' + a_policy("c", site, "\"b\""));
  REQUIRE(circle.faults.size() == 1);
  CHECK(circle.faults[0].code == FaultCode::cycle);
  CHECK(circle.faults[0].place.starts_with("my.json#/apps/0/policies/"));
}

TEST_CASE("two rules tie where one link can lie in both scopes") {
  struct Row {
    const char *a, *b;
    bool ties;
  };
  for (const auto& [a, b, ties] : {
           Row{R"(, "sites": ["acme-shop"])", R"(, "sites": ["acme-used", "acme-shop"])", true},
           Row{R"(, "sites": ["acme-shop"])", R"(, "sites": ["acme-used"])", false},
           Row{R"(, "sites": ["acme-shop"], "link_kinds": ["main"])", R"(, "sites": ["acme-shop"], "link_kinds": ["main", "intl"])", true},
           Row{R"(, "sites": ["acme-shop"], "link_kinds": ["main"])", R"(, "sites": ["acme-shop"], "link_kinds": ["intl"])", false},
           Row{R"(, "hosts": [{"host": "a.example"}])", R"(, "hosts": [{"host": "x.a.example", "match": "exact"}])", true},
           Row{R"(, "hosts": [{"host": "x.a.example"}])", R"(, "hosts": [{"host": "b.example"}, {"host": "a.example"}])", true},
           Row{R"(, "hosts": [{"host": "a.example", "match": "exact"}])", R"(, "hosts": [{"host": "x.a.example"}])", false},
           Row{R"(, "owners": ["acme"])", R"(, "link_classes": ["shop"])", false},
           Row{R"(, "condition": "bad-page")", R"(, "condition": "bad-page")", true},
           Row{R"(, "condition": "bad-page")", R"(, "client": {"below": {"ios": "8.0"}})", false},
           Row{"", "", true},
       }) {
    const ReadRules read = with_policies(a_policy("a", a) + ',' + a_policy("b", b));
    INFO(a << " and " << b << '\n' << listed(read.faults));
    CHECK((read.book == nullptr) == ties);
    for (const Fault& fault : read.faults) CHECK(fault.code == FaultCode::overlap);
  }
}

TEST_CASE("of a thousand faults a hundred are named") {
  std::string policies = a_policy("p", "");
  for (int i = 1; i < 1000; ++i) policies += ',' + a_policy("p" + std::to_string(i + 1000), "");
  CHECK(with_policies(policies).faults.size() == Faults::most);
}

TEST_CASE("more words of tokens than can be numbered are refused") {
  std::string words;
  for (int i = 0; i < 61'000; ++i) words += (i == 0 ? "\"w" : ",\"w") + std::to_string(i) + '"';
  const std::string own = R"({"format": 1, "tokens": [{"id": "odd", "title": {"zh-CN": "题", "en": "T"}, "site": null,
    "shape": {"alphabet": "digits", "min_length": 4, "max_length": 8, "delimiters_in_code": false}, "cues": [)" + words + R"(],
    "era": {"from": null, "from_precision": "unknown", "until": null, "until_precision": "open"}, "kind": "token",
    "confidence": "observed", "sources": ["paper"], "receiver": {"zh-CN": "受", "en": "R"}}]})";
  const ReadRules read = read_rules({{"", small_rules}, {"my.json", own}});
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].code == FaultCode::too_large);
}

TEST_CASE("messages are those of the languages of the rules") {
  const ReadRules read = read_rules({{"", with("\"format\": 1", R"("format": 1, "messages": {"fr": {"m": "mot"}})")}});
  CHECK(has(read.faults, FaultCode::key_unknown, "rules.json#/messages/fr"));
}

TEST_CASE("the sign that closes strings in compiled rules stands in no rule") {
  const ReadRules read = read_rules({{"", with("\"format\": 1", "\"format\": 1, \"x\": \"a\\u001fb\"")}});
  CHECK(has(read.faults, FaultCode::value_invalid, "rules.json#"));
}

TEST_CASE("a redirector with an encoding that nobody can read is refused") {
  const std::string own = R"({"format":1,"redirectors":[{"id":"odd","names":{"zh-CN":"甲","en":"Odd"},
    "matches":[{"host":"odd.example","match":"exact","path":"/","path_match":"exact"}],
    "target":{"in":"param","names":["u"],"encoding":"rot13"},"sources":[]}]})";
  const ReadRules read = read_rules({{"", small_rules}, {"my.json", own}});
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].found == "rot13");
  CHECK(read.faults[0].place == "my.json#/redirectors/0/target/encoding");
}

TEST_CASE("the class of ordinary links: what it leaves out is read, and its scope known") {
  const std::string ordinary = with("\"note\": {\"zh-CN\": \"注\", \"en\": \"note\"}}]",
      R"("note": {"zh-CN": "注", "en": "note"}},
        {"id": "ordinary", "names": {"zh-CN": "普通", "en": "Ordinary"}, "note": {"zh-CN": "注", "en": "note"},
         "excludes": [{"reason": {"zh-CN": "因", "en": "why"}, "owners": ["acme"]}]}])");
  const auto in_policy = [&](std::string text) {
    const std::string from = R"("applies_to": {"kind": "link", "sites": ["acme-shop"]})";
    text.replace(text.find(from), from.size(), R"("applies_to": {"kind": "link", "link_classes": ["ordinary"]})");
    return text;
  };
  const ReadRules read = read_rules({{"", in_policy(ordinary)}});
  INFO(listed(read.faults));
  REQUIRE(read.book != nullptr);
  REQUIRE(read.book->ordinary() != nullptr);
  CHECK(read.book->ordinary()->excludes.at(0).owners == std::vector<Id>{"acme"});
  CHECK(read.book->apps[0].policies[0].applies_to.ordinary);

  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string text = ordinary;
    return text.replace(text.find(from), from.size(), to);
  };
  struct Row {
    std::string rules;
    FaultCode code;
    const char* place;
  };
  for (const Row& row : {
           Row{replaced("\"owners\": [\"acme\"]}]}]", "\"owners\": [\"nobody\"]}]}]"), FaultCode::id_dangling,
               "link-classes/ordinary.json#/excludes/0/owners/0"},
           Row{replaced("\"owners\": [\"acme\"]}]}]", "\"owners\": [\"acme\"], \"opaque\": true}]}]"), FaultCode::value_invalid,
               "link-classes/ordinary.json#/excludes/0/reason"},
           Row{replaced(", \"owners\": [\"acme\"]}]}]", "}]}]"), FaultCode::value_invalid, "link-classes/ordinary.json#/excludes/0/reason"},
           Row{replaced("\"link_class\": \"shop\"", "\"link_class\": \"ordinary\""), FaultCode::id_dangling, "sites/acme-shop.json#/link_class"},
       }) {
    const ReadRules faulty = read_rules({{"", row.rules}});
    INFO(row.place << '\n' << listed(faulty.faults));
    CHECK(has(faulty.faults, row.code, row.place));
  }
}

TEST_CASE("a fact is no surer than its evidence allows") {
  const ReadRules read = read_rules({{"", with("\"confidence\": \"observed\"", "\"confidence\": \"documented\"")}});
  INFO(listed(read.faults));
  CHECK(has(read.faults, FaultCode::value_invalid, "apps/chat/policies/p1.json#/confidence"));
}
