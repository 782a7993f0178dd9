#include "extract/fold.hpp"

#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("disguised words are read as plain ones") {
  const std::string arrow = " → ";
  for (const fixtures::Case& given : fixtures::read("folds.txt")) {
    INFO(given.where << ": " << given.text);
    const std::size_t middle = given.text.find(arrow);
    REQUIRE(middle != std::string::npos);
    CHECK(fold_martian(given.text.substr(0, middle)).text == given.text.substr(middle + arrow.size()));
  }
}

TEST_CASE("each folded byte knows where it came from") {
  const std::string text = "a復·制b";
  const FoldedText folded = fold_martian(text);
  REQUIRE(folded.text == "a复制b");
  REQUIRE(folded.origin.size() == folded.text.size() + 1);
  CHECK(folded.origin.front() == 0);
  CHECK(folded.origin[1] == 1);                // 复 from 復
  CHECK(folded.origin[4] == 1 + 3 + 2);        // 制 behind the dropped dot
  CHECK(folded.origin[7] == text.size() - 1);  // b
  CHECK(folded.origin.back() == text.size());
}

TEST_CASE("only look-alikes count as a disguise") {
  for (const char* plain :
       {"Hello 你好", "ＡＢＣ，（说明）", "複製這條連結", "真好看😀…", "taobao.com", "Привет", "復制"})
    CHECK_FALSE(fold_martian(plain).changed);
  for (const char* disguised : {"咑閞", "淘♂寳♀", "复zhi", "佌链接", "Dou姻", "婛諌", "zんíゞ"})
    CHECK(fold_martian(disguised).changed);
}
