// Whole share texts of many apps: every link exact and none invented, every token found.
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"

#include "token_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace wailian;
using nlohmann::json;

namespace {

std::vector<json> share_texts() {
  std::ifstream file(WAILIAN_SHARE_TEXTS);
  std::vector<json> texts;
  for (std::string line; std::getline(file, line);) texts.push_back(json::parse(line));
  return texts;
}

}  // namespace

TEST_CASE("share texts give their links and tokens, and nothing else") {
  const std::vector<json> texts = share_texts();
  REQUIRE(texts.size() >= 130);
  const TokenFinder finder(read_token_rules(WAILIAN_TOKEN_RULES));
  for (const json& given : texts) {
    const auto text = given.at("text").get<std::string>();
    const auto urls = given.at("urls").get<std::vector<std::string>>();
    INFO(text);
    const auto links = find_links(text);
    std::vector<std::string> found;
    for (const LinkCandidate& link : links) {
      std::string span = text.substr(link.span.begin, link.span.size());
      // Bare hosts are a superset that callers filter: only those wanted are looked at.
      const bool wanted = std::find(urls.begin(), urls.end(), span) != urls.end();
      if (link.form != LinkForm::bare_host || wanted) found.push_back(std::move(span));
    }
    CHECK(found == urls);

    const auto tokens = finder.find(text, links);
    if (given.at("token").is_null()) {
      CHECK(tokens.empty());
    } else {
      const auto token = given.at("token").get<std::string>();
      REQUIRE(tokens.size() == 1);
      CHECK((tokens[0].text == token || tokens[0].code == token));
    }
  }
}
