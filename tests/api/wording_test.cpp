// What a template and its arguments become: spaces between scripts, and periods no more exact than they are known.
#include "ask.hpp"

#include "explain/wording.hpp"

using namespace wailian;

namespace {

RuleBook book_of(std::string_view locale, std::string_view text) {
  RuleBook book;
  book.messages[std::string(locale)].emplace("m", text);
  return book;
}

Period period(const char* from, DatePrecision from_precision, const char* until, DatePrecision until_precision) {
  const auto day = [](const char* text) { return text == nullptr ? std::nullopt : CivilDate::parse(text); };
  return {day(from), day(until), from_precision, until_precision};
}

}  // namespace

TEST_CASE("in Chinese a space stands where a name and the text around it are of two scripts") {
  struct Row {
    const char *locale, *text, *name, *said;
  };
  for (const auto& [locale, text, name, said] : {
           Row{"zh-CN", "域名属于{x}（公司）", "GitHub", "域名属于 GitHub（公司）"},
           Row{"zh-CN", "在{x}里", "小程序 web-view", "在小程序 web-view 里"},
           Row{"zh-CN", "在{x}里", "微信", "在微信里"},
           Row{"zh-CN", "在 {x} 里", "QQ", "在 QQ 里"},
           Row{"zh-CN", "“{x}”中", "QQ", "“QQ”中"},
           Row{"zh-CN", "在{x}里", "", "在里"},
           Row{"zh-CN", "{x}", "QQ", "QQ"},
           Row{"zh-CN", "QQ{x}", "空间 2", "QQ 空间 2"},
           Row{"zh-CN", "共{x}个", "3", "共 3 个"},
           Row{"zh-CN", "在{x里", "QQ", "在{x里"},
           Row{"zh-CN", "在{y}里", "QQ", "在{y}里"},
           Row{"zh-TW", "屬於{x}的", "GitHub", "屬於 GitHub 的"},
           Row{"en", "of{x}", "微信", "of微信"},
       }) {
    INFO(text);
    const RuleBook book = book_of(locale, text);
    CHECK(Wording(book, locale).say("m", {{"x", name}}) == said);
  }
}

TEST_CASE("a period says how well its ends are known, and names its last day") {
  struct Row {
    Period period;
    const char *chinese, *english;
  };
  using enum DatePrecision;
  for (const auto& [period, chinese, english] : {
           Row{period("2021-09-17", day, nullptr, open), "2021 年 9 月 17 日起，至今未见终止", "from 17 Sep 2021; no end reported"},
           Row{period("2018-06-08", at_latest, "2021-09-17", day), "最晚从 2018 年 6 月 8 日起，到 2021 年 9 月 16 日止", "from 8 Jun 2018 or earlier, until 16 Sep 2021"},
           Row{period("2018-06-08", at_earliest, nullptr, not_found), "最早从 2018 年 6 月 8 日起，没有查到终止日期", "from 8 Jun 2018 or later; end not found"},
           Row{period("2015-02-01", month, "2016-07-23", at_latest), "2015 年 2 月起，最晚到 2016 年 7 月 22 日止", "from Feb 2015, until 22 Jul 2016 at the latest"},
           Row{period(nullptr, unknown, nullptr, open), "起始日期不明，至今未见终止", "from an unknown day; no end reported"},
       }) {
    CHECK(Wording(bundled_rules(), "zh-CN").period(period) == chinese);
    CHECK(Wording(bundled_rules(), "en").period(period) == english);
  }
}

TEST_CASE("where a rule says only that nothing was recorded, the answer does not say that there is no ground") {
  const Json link = check("https://www.douyin.com/", {{"context", "moments"}, {"on", "2022-12-01"}})["links"][0];
  REQUIRE(link["verdict"]["outcome"] == "unknown");
  REQUIRE(link["verdict"]["decided_by"].is_string());
  CHECK(link["explanation"][0]["id"] == "verdict.not_recorded");
  CHECK(check("https://www.douyin.com/", {{"context", "moments"}, {"on", "2010-12-01"}})["links"][0]["explanation"][0]["id"] == "verdict.unknown");
}
