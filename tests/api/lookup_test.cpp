#include "ask.hpp"

#include <algorithm>

namespace {

bool lists(const Json& items, const char* id) {
  return std::any_of(items.begin(), items.end(), [&](const Json& item) { return item["id"] == id; });
}

}  // namespace

TEST_CASE("look-up finds by host, company, rule and source") {
  const Json host = ask({{"method", "lookup"}, {"text", "v.douyin.com"}});
  CHECK(lists(host["sites"], "douyin"));
  CHECK_FALSE(host["policies"].empty());
  CHECK_FALSE(host["events"].empty());

  const Json company = ask({{"method", "lookup"}, {"text", "字节跳动"}});
  CHECK(lists(company["owners"], "bytedance"));
  CHECK(lists(company["sites"], "douyin"));
  CHECK(lists(company["sites"], "feishu"));

  const Json rule = ask({{"method", "lookup"}, {"text", "one-to-one-direct-2021-11"}});
  CHECK(lists(rule["policies"], "one-to-one-direct-2021-11"));
  CHECK_FALSE(rule["sources"].empty());

  const Json source = ask({{"method", "lookup"}, {"text", "zaker-2021-11-29"}});
  CHECK(lists(source["sources"], "zaker-2021-11-29"));
  CHECK(lists(source["policies"], "one-to-one-direct-2021-11"));
}

TEST_CASE("what nobody mentions gives empty lists, not a guess") {
  const Json answer = ask({{"method", "lookup"}, {"text", "taobao.com.evil.example"}});
  for (const char* key : {"sites", "owners", "policies", "events", "sources"}) CHECK(answer[key].empty());
}

TEST_CASE("the catalogue names contexts, conditions and counts") {
  const Json catalog = ask({{"method", "catalog"}});
  CHECK(catalog["apps"][0]["id"] == "wechat");
  CHECK(catalog["apps"][0]["contexts"].size() == 7);
  CHECK(catalog["outcomes"].size() == 9);
  CHECK(catalog["counts"]["sites"] >= 400);
  CHECK(catalog["counts"]["hosts"] >= 1200);
  CHECK_FALSE(catalog.contains("sites"));
  CHECK(ask({{"method", "catalog"}, {"full", true}})["sites"].size() == catalog["counts"]["sites"]);
}
