#include "ask.hpp"

TEST_CASE("a request that cannot be answered says why and where") {
  struct Row {
    const char* request;
    const char *code, *place;
  };
  for (const auto& [request, code, place] : {
           Row{"{}", "request_invalid", "method"},
           Row{R"({"method":"guess"})", "request_invalid", "method"},
           Row{R"({"method":"check"})", "context_unknown", "context"},
           Row{R"({"method":"check","query":[]})", "request_invalid", "query"},
           Row{R"({"method":"check","query":{"context":"group"}})", "date_invalid", "on"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-02-30"}})", "date_invalid", "on"},
           Row{R"({"method":"check","query":{"context":"group","on":20211205}})", "date_invalid", "on"},
           Row{R"({"method":"check","query":{"context":"bus","on":"2021-12-05"}})", "context_unknown", "context"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","app":"icq"}})", "app_unknown", "app"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","locale":"fr"}})", "locale_unknown", "locale"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","when":"now"}})", "request_invalid", "when"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","client_version":"new"}})",
               "client_version_invalid", "client_version"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","conditions":["mood"]}})",
               "condition_unknown", "conditions"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05","settings":{"rules":[{"site":"nobody","treatment":"ask"}]}}})",
               "settings_invalid", "settings/rules/site"},
           Row{R"({"method":"check","query":{"context":"group","on":"2021-12-05"}})", "request_invalid", "paste"},
           Row{R"({"method":"check","paste":"  \n","query":{"context":"group","on":"2021-12-05"}})", "paste_empty", "paste"},
           Row{R"({"method":"canonicalize"})", "request_invalid", "text"},
           Row{R"({"method":"lookup","text":" "})", "paste_empty", "text"},
           Row{R"({"method":"timeline","paste":"https://a.example/","until":"soon"})", "date_invalid", "until"},
           Row{R"({"method":"timeline","paste":"https://a.example/","from":"2022-01-02","until":"2022-01-01"})", "dates_reversed", "from"},
           Row{R"({"method":"diff","paste":"","from":"2022-01-02","to":"2022-01-01"})", "dates_reversed", "from"},
           Row{R"({"method":"lookup","text":"a","query":{"local":"en"}})", "request_invalid", "local"},
           Row{R"({"method":"timeline","paste":"no link here","until":"2022-01-01"})", "paste_empty", "paste"},
       }) {
    INFO(request);
    const Json answer = ask(Json::parse(request));
    REQUIRE(answer["problems"].size() == 1);
    CHECK(answer["problems"][0]["code"] == code);
    CHECK(answer["problems"][0]["place"] == place);
    CHECK_FALSE(answer["problems"][0]["message"].get<std::string>().empty());
  }
}

TEST_CASE("problems speak the language that was asked for") {
  const auto message = [](const char* locale) {
    return ask({{"method", "check"}, {"paste", ""}, {"query", {{"context", "group"}, {"on", "2021-12-05"}, {"locale", locale}}}})["problems"][0]["message"];
  };
  CHECK(message("en") != message("zh-CN"));
  CHECK(message("zh-TW") != message("zh-CN"));
}

TEST_CASE("a paste of more than 1 MB is refused, one of 1 MB is answered") {
  const std::string longest(1U << 20U, 'a');
  CHECK(first_problem(check(longest)).empty());
  CHECK(first_problem(check(longest + "a")) == "paste_too_long");
}

TEST_CASE("what is no request says so") {
  for (const std::string& bytes : {std::string(), std::string("{}"), cbor_of({{"method", "check"}}).substr(0, 9)}) {
    const Json answer = Json::parse(wailian::call(bundled_core(), bytes));
    CHECK(first_problem(answer) == "request_invalid");
    CHECK(answer["problems"][0]["place"] == "request");
  }
}

TEST_CASE("no sentence of any report is missing its message") {
  for (const char* locale : {"zh-CN", "en", "zh-TW"})
    for (const char* paste :
         {"https://taobao.com@evil.example/ http://0x7f.1/ weixin://dl/chat javascript:alert(1) tel:10086 mailto:a@b.example",
          "https://www.taobao.com.evil.example:8443/ https://xn--80ak6aa92e.com/ https://tаobao.com/ http://www.jd.com/",
          "【闲鱼】https://m.tb.cn/h.abc https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa https://例え.jp/ http://faß.de/",
          "￥AbC1dEf2GhI￥ 打开手机淘宝 已停止访问该网页 http://[::1/ http://1.2.3.4.5/"})
      for (const char* context : {"one_to_one", "group", "moments", "article", "mini_program", "scan", "favorites"})
        for (const char* on : {"2014-01-01", "2018-07-01", "2021-10-01", "2021-11-29", "2026-03-01"}) {
          const std::string report = check(paste, {{"locale", locale}, {"context", context}, {"on", on}}).dump();
          for (const char* gap : {"[verdict.", "[why.", "[link.", "[hazard.", "[scheme.", "[date.", "[period.", "[outcome.",
                                  "[currency.", "[token.", "[page.", "[own.", "[confidence.", "{date}", "{site}", "{host}"}) {
            INFO(locale << ' ' << paste << ' ' << gap);
            CHECK(report.find(gap) == std::string::npos);
          }
        }
}
