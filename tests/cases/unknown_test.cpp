// Every answer that is `unknown` says why, how to find out, and names what is known nearby as what it is.
#include "rules_bundle.hpp"

#include <set>

namespace {

/// What stands for its kind: ordinary, formerly blocked, short links, redirectors, disks, tokens, addresses.
constexpr const char* pastes[] = {
    "https://unknown.example/", "https://item.taobao.com/", "https://m.tb.cn/h.abc",    "https://t.cn/A6abc", "https://v.douyin.com/abc/",
    "https://pan.baidu.com/s/1", "https://www.jd.com/",     "https://bit.ly/abc",       "http://192.0.2.1/",  "http://192.168.0.1/",
    "https://mp.weixin.qq.com/s/1", "https://yangkeduo.com/", "https://www.feishu.cn/", "https://m.weibo.cn/", "https://live.bilibili.com/1",
    "https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2F", "https://docs.google.com/", "https://www.amazon.com/"};
constexpr const char* days[] = {"2010-01-01", "2015-06-01", "2019-03-01", "2021-10-15", "2021-12-10", "2023-05-01", "2026-11-28"};

/// Every `unknown` of the report with the verdict beside it, and what is missing.
void check_help(const Json& beside, const std::string& context, const std::string& day, std::set<std::string>& reasons) {
  if (beside.at("verdict").at("outcome") != "unknown") {
    CHECK_FALSE(beside.contains("unknown"));
    return;
  }
  REQUIRE(beside.contains("unknown"));
  const Json& help = beside["unknown"];
  reasons.insert(help.at("reason").get<std::string>());
  CHECK(help.at("words").get<std::string>().front() != '[');
  CHECK(help.at("try_it").at("steps").get<std::string>().front() != '[');
  CHECK(help.at("try_it").at("results").size() == 8);
  for (const Json& near : help.at("nearest")) {
    CHECK((near.at("context") != context || near.at("on") != day || !near.at("site").is_null()));
    CHECK(near.at("outcome") != "unknown");
    CHECK_FALSE(near.at("source").is_null());
    const auto words = near.at("words").get<std::string>();
    CHECK(words.find('{') == std::string::npos);
    CHECK(words.find(near.at("on").get<std::string>().substr(0, 4)) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("every unknown of every app, chat and day says why, how to find out and what is known nearby") {
  std::set<std::string> reasons, kinds;
  for (const auto& app : bundled_rules().apps)
    for (const auto& context : app.contexts)
      for (const char* day : days)
        for (const char* paste : pastes)
          for (const char* locale : {"zh-CN", "en"}) {
            INFO(app.id << ' ' << context.id << ' ' << day << ' ' << paste << ' ' << locale);
            const Json report = Json::parse(call({{"method", "check"}, {"paste", paste},
                                                  {"query", {{"app", app.id}, {"context", context.id}, {"on", day}, {"locale", locale}}}}));
            REQUIRE(report.at("links").size() == 1);
            const Json& link = report["links"][0];
            check_help(link, context.id, day, reasons);
            if (link.contains("destination")) check_help(link["destination"], context.id, day, reasons);
            if (link.contains("unknown"))
              for (const Json& near : link["unknown"]["nearest"]) kinds.insert(near["kind"].get<std::string>());
          }
  CHECK(reasons.size() >= 4);  // not one reason for everything
  CHECK(kinds == std::set<std::string>{"other_chat", "other_day", "same_owner", "same_class"});
}

TEST_CASE("each chat of our apps has steps of its own") {
  for (const auto& app : bundled_rules().apps)
    for (const auto& context : app.contexts)
      for (const auto& [locale, messages] : bundled_rules().messages) CHECK(messages.count("try." + app.id + '.' + context.id) == 1);
}

TEST_CASE("behind a short link lies what nobody can see offline") {
  const Json report = Json::parse(call({{"method", "check"}, {"paste", "https://bit.ly/abc"},
                                        {"query", {{"context", "group"}, {"on", "2026-11-28"}}}}));
  CHECK(report.at("links").at(0).at("unknown").at("reason") == "unseen");
}

TEST_CASE("no circumstance would change the answer on what is no web address") {
  for (const char* paste : {"http://1.2.3.4.5/", "taobao://item.taobao.com/item.htm?id=1", "http://shop.example:99999/"}) {
    INFO(paste);
    const Json report = Json::parse(call({{"method", "check"}, {"paste", paste}, {"query", {{"context", "group"}, {"on", "2026-11-28"}}}}));
    const Json& link = report.at("links").at(0);
    REQUIRE(link.at("url").is_null());
    CHECK(link.at("what_if") == Json::array());
  }
  const Json address = Json::parse(call({{"method", "check"}, {"paste", "http://1.2.3.4/"}, {"query", {{"context", "group"}, {"on", "2026-11-28"}}}}));
  CHECK_FALSE(address.at("links").at(0).at("what_if").empty());
}
