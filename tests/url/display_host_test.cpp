#include "url/display_host.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace wailian;

namespace {

struct Row {
  std::string written, shown;
  DisplayReason reason;
};

}  // namespace

TEST_CASE("hosts in the form that is safe to show") {
  using enum DisplayReason;
  const Row rows[] = {
      // nothing to decide
      {"example.com", "example.com", as_is},
      {"1.2.3.4", "1.2.3.4", as_is},
      {"[::1]", "[::1]", as_is},
      // one script
      {"中国", "中国", unicode_shown},
      {"外链.中国", "外链.中国", unicode_shown},
      {"www.外链.com.", "www.外链.com.", unicode_shown},
      {"пример.рф", "пример.рф", unicode_shown},
      {"пример.com", "пример.com", unicode_shown},
      {"bücher.de", "bücher.de", unicode_shown},
      {"việt.vn", "việt.vn", unicode_shown},
      {"đường-phố-mới.vn", "đường-phố-mới.vn", unicode_shown},
      {"bucurești-constanța.ro", "bucurești-constanța.ro", unicode_shown},
      {"gəncə.az", "gəncə.az", unicode_shown},
      {"lǜchá-nǎi.cn", "lǜchá-nǎi.cn", unicode_shown},
      {"łódź-24.pl", "łódź-24.pl", unicode_shown},
      {"ελλάδα.gr", "ελλάδα.gr", unicode_shown},
      {"مثال.com", "مثال.com", unicode_shown},
      {"नमूना.com", "नमूना.com", unicode_shown},
      {"한국.kr", "한국.kr", unicode_shown},
      {"ㄅㄆㄇ.tw", "ㄅㄆㄇ.tw", unicode_shown},
      {"paral·lel.cat", "paral·lel.cat", unicode_shown},
      // mixtures that people write
      {"qq中国.com", "qq中国.com", unicode_shown},
      {"東京タワー.jp", "東京タワー.jp", unicode_shown},
      {"tシャツ屋さん.jp", "tシャツ屋さん.jp", unicode_shown},
      {"ソニー.jp", "ソニー.jp", unicode_shown},
      {"lg전자大韓.kr", "lg전자大韓.kr", unicode_shown},
      {"a中ㄅ.tw", "a中ㄅ.tw", unicode_shown},
      // mixtures that deceive
      {"аpple.com", "xn--pple-43d.com", mixed_scripts},
      {"wеixin.qq.com", "xn--wixin-zwe.qq.com", mixed_scripts},
      {"gοogle.com", "xn--gogle-rce.com", mixed_scripts},
      {"пример中.com", "", mixed_scripts},
      {"한국ひ.kr", "", mixed_scripts},
      {"中ㄅひ.tw", "", mixed_scripts},
      {"qqノcom.cn", "", mixed_scripts},
      {"qq一com.cn", "", mixed_scripts},
      {"ภาษาक.com", "", mixed_scripts},
      // one other script that reads like Latin
      {"аррӏе.com", "xn--80ak6aa92e.com", whole_script_confusable},
      {"ԝеіхіп.com", "", whole_script_confusable},
      {"рауpal.com", "", mixed_scripts},
      {"аррӏе.рф", "аррӏе.рф", unicode_shown},
      {"сос.бел", "сос.бел", unicode_shown},
      {"νικη.com", "", whole_script_confusable},
      {"νικη.ελ", "νικη.ελ", unicode_shown},
      {"օոց.com", "", whole_script_confusable},
      // engines differ
      {"faß.de", "xn--fa-hia.de", deviation},
      {"βόλος.gr", "", deviation},
      {"نامه\u200cای.com", "", deviation},
      // symbols and rare letters
      {"💩.la", "xn--ls8h.la", uncommon_characters},
      {"☃.net", "", uncommon_characters},
      {"lınk.com", "", uncommon_characters},
      {"ɡoogle.com", "", uncommon_characters},
      {"weixin.qq.com⁄x", "weixin.qq.xn--comx-2g7a", uncommon_characters},
      {"weixin·qq.com", "", uncommon_characters},
      {"q\u0307x.com", "", uncommon_characters},
      {"ᚠᚢᚦ.com", "", uncommon_characters},
      // not valid
      {"xn--a.com", "xn--a.com", invalid_a_label},
      {"xn--a.xn--fiqs8s", "xn--a.中国", invalid_a_label},
      {"xn--.com", "xn--.com", invalid_a_label},
      // the gravest reason, and each label by itself
      {"xn--pple-43d.xn--7rs070l.xn--a", "xn--pple-43d.外链.xn--a", mixed_scripts},
      {"faß.💩.中国", "xn--fa-hia.xn--ls8h.中国", deviation},
  };
  for (const auto& [written, shown, reason] : rows) {
    INFO(written);
    const auto url = canonicalize("http://" + written + "/");
    REQUIRE(url.has_value());
    const DisplayHost display = display_host(*url);
    CHECK(std::string(id_of(display.reason)) == std::string(id_of(reason)));
    // What is not spelled out above stays as it is in A-labels.
    CHECK(display.text == (shown.empty() ? std::string(url->host()) : shown));
  }
}

TEST_CASE("each reason has an id of its own") {
  std::set<std::string_view> ids;
  for (int i = 0; i <= static_cast<int>(DisplayReason::uncommon_characters); ++i)
    CHECK(ids.insert(id_of(static_cast<DisplayReason>(i))).second);
}
