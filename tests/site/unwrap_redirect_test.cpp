#include "site/unwrap_redirect.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

namespace {

Redirector by_param(std::string id, HostPattern host, std::string path, std::vector<std::string> names,
                    std::string encoding) {
  Redirector out;
  out.id = std::move(id);
  out.matches = {{std::move(host), std::move(path), PathMatch::exact}};
  out.target = TargetPlace::param;
  out.params = std::move(names);
  out.encoding = std::move(encoding);
  return out;
}

Redirector by_path(std::string id, std::string host, std::string path, PathMatch match, std::string encoding) {
  Redirector out;
  out.id = std::move(id);
  out.matches = {{{std::move(host), false}, std::move(path), match}};
  out.target = TargetPlace::path_rest;
  out.encoding = std::move(encoding);
  return out;
}

Redirector opaque(std::string id, std::string host, std::string path) {
  Redirector out;
  out.id = std::move(id);
  out.matches = {{{std::move(host), false}, std::move(path), PathMatch::segments}};
  return out;
}

const RuleBook& rules() {
  static const RuleBook book = [] {
    RuleBook out;
    out.redirectors = {
        by_param("zhihu", {"link.zhihu.com", false}, "/", {"target"}, "percent"),
        by_param("docs", {"docs.qq.com", false}, "/link", {"url", "u"}, "percent"),
        by_param("wide", {"wide.example", true}, "/r", {"u"}, "percent"),
        by_param("bare", {"bare.example", false}, "/", {"u"}, "percent_bare"),
        by_param("twice", {"twice.example", false}, "/", {"u"}, "double_percent"),
        by_param("b64", {"b64.example", false}, "/", {"u"}, "base64"),
        by_param("bing", {"bing.example", false}, "/ck/a", {"u"}, "a1_base64url"),
        by_param("signed", {"disq.example", false}, "/", {"url"}, "percent_signed"),
        by_param("triples", {"pc6.example", false}, "/", {"u"}, "base36_triples"),
        by_param("defense2", {"defense.example", false}, "/v2/url", {"u"}, "urldefense_v2"),
        by_path("defense3", "defense.example", "/v3/", PathMatch::prefix, "urldefense_v3"),
        by_path("whole", "href.example", "/", PathMatch::exact, "query"),
        by_path("plain", "plain.example", "/", PathMatch::prefix, "plain"),
        by_path("amp", "amp.example", "/amp/s/", PathMatch::prefix, "plain_without_scheme"),
        by_path("mcmod", "mod.example", "/target/", PathMatch::prefix, "base64_at_parts"),
        by_path("hash", "hash.example", "/", PathMatch::exact, "fragment_base64"),
        by_path("moz", "moz.example", "/v1/*/", PathMatch::segments, "percent"),
        by_path("click", "click.example", "/L0/", PathMatch::prefix, "segment_percent"),
        by_param("so", {"so.example", false}, "/link", {"url"}, "percent"),
        by_param("so-opaque", {"so.example", false}, "/link", {"m", "url"}, "opaque"),
        opaque("short", "t.example", "/*"),
        opaque("deep-short", "t.example", "/s/*/x"),
        by_param("wrong-rule", {"wrong.example", false}, "/", {"u"}, "no_such_encoding"),
    };
    out.index();
    return out;
  }();
  return book;
}

std::string end_name(ChainEnd end) {
  switch (end) {
    case ChainEnd::destination:
      return "destination";
    case ChainEnd::opaque:
      return "opaque";
    case ChainEnd::unreadable:
      return "unreadable";
    case ChainEnd::too_deep:
      return "too_deep";
  }
  return "";
}

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr char digits[] = "0123456789ABCDEF";
    out += '%';
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

}  // namespace

