// JSON lines in, links and tokens out: the native side of scripts/measure/bench-extract.mjs.
//
//   extract_lines [--rules FOLDER] [--rounds N] < texts.jsonl > found.jsonl
//
// Each input line is an object with `text`; each output line holds `links` and `tokens` of that text, with offsets in
// UTF-16 units. Links without a scheme are kept where the last label is a known public suffix, as all callers do. With
// --rounds a last line says how many microseconds the links of a text took.
#include "base/utf8.hpp"
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "token_rules.hpp"
#include "url/canonical_url.hpp"
#include "url/public_suffix.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

namespace {

using nlohmann::json;
using namespace wailian;

bool keeps(const LinkCandidate& link) {
  if (!link.scheme.empty()) return true;
  const auto url = canonicalize(link.text, nullptr, BareHost::add_https);
  return url && url->host_kind() == HostKind::domain && has_known_suffix(url->host_for_match());
}

std::string_view name_of(LinkForm form) {
  constexpr std::array<std::string_view, 4> names{"with_scheme", "bare_host", "defanged", "other_scheme"};
  return names[static_cast<std::size_t>(form)];
}

std::string option(const std::vector<std::string>& arguments, const std::string& name) {
  const auto found = std::find(arguments.begin(), arguments.end(), name);
  return found == arguments.end() || found + 1 == arguments.end() ? "" : *(found + 1);
}

json answer(const std::string& text, const TokenFinder& finder) {
  Utf16Offsets offsets(text);
  const auto part = [&](Span span) { return text.substr(span.begin, span.size()); };
  json out{{"links", json::array()}, {"tokens", json::array()}};
  const std::vector<LinkCandidate> links = find_links(text);
  for (const LinkCandidate& link : links) {
    if (!keeps(link)) continue;
    out["links"].push_back({{"start", offsets.at(link.span.begin)},
                            {"end", offsets.at(link.span.end)},
                            {"span", part(link.span)},
                            {"text", link.text},
                            {"form", name_of(link.form)},
                            {"other", part(link.alternative_span)},
                            {"naive", part(link.naive_span)}});
  }
  for (const Token& token : finder.find(text, links))
    out["tokens"].push_back(
        {{"text", token.text}, {"code", token.code}, {"shape", token.shape_id}, {"site", token.site}});
  return out;
}

/// Links alone, suffix check included: what the other finders do in the same bench.
double microseconds_a_text(const std::vector<std::string>& texts, int rounds) {
  std::size_t kept = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round) {
    for (const std::string& text : texts) {
      const auto links = find_links(text);
      kept += static_cast<std::size_t>(std::count_if(links.begin(), links.end(), keeps));
    }
  }
  const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - start;
  const double count = static_cast<double>(texts.size()) * rounds;
  return kept + texts.size() == 0 ? 0 : spent.count() / count;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const std::string rules = option(arguments, "--rules");
  const std::string rounds = option(arguments, "--rounds");
  const TokenFinder finder(rules.empty() ? std::vector<TokenShape>{} : read_token_rules(rules));
  std::vector<std::string> texts;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    texts.push_back(json::parse(line).at("text").get<std::string>());
    std::cout << answer(texts.back(), finder).dump() << '\n';
  }
  if (!rounds.empty())
    std::cout << json{{"microseconds", microseconds_a_text(texts, std::stoi(rounds))}}.dump() << '\n';
}
