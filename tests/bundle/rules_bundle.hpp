// The rules as the build bundles them, loaded once for the tests of this folder.
#pragma once

#include "api/core.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline const wailian::Core& bundled_core() {
  static const auto core = wailian::load_core(read_file(RULES_BUNDLE));
  for (const auto& problem : core->rules.problems)
    UNSCOPED_INFO(wailian::id_of(problem.code) << ' ' << problem.place << ' ' << problem.found);
  REQUIRE(core->rules.book != nullptr);
  return *core;
}
