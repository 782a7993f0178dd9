#include "policy/client_version.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("a client version is a platform and dotted numbers") {
  const std::vector<std::string> platforms{"android", "ios"};
  const auto version = read_client_version("Android 8.0.11", platforms);
  REQUIRE(version.has_value());
  CHECK(version->platform == "android");
  CHECK(version->numbers == std::vector<int>{8, 0, 11});
  for (const char* bad : {"", "8.0.11", "android", "android ", "android 8.", "android .8", "android 8..1", "android 8.x",
                          "symbian 8.0", "android  8.0", "android 8.0 ", "android 9999999"}) {
    INFO(bad);
    const auto refused = read_client_version(bad, platforms);
    REQUIRE(refused.has_error());
    CHECK(refused.error().code == ProblemCode::client_version_invalid);
  }
}

TEST_CASE("bounds compare as versions, not as text") {
  const ClientBound since{true, {{"android", "8.0.11"}}};
  const ClientBound below{false, {{"android", "8.0.11"}}};
  const auto android = [](std::vector<int> numbers) { return std::optional(ClientVersion{"android", std::move(numbers)}); };
  CHECK(holds(since, android({8, 0, 11})));
  CHECK(holds(since, android({8, 0, 11, 0})));
  CHECK(holds(since, android({8, 1})));
  CHECK(holds(since, android({10})));
  CHECK_FALSE(holds(since, android({8, 0, 9})));
  CHECK(holds(below, android({8, 0, 9})));
  CHECK(holds(below, android({8})));
  CHECK_FALSE(holds(below, android({8, 0, 11})));
  CHECK(holds(since, std::nullopt));
  CHECK_FALSE(holds(below, std::nullopt));
  CHECK_FALSE(holds(since, ClientVersion{"ios", {9}}));
  CHECK_FALSE(holds(below, ClientVersion{"ios", {1}}));
}
