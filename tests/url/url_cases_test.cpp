// Every case of url_cases.json and bare_host_cases.json; tests/node/url-cases.test.mjs runs the same files in the
// shipped module and checks that the first says what the reference implementation of the URL Standard says.
#include "url_json.hpp"

#include <catch2/catch_test_macros.hpp>

using wailian::BareHost;
using wailian::test::canonicalize_to_json;
using wailian::test::read_json_file;

namespace {

int check_cases(const char* file, BareHost bare_host) {
  int count = 0;
  for (const auto& group : read_json_file(file)) {
    INFO(group.at("about"));
    for (nlohmann::ordered_json expected : group.at("cases")) {
      INFO(expected);
      const std::string text = expected.at("text");
      const std::string base = expected.value("base", "");
      const bool has_base = expected.contains("base");
      expected.erase("text");
      expected.erase("base");
      CHECK(canonicalize_to_json(text, has_base ? &base : nullptr, bare_host) == expected);
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("the shared URL cases") { CHECK(check_cases(URL_CASES, BareHost::refuse) == 705); }

TEST_CASE("the shared cases of bare hosts") { CHECK(check_cases(BARE_HOST_CASES, BareHost::add_https) == 30); }
