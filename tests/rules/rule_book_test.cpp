#include "rules/rule_book.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("a host pattern is compared by label") {
  const HostPattern below{"taobao.example", true};
  CHECK(fits(below, "taobao.example"));
  CHECK(fits(below, "m.taobao.example"));
  CHECK_FALSE(fits(below, "nottaobao.example"));
  CHECK_FALSE(fits(below, "taobao.example.evil.test"));
  CHECK_FALSE(fits(below, ".taobao.example.x"));
  CHECK_FALSE(fits({"taobao.example", false}, "m.taobao.example"));
}

TEST_CASE("the longest beginning gives the site of an address inside an app") {
  RuleBook book;
  book.sites.resize(2);
  book.sites[0].app_links = {"acme:"};
  book.sites[1].app_links = {"acme://mini/", "acmepay:"};
  CHECK(book.site_of_app_link("acme://dl/chat") == &book.sites[0]);
  CHECK(book.site_of_app_link("acme://mini/?t=1") == &book.sites[1]);
  CHECK(book.site_of_app_link("acmepay://f2f") == &book.sites[1]);
  CHECK(book.site_of_app_link("acm://x") == nullptr);
  CHECK(book.site_of_app_link("") == nullptr);
}

TEST_CASE("the most specific pattern gives the site, and the owner of a shared host comes first") {
  const auto site = [](const char* id, std::vector<SiteHost> hosts) {
    Site out;
    out.id = id;
    out.hosts = std::move(hosts);
    return out;
  };
  RuleBook book;
  book.sites.push_back(site("acme-used", {{{"s.acme.example", false}, HostUse::short_link, true}}));
  book.sites.push_back(site("acme-shop", {{{"acme.example", true}, HostUse::main, false},
                                          {{"s.acme.example", false}, HostUse::short_link, false}}));
  book.index();
  const auto& of_short = book.site_hosts("s.acme.example");
  REQUIRE(of_short.size() == 2);
  CHECK(of_short[0].site->id == "acme-shop");
  CHECK(of_short[0].host->kind == HostUse::short_link);
  CHECK(of_short[1].site->id == "acme-used");
  // `exact` does not reach below: the wider pattern does.
  REQUIRE(book.site_hosts("a.s.acme.example").size() == 1);
  CHECK(book.site_hosts("a.s.acme.example")[0].host->kind == HostUse::main);
  CHECK(book.site_hosts("acme.example.evil.test").empty());
  CHECK(book.site_hosts("example").empty());
  CHECK(book.site_hosts("").empty());
}
