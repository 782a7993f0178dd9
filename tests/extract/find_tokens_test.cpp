#include "extract/find_tokens.hpp"

#include "fixtures.hpp"
#include "token_rules.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

const TokenFinder& finder() {
  static const TokenFinder built(read_token_rules(WAILIAN_TOKEN_RULES));
  return built;
}

std::vector<Token> tokens_of(const std::string& text) { return finder().find(text, find_links(text)); }

TokenShape pair(std::string id, std::string site, std::uint8_t least, std::uint8_t most,
                std::vector<std::string> cues) {
  TokenShape shape;
  shape.id = std::move(id);
  shape.site = std::move(site);
  shape.openers = shape.closers = {"￥"};
  shape.alphabet = CodeAlphabet::alphanumeric_mixed;
  shape.min_length = least;
  shape.max_length = most;
  shape.cues = std::move(cues);
  return shape;
}

}  // namespace

TEST_CASE("tokens are found with their app and their code") {
  for (const fixtures::Case& given : fixtures::read("tokens.txt")) {
    INFO(given.where << ": " << given.text);
    std::vector<std::string> found, wanted, shapes, codes;
    for (const Token& token : tokens_of(given.text)) {
      CHECK(given.part(token.span) == token.text);
      found.push_back(token.text);
      shapes.push_back(token.shape_id + " " + (token.site.empty() ? "-" : token.site));
      codes.push_back(token.code);
    }
    for (const Span& mark : given.marks) wanted.push_back(given.part(mark));
    CHECK(found == wanted);
    CHECK(shapes == given.all('@'));
    const auto wanted_codes = given.all('=');
    for (std::size_t i = 0; i < wanted_codes.size() && i < codes.size(); ++i) CHECK(codes[i] == wanted_codes[i]);
  }
}

TEST_CASE("prices, prose and noise are no tokens") {
  for (const fixtures::Case& given : fixtures::read("not-tokens.txt")) {
    INFO(given.where << ": " << given.text);
    std::vector<std::string> found;
    for (const Token& token : tokens_of(given.text)) found.push_back(token.shape_id + " " + token.text);
    CHECK(found == std::vector<std::string>{});
  }
}

TEST_CASE("equal shapes of different sites leave the site open") {
  const std::string text = "￥Rt6Yh3Uj8Ik￥";
  const auto tokens = find_tokens(text, {}, {pair("a", "one", 11, 11, {}), pair("b", "two", 11, 11, {})});
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].site.empty());
}

TEST_CASE("the narrower range of lengths decides where no cue does") {
  const std::string text = "￥Rt6Yh3Uj8Ik￥";
  const auto tokens = find_tokens(text, {}, {pair("a", "one", 8, 16, {}), pair("b", "two", 11, 11, {})});
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].site == "two");
}

TEST_CASE("a cue before the code outweighs a nearer one after it") {
  const std::string text = "甲店的口令在这里请收好￥Rt6Yh3Uj8Ik￥乙店";
  const auto tokens = find_tokens(text, {}, {pair("a", "one", 11, 11, {"甲店"}), pair("b", "two", 11, 11, {"乙店"})});
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].site == "one");
}

TEST_CASE("a token inside a link is none") {
  const std::string text = "https://example.com/8/Rt6Yh3Uj8Ik//x";
  CHECK(tokens_of(text).empty());
  CHECK(finder().find(text, {}).size() == 1);
}

TEST_CASE("without shapes nothing is found") { CHECK(find_tokens("￥Rt6Yh3Uj8Ik￥", {}, {}).empty()); }
