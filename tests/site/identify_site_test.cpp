#include "site/identify_site.hpp"

#include "rules_for_tests.hpp"

#include <memory>

using namespace wailian;

namespace {

/// Taobao owns m.tb.cn and Xianyu shares it.
std::unique_ptr<RuleBook> shared_host_rules() {
  auto book = std::make_unique<RuleBook>();
  Site taobao = a_site(
      "taobao", {{{"taobao.com", true}, HostUse::main, false}, {{"m.tb.cn", false}, HostUse::short_link, false}});
  taobao.text_marks = {"【淘宝】", "淘宝"};
  Site special = a_site("special", {{{"m.tb.cn", false}, HostUse::short_link, true}});
  special.text_marks = {"【淘宝特价版】"};
  Site xianyu = a_site(
      "xianyu", {{{"m.tb.cn", false}, HostUse::short_link, true}, {{"2.taobao.com", true}, HostUse::main, false}});
  xianyu.text_marks = {"【闲鱼】", "我在闲鱼"};
  // Before its owner, as files may come in any order.
  book->sites = {std::move(xianyu), std::move(special), std::move(taobao)};
  book->index();
  return book;
}

SiteMatch identify(const RuleBook& book, std::string_view paste, std::string_view link,
                   std::uint32_t next = UINT32_MAX) {
  const auto at = paste.find(link);
  REQUIRE(at != std::string_view::npos);
  TextMarks marks(paste);
  LinkPlace place{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + link.size())}, next};
  return identify_site(book, url_of(link), marks, place);
}

}  // namespace

TEST_CASE("the most specific host pattern wins, by labels") {
  const auto book = shared_host_rules();
  struct Row {
    std::string_view url, site;
  };
  const Row rows[] = {
      {"https://taobao.com/", "taobao"},
      {"https://ITEM.Taobao.COM/item.htm?id=1", "taobao"},
      {"https://taobao.com./", "taobao"},
      {"https://2.taobao.com/", "xianyu"},
      {"https://h5.2.taobao.com/", "xianyu"},
      {"https://taobao.com.evil.example/", ""},
      {"https://nottaobao.com/", ""},
      {"https://evil.example/taobao.com", ""},
      {"https://taobao.com@evil.example/", ""},
      {"https://m.tb.cn/h.abc", "taobao"},
      {"https://x.m.tb.cn/h.abc", ""},
      {"http://127.0.0.1/", ""},
      {"http://[::1]/", ""},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const SiteMatch match = identify_site(*book, url_of(row.url));
    CHECK((match.site == nullptr ? std::string_view() : std::string_view(match.site->id)) == row.site);
    CHECK(match.evidence == (row.site.empty() ? Evidence::none : Evidence::host));
    CHECK((match.host == nullptr) == row.site.empty());
  }
}

TEST_CASE("the evidence of a host is its pattern") {
  const auto book = shared_host_rules();
  const SiteMatch match = identify_site(*book, url_of("https://item.taobao.com/"));
  CHECK(match.evidence_text == "taobao.com");
  CHECK(match.evidence_span.empty());
}

TEST_CASE("a text mark decides for a shared host") {
  const auto book = shared_host_rules();
  struct Row {
    std::string_view paste, site, mark;
  };
  const Row rows[] = {
      {"https://m.tb.cn/h.a", "taobao", ""},
      {"看看 https://m.tb.cn/h.a", "taobao", ""},
      {"【闲鱼】https://m.tb.cn/h.a", "xianyu", "【闲鱼】"},
      {"【淘宝】https://m.tb.cn/h.a 「我在闲鱼发布了」", "taobao", "【淘宝】"},  // before beats after
      {"https://m.tb.cn/h.a 「我在闲鱼发布了【x】」", "xianyu", "我在闲鱼"},     // after, where none is before
      {"【淘宝】旧 【闲鱼】https://m.tb.cn/h.a", "xianyu", "【闲鱼】"},          // the nearest before
      {"https://m.tb.cn/h.a 【闲鱼】 【淘宝】", "xianyu", "【闲鱼】"},           // the nearest after
      {"【淘宝特价版】https://m.tb.cn/h.a", "special", "【淘宝特价版】"},        // the longer of two
      {"【闲 鱼】https://m.tb.cn/h.a", "taobao", ""},
  };
  for (const Row& row : rows) {
    INFO(row.paste);
    const SiteMatch match = identify(*book, row.paste, "https://m.tb.cn/h.a");
    REQUIRE(match.site != nullptr);
    CHECK(match.site->id == row.site);
    CHECK(match.evidence == (row.mark.empty() ? Evidence::host : Evidence::text_mark));
    if (!row.mark.empty()) {
      CHECK(match.evidence_text == row.mark);
      CHECK(row.paste.substr(match.evidence_span.begin, match.evidence_span.size()) == row.mark);
    }
  }
}

TEST_CASE("a mark behind the next link belongs to that link") {
  const auto book = shared_host_rules();
  const std::string_view paste = "https://m.tb.cn/h.a 和 https://m.tb.cn/h.b 【闲鱼】";
  const auto next = static_cast<std::uint32_t>(paste.find("https://m.tb.cn/h.b"));
  CHECK(identify(*book, paste, "https://m.tb.cn/h.a", next).site->id == "taobao");
  CHECK(identify(*book, paste, "https://m.tb.cn/h.b").site->id == "xianyu");
}

TEST_CASE("a mark names no site whose host it is not") {
  const auto book = shared_host_rules();
  CHECK(identify(*book, "【闲鱼】https://evil.example/", "https://evil.example/").site == nullptr);
  const SiteMatch own = identify(*book, "【闲鱼】https://item.taobao.com/", "https://item.taobao.com/");
  CHECK(own.site->id == "taobao");
  CHECK(own.evidence == Evidence::host);
}

TEST_CASE("marks of many links in one long paste are found in one pass") {
  const auto book = shared_host_rules();
  std::string paste = "【闲鱼】";
  std::vector<Span> links;
  for (int i = 0; i < 20000; ++i) {
    const auto at = static_cast<std::uint32_t>(paste.size());
    paste += "https://m.tb.cn/h.a ";
    links.push_back({at, at + 19});
  }
  TextMarks marks(paste);
  const CanonicalUrl url = url_of("https://m.tb.cn/h.a");
  for (const Span& link : links) REQUIRE(identify_site(*book, url, marks, {link}).site->id == "xianyu");
}
