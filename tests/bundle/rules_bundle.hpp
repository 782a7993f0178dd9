// The rules as the build bundles them, compiled and opened once for the tests of this folder.
#pragma once

#include "api/call.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

using Json = nlohmann::json;

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline const wailian::RuleBook& bundled_rules() {
  static const std::string text = read_file(RULES_BUNDLE);
  static const wailian::ReadRules rules = wailian::read_rules({{"", text}});
  for (const auto& fault : rules.faults) UNSCOPED_INFO(wailian::id_of(fault.code) << ' ' << fault.place << ' ' << fault.found);
  REQUIRE(rules.book != nullptr);
  return *rules.book;
}

/// Opened from compiled rules, as every face opens it.
inline const wailian::Core& bundled_core() {
  static const wailian::CompiledRules compiled = wailian::write_compiled(bundled_rules());
  static const auto core = wailian::open_core(compiled.files());
  REQUIRE(core != nullptr);
  return *core;
}

inline std::string cbor_of(const Json& value) {
  std::string out;
  Json::to_cbor(value, out);
  return out;
}

/// The text of the core's answer to a request.
inline std::string call(const Json& request) { return wailian::call(bundled_core(), cbor_of(request)); }
