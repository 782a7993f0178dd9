#include "extract/word_finder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <utility>

using namespace wailian;

namespace {

using Places = std::vector<std::pair<std::string, std::size_t>>;

Places found(const WordFinder& finder, std::string_view text) {
  Places out;
  finder.each_place(text, [&](std::size_t number, std::size_t at) { out.emplace_back(finder.word(number), at); });
  return out;
}

/// What each_place promises, said in the plainest way.
Places expected(const WordFinder& finder, std::string_view text) {
  Places out;
  for (std::size_t at = 0; at < text.size(); ++at)
    for (std::size_t number = 0; number < finder.size(); ++number)
      if (text.substr(at).starts_with(finder.word(number))) out.emplace_back(finder.word(number), at);
  return out;
}

}  // namespace

TEST_CASE("every place of every word is found, of short and long ones, to the last byte") {
  const WordFinder finder({"$", "￥", "¥", "8/", "##", "淘宝", "淘口令", "淘", "http", "https", "天猫", "打", "jd.com", "", "淘宝"});
  CHECK(finder.size() == 13);
  for (const std::string_view text : {
           "", "$", "淘", "淘宝", "淘口令", "看淘宝的淘口令和天猫", "$$￥¥￥", "8/8//##", "https://jd.com",
           "jd.co", "htt", "http", "打淘淘宝宝", "\xE6", "\xE6\xB7", "淘\xE5", "###", "88/", "￥$¥8/##https淘口令",
       }) {
    INFO(text);
    CHECK(found(finder, text) == expected(finder, text));
  }
}
