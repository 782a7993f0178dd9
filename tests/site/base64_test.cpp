#include "site/base64.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("Base64 is read in both alphabets") {
  struct Row {
    std::string_view text;
    std::optional<std::string> decoded;
  };
  const Row rows[] = {
      {"aHR0cHM6Ly9hLmI=", "https://a.b"},
      {"aHR0cHM6Ly9hLmI", "https://a.b"},  // padding left out
      {"Zg==", "f"},
      {"Zg", "f"},
      {"Zm8=", "fo"},
      {"Pz8_Pz4+", "???\?>>"},
      {"Pz8/Pz4-", "???\?>>"},
      {"Pz8/Pz4 ", "???\?>>"},  // form decoding made a space of `+`
      {"", std::nullopt},
      {"====", std::nullopt},
      {"A", std::nullopt},
      {"AAAAA", std::nullopt},
      {"aHR0c*M6", std::nullopt},
      {"aHR0=cHM6", std::nullopt},
      {"淘宝", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(decode_base64(row.text) == row.decoded);
  }
}
