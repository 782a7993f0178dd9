#include "ask.hpp"

TEST_CASE("spans count UTF-16 units of the paste") {
  const Json report = check("😆看https://www.taobao.com/ 好");
  REQUIRE(report["links"].size() == 1);
  CHECK(report["links"][0]["span"] == Json{{"start", 3}, {"end", 26}});
  CHECK(report["links"][0]["paste_parts"]["host"] == Json{{"start", 11}, {"end", 25}});
}

TEST_CASE("a report names every rule and source that it speaks of, once") {
  const Json report = check("https://www.taobao.com/ https://v.douyin.com/abc/");
  for (const Json& link : report["links"]) {
    const Json& verdict = link["verdict"];
    REQUIRE(report["policies"].contains(verdict["decided_by"]));
    for (const Json& source : verdict["sources"]) CHECK(report["sources"].contains(source));
    for (const Json& lost : verdict["considered"]) CHECK(report["policies"].contains(lost["policy"]));
    for (const auto& [context, short_verdict] : link["by_context"].items())
      if (!short_verdict["decided_by"].is_null()) CHECK(report["policies"].contains(short_verdict["decided_by"]));
    for (const Json& advice : link["advice"])
      for (const Json& source : advice["sources"]) CHECK(report["sources"].contains(source));
  }
}

TEST_CASE("a wrapper has two verdicts, and its destination is read by the same rules") {
  const Json report = check("https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fabc%2F");
  const Json& link = report["links"][0];
  CHECK(link["site"]["id"] == "zhihu");
  REQUIRE(link["chain"].size() == 2);
  CHECK(link["chain"][0]["redirector_id"].is_string());
  CHECK(link["destination"]["url"] == "https://v.douyin.com/abc/");
  CHECK(link["destination"]["site"]["id"] == "douyin");
  CHECK(link["destination"]["verdict"] == check("https://v.douyin.com/abc/")["links"][0]["verdict"]);
}

TEST_CASE("the user's own settings stand beside the policy and only close") {
  const Json settings{{"rules", Json::array({{{"link_class", "e-commerce"}, {"treatment", "refuse"}}})}};
  const Json link = check("https://www.taobao.com/", {{"settings", settings}})["links"][0];
  CHECK(link["verdict"]["outcome"] == "direct");
  CHECK(link["yours"]["outcome"] == "blocked");
  CHECK(link["by_context"]["group"]["yours"] == "blocked");
  CHECK_FALSE(check("https://www.taobao.com/")["links"][0].contains("yours"));
}

TEST_CASE("other schemes are named and judged by no rule") {
  for (const char* paste : {"weixin://dl/chat", "taobao://m.taobao.com/", "javascript:alert(1)", "tel:10086", "mailto:a@b.example",
                            "intent://scan/#Intent;scheme=zxing;end", "snssdk1128://user/profile/1", "file:///etc/hosts", "data:text/html,x"}) {
    INFO(paste);
    const Json report = check(paste);
    REQUIRE(report["links"].size() == 1);
    const Json& link = report["links"][0];
    CHECK(link["form"] == "other_scheme");
    CHECK(link["url"].is_null());
    CHECK(link["verdict"]["outcome"] == "unknown");
    CHECK(link["problem"]["code"] == "url_scheme_not_web");
    CHECK_FALSE(link["scheme_meaning"].get<std::string>().empty());
  }
}

TEST_CASE("a host that no browser accepts is refused, not guessed") {
  const Json link = check("https://1.2.3.4.5/taobao.com")["links"][0];
  CHECK(link["url"].is_null());
  CHECK(link["problem"]["code"] == "url_ipv4_invalid");
  CHECK(link["verdict"]["outcome"] == "unknown");
}

TEST_CASE("the same question has the same answer, byte for byte") {
  const Json request{{"method", "check"}, {"paste", "【淘宝】https://m.tb.cn/h.abc ￥AbC1dEf2GhI￥"}, {"query", {{"context", "group"}, {"on", "2021-12-05"}}}};
  CHECK(call(request) == call(request));
}