TEST_CASE("wrappers and where they lead") {
  struct Row {
    std::string_view url, last, end;
    std::size_t steps;
  };
  const Row rows[] = {
      // percent
      {"https://link.zhihu.com/?target=https%3A//a.example/x%3Fy%3D1%26z%3D2", "https://a.example/x?y=1&z=2",
       "destination", 2},
      {"https://link.zhihu.com?target=https://a.example/x", "https://a.example/x", "destination", 2},
      {"https://link.zhihu.com/?a=1&target=http%3A%2F%2Fa.example", "http://a.example/", "destination", 2},
      {"https://link.zhihu.com/?target=HTTPS%3A%2F%2FA.Example", "https://a.example/", "destination", 2},
      {"https://link.zhihu.com/?target=https%253A%252F%252Fa.example%252Fx", "https://a.example/x", "destination",
       2},  // encoded once too often
      {"https://link.zhihu.com/?target=https%3A%2F%2Fa.example%2F%E4%B8%AD", "https://a.example/%E4%B8%AD",
       "destination", 2},
      {"https://link.zhihu.com/?target=", "https://link.zhihu.com/?target=", "destination", 1},
      {"https://link.zhihu.com/?other=https%3A%2F%2Fa.example", "https://link.zhihu.com/?other=https%3A%2F%2Fa.example",
       "destination", 1},
      {"https://link.zhihu.com/other?target=https%3A%2F%2Fa.example",
       "https://link.zhihu.com/other?target=https%3A%2F%2Fa.example", "destination", 1},
      {"https://link.zhihu.com.evil.example/?target=https://a.example",
       "https://link.zhihu.com.evil.example/?target=https://a.example", "destination", 1},
      {"https://docs.qq.com/link?u=https%3A%2F%2Fb.example&url=https%3A%2F%2Fa.example", "https://a.example/",
       "destination", 2},  // the rule's order
      {"https://docs.qq.com/link/?u=https%3A%2F%2Fb.example", "https://b.example/", "destination", 2},
      {"https://x.y.wide.example/r?u=https://a.example", "https://a.example/", "destination", 2},
      // a scheme that is missing
      {"https://bare.example/?u=www.a.example%2Fx", "https://www.a.example/x", "destination", 2},
      {"https://link.zhihu.com/?target=www.a.example", "https://link.zhihu.com/?target=www.a.example", "unreadable", 1},
      {"http://link.zhihu.com/?target=%2F%2Fa.example", "http://a.example/", "destination", 2},  // as browsers read it
      {"https://link.zhihu.com/?target=%5C%5Ca.example", "https://a.example/", "destination", 2},
      // other encodings
      {"https://twice.example/?u=https%253A%252F%252Fa.example%252F%252525", "https://a.example/%25", "destination", 2},
      {"https://b64.example/?u=aHR0cHM6Ly9hLmV4YW1wbGUveA%3D%3D", "https://a.example/x", "destination", 2},
      {"https://b64.example/?u=aHR0cHM6Ly9hLmV4YW1wbGUveA==", "https://a.example/x", "destination", 2},
      {"https://b64.example/?u=!!!", "https://b64.example/?u=!!!", "unreadable", 1},
      {"https://bing.example/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUveA&ntb=1", "https://a.example/x", "destination",
       2},
      {"https://bing.example/ck/a?u=aHR0cHM6Ly9hLmV4YW1wbGUveA",
       "https://bing.example/ck/a?u=aHR0cHM6Ly9hLmV4YW1wbGUveA", "unreadable", 1},
      {"https://disq.example/?url=https%3A%2F%2Fa.example%2Fx%3Aabcdefghijklmnopqrst", "https://a.example/x",
       "destination", 2},
      {"https://disq.example/?url=https%3A%2F%2Fa.example%2Fx", "https://a.example/x", "destination", 2},
      {"https://disq.example/?url=https%3A%2F%2Fa.example%3A8080%2Fx", "https://a.example:8080/x", "destination", 2},
      {"https://pc6.example/?u=02W03803803403701M01B01B02P01A02",
       "https://pc6.example/?u=02W03803803403701M01B01B02P01A02", "unreadable", 1},
      {"https://pc6.example/?u=02W03803803403701M01B01B02P01A02Q", "https://a.b/", "destination", 2},
      {"https://defense.example/v2/url?u=https-3A__a.example_x-3Fy-3D1&d=x", "https://a.example/x?y=1", "destination",
       2},
      {"https://defense.example/v3/__https://a.example/x?y=1__;!!abc$", "https://a.example/x?y=1", "destination", 2},
      {"https://defense.example/v3/__https://a.example/*x*__;JSM!!abc$", "https://a.example/%x#", "destination", 2},
      {"https://defense.example/v3/__https://a.example/**A__;JSM!!abc$", "https://a.example/%#", "destination", 2},
      {"https://defense.example/v3/__https://a.example/*", "https://defense.example/v3/__https://a.example/*",
       "destination", 1},
      // in the query, the path, the fragment
      {"https://href.example/?https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2", "destination", 2},
      {"https://href.example/?https%3A%2F%2Fa.example%2Fx", "https://a.example/x", "destination", 2},
      {"https://href.example/?about", "https://href.example/?about", "destination", 1},
      {"https://plain.example/https://a.example/x?y=1#z", "https://a.example/x?y=1#z", "destination", 2},
      {"https://plain.example/about", "https://plain.example/about", "destination", 1},
      {"https://amp.example/amp/s/a.example/x?y=1", "https://a.example/x?y=1", "destination", 2},
      {"https://mod.example/target/aHR0cHM6Ly9hLmV4YW1wbGUveA==@eT0x", "https://a.example/x?y=1", "destination", 2},
      {"https://mod.example/target/aHR0cHM6Ly9hLmV4YW1wbGUveA==", "https://a.example/x", "destination", 2},
      {"https://hash.example/#/aHR0cHM6Ly9hLmV4YW1wbGUveA==", "https://a.example/x", "destination", 2},
      {"https://hash.example/", "https://hash.example/", "destination", 1},
      {"https://moz.example/v1/0a1b/https%3A//a.example/x%3Fy%3D1", "https://a.example/x?y=1", "destination", 2},
      {"https://moz.example/v1//https%3A//a.example/", "https://moz.example/v1//https%3A//a.example/", "destination",
       1},
      {"https://click.example/L0/https:%2F%2Fa.example%2Fx/1/0100-abc=/5", "https://a.example/x", "destination", 2},
      // nobody can see behind these
      {"https://t.example/abc", "https://t.example/abc", "opaque", 1},
      {"https://t.example/abc/", "https://t.example/abc/", "opaque", 1},
      {"https://t.example/s/abc/x?y", "https://t.example/s/abc/x?y", "opaque", 1},
      {"https://t.example/", "https://t.example/", "destination", 1},
      {"https://t.example/a/b", "https://t.example/a/b", "destination", 1},
      {"https://so.example/link?url=https%3A%2F%2Fa.example", "https://a.example/", "destination", 2},
      {"https://so.example/link?m=abc", "https://so.example/link?m=abc", "opaque", 1},
      {"https://so.example/link?url=abc", "https://so.example/link?url=abc", "opaque", 1},
      {"https://so.example/link?url=javascript:1", "https://so.example/link?url=javascript:1", "unreadable", 1},
      {"https://so.example/link", "https://so.example/link", "destination", 1},
      // wrappers inside each other
      {"https://link.zhihu.com/?target=https%3A%2F%2Fdocs.qq.com%2Flink%3Furl%3Dhttps%253A%252F%252Ft.example%252Fabc",
       "https://t.example/abc", "opaque", 3},
      {"https://link.zhihu.com/?target=https%3A%2F%2Fb64.example%2F%3Fu%3DaHR0cHM6Ly9hLmV4YW1wbGUveA",
       "https://a.example/x", "destination", 3},
      // not opened, not laundered
      {"https://link.zhihu.com/?target=javascript%3Aalert(1)", "https://link.zhihu.com/?target=javascript%3Aalert(1)",
       "unreadable", 1},
      {"https://link.zhihu.com/?target=weixin%3A%2F%2Fdl%2Fscan",
       "https://link.zhihu.com/?target=weixin%3A%2F%2Fdl%2Fscan", "unreadable", 1},
      {"https://link.zhihu.com/?target=https%3A%2F%2Fa%20b%2F", "https://link.zhihu.com/?target=https%3A%2F%2Fa%20b%2F",
       "unreadable", 1},
      {"https://link.zhihu.com/?target=https%3A%2F%2Ftaobao.com%40evil.example%2F", "https://taobao.com@evil.example/",
       "destination", 2},
      {"https://link.zhihu.com/?target=https%3A%2F%2F0x7f.1%2F", "https://127.0.0.1/", "destination", 2},
      {"https://wrong.example/?u=https%3A%2F%2Fa.example", "https://wrong.example/?u=https%3A%2F%2Fa.example",
       "unreadable", 1},
      {"http://127.0.0.1/?target=https%3A%2F%2Fa.example", "http://127.0.0.1/?target=https%3A%2F%2Fa.example",
       "destination", 1},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const RedirectChain chain = unwrap_redirect(rules(), url_of(row.url));
    CHECK(chain.steps.size() == row.steps);
    CHECK(chain.last().url.href() == row.last);
    CHECK(end_name(chain.end) == row.end);
    CHECK(chain.problem.has_value() == (chain.end == ChainEnd::unreadable));
    CHECK((chain.last().redirector == nullptr) == (chain.end == ChainEnd::destination));
    CHECK(chain.last().opaque == (chain.end == ChainEnd::opaque));
    CHECK(chain.steps.front().url.href() == url_of(row.url).href());
  }
}

