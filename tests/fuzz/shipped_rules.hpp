// The rules as the build bundles them, for targets that ask through a whole door.
#pragma once

#include "api/core.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"
#include "require.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace wailian::fuzz {

inline const CompiledRules& shipped_rules() {
  static const CompiledRules rules = [] {
    std::ifstream in(RULES_BUNDLE, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const ReadRules read = read_rules({{"", text}});
    require(read.book != nullptr, "the shipped rules are sound");
    return write_compiled(*read.book);
  }();
  return rules;
}

inline const Core& shipped_core() {
  static const auto core = open_core(shipped_rules().files());
  return *core;
}

}  // namespace wailian::fuzz
