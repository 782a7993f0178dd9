#include "rules/name_index.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace wailian;

TEST_CASE("each name is found by its number, the first of equal ones, and no other") {
  NameIndex index;
  CHECK(index.find("") == NameIndex::none);
  std::vector<std::string> names;
  for (int i = 0; i < 3000; ++i) names.push_back("n" + std::to_string(i));
  for (const std::string& name : names) index.add(name);
  index.add("n7");
  index.add("last");
  for (std::uint32_t i = 0; i < names.size(); ++i) CHECK(index.find(names[i]) == i);
  CHECK(index.find("last") == 3001);
  CHECK(index.find("n3000") == NameIndex::none);
}
