#include "rules/json_tree.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("the tree keeps order, kinds and text") {
  std::vector<Problem> problems;
  const JsonNode root = read_json(R"({"b": [1, -2, 1.5, true, null, "中"], "a": {}})", "f.json", problems);
  REQUIRE(problems.empty());
  CHECK(root.members[0].key == "b");
  const auto& items = root.find("b")->items;
  CHECK(items[1].integer == -2);
  CHECK(items[2].is(JsonKind::number));
  CHECK(items[3].boolean);
  CHECK(items[4].is(JsonKind::null));
  CHECK(items[5].string == "中");
  CHECK(root.find("a")->is(JsonKind::object));
  CHECK(root.find("c") == nullptr);
}

TEST_CASE("a key that stands twice is named with its pointer, however deep") {
  std::vector<Problem> problems;
  (void)read_json(R"({"a": [{"x/y": 1, "x/y": 2}]})", "f.json", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == ProblemCode::rules_key_duplicate);
  CHECK(problems[0].place == "f.json#/a/0/x~1y");
}

TEST_CASE("a number that no integer holds is no integer") {
  std::vector<Problem> problems;
  const JsonNode root = read_json("[18446744073709551615, 9223372036854775807]", "f.json", problems);
  CHECK(root.items[0].is(JsonKind::number));
  CHECK(root.items[1].is(JsonKind::integer));
}
