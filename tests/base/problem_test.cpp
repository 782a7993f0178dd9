#include "base/problem.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace wailian;

TEST_CASE("each problem code has an id of its own and a sentence in each language") {
  std::set<std::string_view> ids;
  for (int i = 0; i <= static_cast<int>(ProblemCode::rules_format_unsupported); ++i) {
    const auto code = static_cast<ProblemCode>(i);
    CHECK(ids.insert(id_of(code)).second);
    CHECK_FALSE(sentence_for(code, "zh-CN").empty());
    CHECK_FALSE(sentence_for(code, "zh-TW").empty());
    CHECK_FALSE(sentence_for(code, "en").empty());
    CHECK(sentence_for(code, "fr") == sentence_for(code, "en"));
    CHECK(sentence_for(code, "zh-CN") != sentence_for(code, "en"));
  }
}
