// JSON lines in, links and tokens out: the native side of scripts/bench-extract.mjs.
//
//   extract_lines [<folder of token rules>] < texts.jsonl > found.jsonl
//
// Each input line is an object with `text`; each output line holds `links` and `tokens` of that text. Links without a
// scheme are kept where the last label is a known public suffix, as the façade does.
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "token_rules.hpp"
#include "url/public_suffix.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>

namespace {

using nlohmann::json;
using namespace wailian;

std::string host_of(std::string_view text) {
  std::string host(text.substr(0, text.find_first_of("/?#:")));
  std::transform(host.begin(), host.end(), host.begin(), [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return host;
}

bool keeps(const LinkCandidate& link) { return !link.scheme.empty() || has_known_suffix(host_of(link.text)); }

std::string_view name_of(LinkForm form) {
  constexpr std::array<std::string_view, 4> names{"with_scheme", "bare_host", "defanged", "other_scheme"};
  return names[static_cast<std::size_t>(form)];
}

}  // namespace

int main(int count, char** arguments) {
  const TokenFinder finder(count > 1 ? read_token_rules(arguments[1]) : std::vector<TokenShape>{});
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    const std::string text = json::parse(line).at("text").get<std::string>();
    const auto part = [&](Span span) { return text.substr(span.begin, span.size()); };
    json out{{"links", json::array()}, {"tokens", json::array()}};
    const std::vector<LinkCandidate> links = find_links(text);
    for (const LinkCandidate& link : links) {
      if (!keeps(link)) continue;
      out["links"].push_back({{"span", part(link.span)},
                              {"text", link.text},
                              {"form", name_of(link.form)},
                              {"other", part(link.alternative_span)},
                              {"naive", part(link.naive_span)}});
    }
    for (const Token& token : finder.find(text, links))
      out["tokens"].push_back(
          {{"text", token.text}, {"code", token.code}, {"shape", token.shape_id}, {"site", token.site}});
    std::cout << out.dump() << '\n';
  }
}
