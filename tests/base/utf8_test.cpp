#include "base/utf8.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("bytes that are not UTF-8 become U+FFFD, as TextDecoder has it") {
  struct Row {
    std::string raw, repaired;
  };
  const std::string fffd = "\xEF\xBF\xBD";
  for (const auto& [raw, repaired] : {
           Row{"plain 中文 😆", "plain 中文 😆"},
           Row{"\x80", fffd},
           Row{"a\xC0\xAF", "a" + fffd + fffd},
           Row{"\xE0\x80\x80", fffd + fffd + fffd},
           Row{"\xED\xA0\x80", fffd + fffd + fffd},  // a lone surrogate
           Row{"\xF4\x90\x80\x80", fffd + fffd + fffd + fffd},
           Row{"\xE4\xB8", fffd},
           Row{"\xE4\xB8x", fffd + "x"},
           Row{"\xF0\x9F\x98", fffd},
       }) {
    CHECK(repair_utf8(raw) == repaired);
    CHECK(is_utf8(raw) == (raw == repaired));
  }
}

TEST_CASE("byte offsets become UTF-16 units") {
  const std::string text = "a中😆b";
  Utf16Offsets offsets(text);
  CHECK(offsets.at(0) == 0);
  CHECK(offsets.at(1) == 1);
  CHECK(offsets.at(4) == 2);
  CHECK(offsets.at(8) == 4);
  CHECK(offsets.at(9) == 5);
  CHECK(offsets.at(1) == 1);
}

TEST_CASE("offsets are told in any order") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 3 == 0 ? "a" : i % 3 == 1 ? "中" : "😆";
  std::vector<std::uint32_t> expected;
  Utf16Offsets growing(text);
  for (std::uint32_t at = 0; at <= text.size(); ++at) expected.push_back(growing.at(at));
  Utf16Offsets offsets(text);
  for (std::size_t i = 0, at = 0; i <= text.size(); ++i, at = (at + 769) % (text.size() + 1))
    REQUIRE(offsets.at(static_cast<std::uint32_t>(at)) == expected[at]);
  CHECK(offsets.at(100'000) == expected.back());
}

TEST_CASE("the code point before an offset") {
  const std::string text = "a中😆";
  CHECK(code_point_before(text, 8).value == U'😆');
  CHECK(code_point_before(text, 4).value == U'中');
  CHECK(code_point_before(text, 1).value == U'a');
  CHECK(code_point_before(text, 0).length == 0);
}

TEST_CASE("every code point survives a round trip") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 37) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = code_point_at(text, 0);
    REQUIRE(point.value == value);
    REQUIRE(point.length == text.size());
    REQUIRE(code_point_before(text, text.size()).value == value);
  }
}
