#include "compile/read_json.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("the tree keeps order, kinds and text") {
  Faults faults;
  const JsonTree tree = read_json(R"({"b": [1, -2, 1.5, true, null, "中", [[]]], "a": {}})", "f.json", faults);
  const JsonNode& root = tree.root();
  REQUIRE(faults.list().empty());
  CHECK((*root.begin()).key == "b");
  std::vector<JsonNode> items;
  for (const JsonNode& item : *root.find("b")) items.push_back(item);
  REQUIRE(items.size() == 7);
  CHECK(items[1].integer == -2);
  CHECK(items[2].is(JsonKind::number));
  CHECK(items[3].boolean);
  CHECK(items[4].is(JsonKind::null));
  CHECK(items[5].string == "中");
  CHECK(items[6].nodes == 2);
  CHECK(root.find("a")->is(JsonKind::object));
  CHECK(root.find("c") == nullptr);
}

TEST_CASE("a key that stands twice is named with its pointer, however deep") {
  Faults faults;
  (void)read_json(R"({"a": [{"x/y": 1, "x/y": 2}]})", "f.json", faults);
  REQUIRE(faults.size() == 1);
  CHECK(faults.list()[0].code == FaultCode::key_duplicate);
  CHECK(faults.list()[0].place == "f.json#/a/0/x~1y");
}

TEST_CASE("a key that stands twice is found among many keys and among few, once each time it stands again") {
  for (const int others : {0, 5, 40}) {
    std::string text = "{\"twice\": 1";
    for (int i = 0; i < others; ++i) text += ", \"k" + std::to_string(i) + "\": {\"twice\": 1}";
    Faults faults;
    (void)read_json(text + ", \"twice\": 2, \"twice\": 3}", "f.json", faults);
    INFO(others);
    REQUIRE(faults.size() == 2);
    CHECK(faults.list()[0].place == "f.json#/twice");
  }
}

TEST_CASE("strings keep their length whatever was escaped in them") {
  Faults faults;
  const JsonTree tree = read_json("[\"\\u4e2d\\ud83d\\udc49\", \"\", \"b\"]", "f.json", faults);
  std::string all;
  for (const JsonNode& item : tree.root()) all += '<' + std::string(item.string) + '>';
  CHECK(all == "<中👉><><b>");
}

TEST_CASE("a text nested deeper than the reader goes is refused, one as deep is not") {
  for (const std::size_t depth : {32u, 33u}) {
    Faults faults;
    (void)read_json(std::string(depth, '[') + std::string(depth, ']'), "f.json", faults);
    CHECK((faults.size() == 0) == (depth == 32));
  }
}

TEST_CASE("a number that no integer holds is no integer") {
  Faults faults;
  const JsonTree tree = read_json("[18446744073709551615, 9223372036854775807]", "f.json", faults);
  const JsonNode::Iterator first = tree.root().begin();
  CHECK((*first).is(JsonKind::number));
  CHECK((*++JsonNode::Iterator(first)).is(JsonKind::integer));
}

TEST_CASE("no control character stands in a key or a string") {
  for (const char* text : {R"({"a\u001fb": 1})", R"({"a": "\u0000"})", R"(["\n"])"}) {
    Faults faults;
    (void)read_json(text, "f.json", faults);
    INFO(text);
    REQUIRE(faults.size() == 1);
    CHECK(faults.list()[0].code == FaultCode::value_invalid);
    CHECK(faults.list()[0].found.starts_with("U+00"));
  }
}

TEST_CASE("a text that holds too much is refused in one fault, and one that is all wrong in a hundred") {
  const auto many = [](const std::string& item, std::size_t count) {
    std::string out = "[" + item;
    for (std::size_t i = 1; i < count; ++i) out += ',' + item;
    return out + ']';
  };
  struct Row {
    std::string text;
    FaultCode code;
    std::size_t faults;
  };
  for (const auto& [text, code, count] : {
           Row{many("{}", most_entries), FaultCode::too_large, 0},
           Row{many("{}", most_entries + 1), FaultCode::too_large, 1},
           Row{many("1", most_items + 1), FaultCode::too_large, 1},
           Row{many("\"" + std::string(1000, 'a') + '"', 3000), FaultCode::too_large, 1},
           Row{many(R"({"a":1,"a":2})", 19'000), FaultCode::key_duplicate, Faults::most},
           Row{many("\"\\u001f\"", 19'000), FaultCode::value_invalid, Faults::most},
       }) {
    Faults faults;
    (void)read_json(text, "f.json", faults);
    CHECK(faults.size() == count);
    for (const Fault& fault : faults.list()) CHECK(fault.code == code);
  }
}
