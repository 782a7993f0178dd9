#include "site/safe_spelling.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

TEST_CASE("links that a chat would cut, and their safe spelling") {
  struct Row {
    std::string_view raw, after;
  };
  const Row rows[] = {
      {"https://zh.example/wiki/道", "https://zh.example/wiki/%E9%81%93"},
      {"https://a.example/?q=淘宝&x=1", "https://a.example/?q=%E6%B7%98%E5%AE%9D&x=1"},
      {"https://a.example/#标题", "https://a.example/#%E6%A0%87%E9%A2%98"},
      {"https://a.example/?x={\"a\":[1|2]}", "https://a.example/?x=%7B%22a%22:%5B1%7C2%5D%7D"},
      {"https://en.example/wiki/A_(b)", "https://en.example/wiki/A_%28b%29"},
      {"https://a.example/a[1]", "https://a.example/a%5B1%5D"},
      {"https://a.example/x'y", "https://a.example/x%27y"},
      {"https://a.example/what?!", "https://a.example/what?%21"},
      {"https://a.example/v1.", "https://a.example/v1%2E"},
      {"https://a.example/#`^", "https://a.example/#%60%5E"},
      {"https://例子.example/", "https://xn--fsqu00a.example/"},
      {"a.example/道", "https://a.example/%E9%81%93"},
      {"HTTPS://A.example/(x)", "https://a.example/%28x%29"},
  };
  for (const Row& row : rows) {
    INFO(row.raw);
    const auto url = canonicalize(row.raw, nullptr, BareHost::add_https);
    REQUIRE(url.has_value());
    const auto safe = safe_spelling(row.raw, *url);
    REQUIRE(safe.has_value());
    CHECK(safe->before == row.raw);
    CHECK(safe->after == row.after);
    CHECK(url_of(safe->after).host() == url->host());
    CHECK(!safe_spelling(safe->after, url_of(safe->after)));  // nothing is left to do
  }
}

TEST_CASE("nothing to gain") {
  for (const std::string_view raw : {
           "https://a.example",
           "https://a.example/",
           "HTTPS://A.EXAMPLE",
           "https://a.example/%E9%81%93?x=1&y=%7B%7D#a-b_c~d",
           "https://a.example/a,b;c:d@e!f/g",
           "http://[::1]/x",
           "https://a.example./",
           "https://a.example/?x=1+2*3=$",
       }) {
    INFO(raw);
    CHECK(!safe_spelling(raw, url_of(raw)));
  }
}