TEST_CASE("a redirector without a host opens pages of known sites alone, and only where the value is an address") {
  RuleBook book;
  book.redirectors = {by_param("own", {"known.example", false}, "/own", {"u"}, "percent"), by_param("family", {}, "/link", {"url", "u"}, "percent")};
  book.sites = {a_site("known", {{{"known.example", true}, HostUse::main, false}})};
  book.index();
  const auto end = [&book](std::string_view text) { return std::string(unwrap_redirect(book, url_of(text)).last().url.host()); };
  CHECK(end("https://known.example/link?url=https%3A%2F%2Fa.com%2F") == "a.com");
  CHECK(end("https://www.known.example/link/?u=https%3A%2F%2Fa.com%2F") == "a.com");
  CHECK(end("https://known.example/own?u=https%3A%2F%2Fa.com%2F") == "a.com");
  CHECK(end("https://stranger.example/link?url=https%3A%2F%2Fa.com%2F") == "stranger.example");
  CHECK(end("https://known.example/other?url=https%3A%2F%2Fa.com%2F") == "known.example");
  const RedirectChain home = unwrap_redirect(book, url_of("https://known.example/link?url=/home"));
  CHECK(home.end == ChainEnd::destination);
  CHECK_FALSE(home.steps.front().opaque);
}

