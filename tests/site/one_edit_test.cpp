#include "site/one_edit.hpp"

#include "site/pinyin.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("slips of the hand") {
  struct Row {
    std::string_view label, word;
    bool slip;
  };
  const Row rows[] = {
      {"toabao", "taobao", true},                                    // swapped
      {"taobaoo", "taobao", true},                                   // doubled
      {"taobap", "taobao", true},                                    // changed
      {"taobeo", "taobao", true},      {"taobao1", "taobao", true},  // added
      {"tabao", "taobao", false},                                    // left out, and another pinyin word
      {"taobo", "taobao", false},      {"wiebo", "weibo", true},
      {"weiibo", "weibo", true},       {"weibp", "weibo", false},  // five letters: only swaps and doubling
      {"facebok", "facebook", true},                               // one of two left out
      {"faceboik", "facebook", true},                              // i lies beside o
      {"facebosk", "facebook", false}, {"facebooks", "facebook", false},
      {"telegra", "telegram", false},  // telegra.ph
      {"micrsoft", "microsoft", true}, {"taobao", "taobao", false},
      {"baobao", "taobao", false},  // the first letter
      {"douban", "doubao", false},  // other pinyin words
      {"duobao", "doubao", false},     {"feizhu", "feishu", false},
      {"weixing", "weixin", false},    {"zhipu", "zhihu", false},
      {"dmall", "tmall", false},       {"alipan", "alipay", false},
      {"motion", "notion", false},     {"nation", "notion", false},
      {"taobaoabc", "taobao", false},  {"abc", "abd", false},
      {"", "taobao", false},           {"t", "taobao", false},
  };
  for (const Row& row : rows) {
    INFO(row.label << " for " << row.word);
    CHECK(is_one_slip_from(row.label, row.word) == row.slip);
  }
}

TEST_CASE("pinyin") {
  for (const std::string_view label :
       {"taobao", "douyin", "xiaohongshu", "zhihu", "weixing", "lvyou", "xian", "nanguo", "er", "shuang"}) {
    INFO(label);
    CHECK(is_pinyin(label));
  }
  for (const std::string_view label :
       {"", "a", "o", "taobaoo", "taobp", "alipay", "tmall", "google", "bv", "zh", "taobao1", "tao-bao", "TAOBAO"}) {
    INFO(label);
    CHECK(!is_pinyin(label));
  }
  std::string longest = "nan";
  while (longest.size() < 63) longest += "ma";
  CHECK(is_pinyin(longest));
  CHECK(!is_pinyin(longest + "o"));  // no label is longer
  CHECK(!is_pinyin(std::string(64, 'a')));
}
