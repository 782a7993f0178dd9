#include "site/hidden_characters.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace wailian;

namespace {

Span span_of(std::string_view paste, std::string_view part) {
  const auto at = static_cast<std::uint32_t>(paste.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

TEST_CASE("bidi controls that reach a link") {
  struct Row {
    std::string_view name, paste;
    bool found;
  };
  constexpr std::string_view link = "https://a.example/x";
  const Row rows[] = {
      {"none", "看 https://a.example/x", false},
      {"open before", "看\u202E https://a.example/x", true},
      {"open isolate before", "\u2067看 https://a.example/x", true},
      {"closed before", "\u202D+86 10 1234\u202C https://a.example/x", false},
      {"isolate closed before", "\u2068名\u2069 https://a.example/x", false},
      {"open, but on another line", "\u202E看\nhttps://a.example/x", false},
      {"behind", "https://a.example/x \u202E", false},
      {"direction mark before", "\u200F https://a.example/x", false},
      {"closing alone", "\u202C https://a.example/x", false},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const HiddenCharacters hidden(row.paste);
    CHECK(!hidden.bidi_control_over(span_of(row.paste, link)).empty() == row.found);
  }
}

TEST_CASE("controls inside a link") {
  const std::string_view paste = "https://a.example/\u202Egpj.exe";
  const HiddenCharacters hidden(paste);
  CHECK(hidden.bidi_control_over({0, static_cast<std::uint32_t>(paste.size())}) == span_of(paste, "\u202E"));
  const std::string_view mark = "https://a.example/\u200Fx";
  CHECK(!HiddenCharacters(mark).bidi_control_over({0, 22}).empty());
}

TEST_CASE("zero-width characters count inside a link only") {
  for (const std::string_view invisible : {"\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD"}) {
    const std::string inside = "https://a.exa" + std::string(invisible) + "mple/x";
    CHECK(HiddenCharacters(inside).zero_width_in({0, static_cast<std::uint32_t>(inside.size())}) ==
          span_of(inside, invisible));
    const std::string behind = "https://a.example/x" + std::string(invisible) + std::string(invisible);
    CHECK(HiddenCharacters(behind).zero_width_in({0, 19}).empty());
  }
}
