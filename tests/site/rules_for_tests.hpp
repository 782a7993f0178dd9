// Rule books for these tests: the one that the build bundles, and small ones made by hand.
#pragma once

#include "compile/read_rules.hpp"
#include "url/canonical_url.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline const wailian::RuleBook& bundled_rules() {
  static const std::string text = read_file(RULES_BUNDLE);
  static const wailian::ReadRules rules = wailian::read_rules({{"", text}});
  for (const auto& fault : rules.faults)
    UNSCOPED_INFO(wailian::id_of(fault.code) << ' ' << fault.place << ' ' << fault.found);
  REQUIRE(rules.book != nullptr);
  return *rules.book;
}

inline wailian::CanonicalUrl url_of(std::string_view text) {
  auto url = wailian::canonicalize(text);
  INFO(text);
  REQUIRE(url.has_value());
  return std::move(*url);
}

inline wailian::Site a_site(std::string id, std::vector<wailian::SiteHost> hosts) {
  wailian::Site site;
  site.names = {id, id, id};
  site.id = std::move(id);
  site.hosts = std::move(hosts);
  return site;
}
