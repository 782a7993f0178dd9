// The examples and counter-examples that stand in the files of rules/tokens/.
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "token_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace wailian;

namespace {

using Texts = std::vector<std::string>;

std::vector<Token> tokens_by_rules(const std::string& text) {
  static const TokenFinder finder(read_token_rules(WAILIAN_TOKEN_RULES));
  return finder.find(text, find_links(text));
}

bool finds(const std::string& text, const std::string& shape, std::string_view token) {
  const std::vector<Token> tokens = tokens_by_rules(text);
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& found) {
    return found.shape_id == shape && (token.empty() || found.text == token);
  });
}

}  // namespace

TEST_CASE("every shape finds its examples and passes over its counter-examples") {
  for (const auto& entry : std::filesystem::directory_iterator(WAILIAN_TOKEN_RULES)) {
    std::ifstream file(entry.path());
    const auto rule = nlohmann::json::parse(file);
    const auto id = rule.at("id").get<std::string>();
    INFO("rules/tokens/" << id << ".json");
    CHECK_FALSE(rule.value("examples", Texts()).empty());
    for (const std::string& marked : rule.value("examples", Texts())) {
      const auto open = marked.find("⟦"), close = marked.find("⟧");
      constexpr std::size_t mark = 3;
      INFO(marked);
      REQUIRE((open != std::string::npos && close != std::string::npos));
      const std::string token = marked.substr(open + mark, close - open - mark);
      CHECK(finds(marked.substr(0, open) + token + marked.substr(close + mark), id, token));
    }
    for (const std::string& text : rule.value("counter_examples", Texts())) {
      INFO(text);
      CHECK_FALSE(finds(text, id, {}));
    }
  }
}
