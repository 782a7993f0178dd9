#include "ask.hpp"

#include "api/scan_rows.hpp"

#include "unpack_rows.hpp"

using wailian::unpack_rows;

TEST_CASE("a batch answers each line as check does by itself") {
  const std::vector<std::string> lines = {"看https://www.taobao.com/ 和 https://v.douyin.com/abc/", "",
                                          "【闲鱼】https://m.tb.cn/h.abc「…」", "nothing here", "￥AbC1dEf2GhI￥ 打开手机淘宝",
                                          "https://qr.alipay.com/fkx1 https://unknown.example/", "weixin://dl/chat",
                                          "https://www.taobao.com.refund-check.example/a",
                                          "https://link.zhihu.com/?target=https%3A%2F%2Ftaobao-refund.example%2F",
                                          "https://buyer@refund-check.example/ https://www.taobao.com，@refund-check.example/"};
  std::string text;
  for (const std::string& line : lines) text += line + "\r\n";
  const auto rows = unpack_rows(wailian::scan_rows(bundled_core(), wailian::Reading::lines, cbor_of({{"context", "group"}, {"on", "2021-12-05"}}), text));
  std::size_t next = 0;
  for (std::size_t number = 0; number < lines.size(); ++number) {
    if (lines[number].empty()) continue;
    const Json report = check(lines[number]);
    for (const char* kind : {"links", "tokens"})
      for (const Json& answer : report[kind]) {
        REQUIRE(next < rows.size());
        const auto& got = rows[next++];
        INFO(lines[number]);
        CHECK(got[0] == std::to_string(number));
        CHECK(got[1] == std::to_string(answer["span"]["start"].get<int>()));
        CHECK(got[2] == std::to_string(answer["span"]["end"].get<int>()));
        CHECK(got[3] + 's' == kind);
        if (answer.contains("url")) CHECK(got[4] == answer["url"].get<Json>().dump().substr(1, got[4].size()));
        CHECK(got[6] == (answer["site"].is_null() ? "" : answer["site"]["id"].get<std::string>()));
        CHECK(got[7] == answer["verdict"]["outcome"].get<std::string>());
        CHECK(got[9] == answer["verdict"]["currency"].get<std::string>());
        if (answer.contains("lead")) {
          const Json& lead = answer["lead"];
          CHECK((got[13] == "warning") == (lead["kind"] == "warning"));
          if (lead["kind"] == "warning") CHECK(got[12] == lead["hazard"].get<std::string>());
          if (lead["kind"] == "warning") CHECK(got[14] == lead.value("inside", ""));
        }
        CHECK(got[11] == (answer["verdict"]["last_confirmed"].is_null() ? "" : answer["verdict"]["last_confirmed"].get<std::string>()));
        CHECK(got[10] == (answer["verdict"]["decided_by"].is_null() ? "" : answer["verdict"]["decided_by"].get<std::string>()));
      }
  }
  CHECK(next == rows.size());
}

TEST_CASE("a verdict is written once in a batch, and counted from then on") {
  const std::string packed = wailian::scan_rows(bundled_core(), wailian::Reading::lines, cbor_of({{"context", "group"}, {"on", "2021-12-05"}}),
                                                "https://a.com/\nhttps://www.taobao.com/\nhttps://b.com/\nhttps://item.taobao.com/");
  const auto rows = wailian::split(packed, '\n');
  REQUIRE(rows.size() == 4);
  CHECK(wailian::split(rows[0], '\t')[6].starts_with(" direct 0 "));
  CHECK(wailian::split(rows[1], '\t')[6].starts_with("taobao direct 1 "));
  CHECK(wailian::split(rows[2], '\t')[6] == "0");
  CHECK(wailian::split(rows[3], '\t')[6] == "1");
}

