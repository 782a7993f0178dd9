// Every case of url_cases.json; tests/node/url-cases.test.mjs runs the same file in the shipped module and checks
// that the cases say what the reference implementation of the URL Standard says.
#include "url_json.hpp"

#include <catch2/catch_test_macros.hpp>

using wailian::test::canonicalize_to_json;
using wailian::test::read_json_file;

TEST_CASE("the shared URL cases") {
  int count = 0;
  for (const auto& group : read_json_file(URL_CASES)) {
    INFO(group.at("about"));
    for (nlohmann::ordered_json expected : group.at("cases")) {
      INFO(expected);
      const std::string text = expected.at("text");
      const std::string base = expected.value("base", "");
      const bool has_base = expected.contains("base");
      expected.erase("text");
      expected.erase("base");
      CHECK(canonicalize_to_json(text, has_base ? &base : nullptr) == expected);
      ++count;
    }
  }
  CHECK(count == 705);
}
