// Reads JSON lines `{"text", "base"?}` and answers each with one JSON line: the parts, or the problem.
// The native engine of tests/node/url-differential.mjs.
#include "url_json.hpp"

#include <cstdio>
#include <iostream>

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const auto request = nlohmann::json::parse(line);
    const std::string text = request.at("text");
    const std::string base = request.value("base", "");
    std::cout << wailian::test::canonicalize_to_json(text, base.empty() ? nullptr : &base)
              << '\n';
  }
}