TEST_CASE("the problem of a target names the target and the redirector") {
  const auto chain = unwrap_redirect(rules(), url_of("https://link.zhihu.com/?target=javascript%3Aalert(1)"));
  REQUIRE(chain.problem);
  CHECK(chain.problem->code == ProblemCode::url_scheme_not_web);
  CHECK(chain.problem->found == "javascript:alert(1)");
  CHECK(chain.problem->place == "zhihu");
}

TEST_CASE("a long target at fault is shortened between characters") {
  std::string target;
  for (int i = 0; i < 100; ++i) target += "淘";
  const auto chain = unwrap_redirect(rules(), url_of("https://link.zhihu.com/?target=" + target));
  REQUIRE(chain.problem);
  CHECK(chain.problem->found.size() == 120);
}

TEST_CASE("the depth of a chain is bounded") {
  const auto wrapped = [](std::size_t times) {
    std::string url = "https://a.example/";
    for (std::size_t i = 0; i < times; ++i) {
      std::string target;
      // Only what must be encoded, or the address would triple with each wrapper.
      for (const char c : url)
        target += c == '%' || c == '&' || c == '#' || c == '+' ? encoded({&c, 1}) : std::string(1, c);
      url = "https://link.zhihu.com/?target=" + target;
    }
    return url_of(url);
  };
  const auto deepest = unwrap_redirect(rules(), wrapped(longest_chain));
  CHECK(deepest.steps.size() == longest_chain + 1);
  CHECK(deepest.end == ChainEnd::destination);
  const auto deeper = unwrap_redirect(rules(), wrapped(longest_chain + 1));
  CHECK(deeper.steps.size() == longest_chain + 1);
  CHECK(deeper.end == ChainEnd::too_deep);
  CHECK(deeper.last().redirector != nullptr);
}

TEST_CASE("a target too long to be read ends the chain") {
  const std::string target =
      "https://a.example/" + std::string(200 * 1024, ' ') + "x";  // each space becomes three bytes
  std::string url = "https://link.zhihu.com/?target=";
  for (const char c : target) url += c == ' ' ? '+' : c;
  const auto once = unwrap_redirect(rules(), url_of(url));
  CHECK(once.steps.size() == 2);
  CHECK(once.last().url.href().size() > 256 * 1024);
  const auto again = unwrap_redirect(rules(), once.last().url);
  CHECK(again.end == ChainEnd::destination);
}

TEST_CASE("the names of encodings are known") {
  for (const char* name : {"percent", "percent_bare", "percent_signed", "double_percent", "segment_percent", "plain",
                           "plain_without_scheme", "query", "base64", "base64url", "a1_base64url", "base64_at_parts",
                           "fragment_base64", "base36_triples", "urldefense_v2", "urldefense_v3", "opaque"}) {
    INFO(name);
    CHECK(is_known_encoding(name));
  }
  CHECK(!is_known_encoding(""));
  CHECK(!is_known_encoding("rot13"));
  CHECK(!target_in_value("rot13", "https://a.example"));
}