TEST_CASE("a row says what is inside a wrapper, what is wrong, and what to look at twice") {
  const auto row = [](const std::string& line) {
    return unpack_rows(wailian::scan_rows(bundled_core(), wailian::Reading::lines, cbor_of({{"context", "group"}, {"on", "2021-12-05"}}), line)).at(0);
  };
  const std::string wrapper = "https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa%2F";
  CHECK(row(wrapper)[15] == check(wrapper)["links"][0]["destination"]["verdict"]["outcome"].get<std::string>());
  CHECK(row("https://a.com:99999/")[21] == "url_port_invalid");
  CHECK(row("https://taobao.com@a.com/")[22].find("userinfo-host ") == 0);
  CHECK(row("https://a.com/")[15].empty());
  CHECK(row(wrapper)[16] == "v.douyin.com");
  CHECK(row("https://unknown.example/go?to=https%3A%2F%2Fv.douyin.com%2Fa%2F")[17] == "v.douyin.com");
  CHECK(row("acme://open?url=https%3A%2F%2Fv.douyin.com%2Fa%2F")[17] == "v.douyin.com");
  CHECK(row("https://a.com/x了解")[18] == "https://a.com/x%E4%BA%86%E8%A7%A3");
  CHECK(row("￥AbC1dEf2GhI￥ 打开手机淘宝")[20] == "AbC1dEf2GhI");
  CHECK(row("已停止访问该网页")[3] == "page");
  CHECK_FALSE(row("已停止访问该网页")[19].empty());
}

TEST_CASE("what has no full answer any more has its row, with spans of the whole paste") {
  const Json query{{"context", "group"}, {"on", "2021-12-05"}};
  std::string paste;
  for (int i = 0; i < 203; ++i) paste += "看 https://v.douyin.com/a" + std::to_string(i) + "/\n";
  const Json report = check(paste);
  CHECK(report["links"].size() == 200);
  CHECK(report["more"] == Json{{"links", 3}, {"tokens", 0}, {"from", 5692}});
  const auto rows = unpack_rows(wailian::scan_rows(bundled_core(), wailian::Reading::rest, cbor_of(query), paste));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][1] == std::to_string(report["more"]["from"].get<int>()));
  CHECK(rows[2][4] == "https://v.douyin.com/a202/");
  CHECK_FALSE(check("https://v.douyin.com/a/").contains("more"));
  CHECK(wailian::scan_rows(bundled_core(), wailian::Reading::rest, cbor_of(query), "https://v.douyin.com/a/").empty());
}

TEST_CASE("a batch with a question that cannot be answered gives its problem") {
  CHECK(wailian::scan_rows(bundled_core(), wailian::Reading::lines, cbor_of({{"context", "bus"}, {"on", "2021-12-05"}}), "x").find("context_unknown") != std::string::npos);
  CHECK(wailian::scan_rows(bundled_core(), wailian::Reading::lines, "", "x").find("request_invalid") != std::string::npos);
}

TEST_CASE("of addresses there is a row for each, as a line that is one link has it") {
  const std::string query = cbor_of({{"context", "group"}, {"on", "2021-12-05"}});
  for (const char* link : {"https://www.taobao.com/", "v.douyin.com/abc/", "https://qr.alipay.com/fkx1", "weixin://dl/chat",
                           "https://www.taobao.com.refund-check.example/a", "https://buyer@refund-check.example/",
                           "https://link.zhihu.com/?target=https%3A%2F%2Ftaobao-refund.example%2F", "https://a.com:99999/x",
                           "tbopen://m.taobao.com/tbopen/index.html?h5Url=https%3A%2F%2Fv.douyin.com%2Fa%2F"}) {
    INFO(link);
    CHECK(wailian::scan_rows(bundled_core(), wailian::Reading::addresses, query, link) ==
          wailian::scan_rows(bundled_core(), wailian::Reading::lines, query, link));
  }
  const auto rows = unpack_rows(wailian::scan_rows(bundled_core(), wailian::Reading::addresses, query,
                                             " https://www.taobao.com/ \r\n\nsee https://www.taobao.com/\nhttps://localhost/\n"));
  const std::vector<std::vector<std::string>> wanted = {{"0", "0", "25", "link", "https://www.taobao.com/", ""},
                                                        {"1", "0", "0", "link", "", "url_relative_without_base"},
                                                        {"2", "0", "27", "link", "", "url_host_forbidden_code_point"},
                                                        {"3", "0", "18", "link", "https://localhost/", ""}};
  REQUIRE(rows.size() == wanted.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    INFO(row);
    for (std::size_t i = 0; i < 5; ++i) CHECK(rows[row][i] == wanted[row][i]);
    CHECK(rows[row][21] == wanted[row][5]);
  }
}
