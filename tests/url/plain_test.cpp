// The one pass over addresses that are written as they are serialized gives what the general reading gives.
#include "url/boost_url.hpp"
#include "url/url_builder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>
#include <vector>

using namespace wailian;

namespace {

bool same(const UrlParts& a, const UrlParts& b) {
  constexpr Span UrlParts::*all[] = {&UrlParts::scheme, &UrlParts::userinfo, &UrlParts::host, &UrlParts::port,
                                     &UrlParts::path,   &UrlParts::query,    &UrlParts::fragment};
  for (const auto part : all)
    if (!(a.*part == b.*part)) return false;
  return true;
}

/// Whether `text` was read in one pass; then every part of the answer must be the general one's.
bool compare(const std::string& text) {
  bool plain = false;
  for (const BareHost bare : {BareHost::refuse, BareHost::add_https}) {
    const auto fast = UrlBuilder::read_plain(text, bare);
    if (!fast) continue;
    plain = true;
    INFO(text);
    const auto whole = UrlBuilder(text, nullptr, bare).build();
    REQUIRE(whole.has_value());
    REQUIRE(fast->href() == whole->href());
    REQUIRE(same(fast->parts(), whole->parts()));
    REQUIRE(same(fast->raw_parts(), whole->raw_parts()));
    REQUIRE(fast->notes() == whole->notes());
    REQUIRE(fast->host_kind() == whole->host_kind());
    REQUIRE(fast->port() == whole->port());
    REQUIRE(fast->query() == whole->query());
    REQUIRE(fast->fragment() == whole->fragment());
    REQUIRE((fast->username().empty() && fast->password().empty() && whole->username().empty()));
    REQUIRE(boost_agrees(*fast));
  }
  return plain;
}

}  // namespace

TEST_CASE("ordinary addresses are read in one pass, all others are not") {
  for (const char* text : {"https://a.example", "http://a.example/", "https://www.a-b.example/x/y.html?id=1&n=%E4%BD%A0#top", "a.example",
                           "a.example/x", "https://1.a.example//x/", "https://a.example/x?#", "https://a.example/?a=/?b", "localhost/x"})
    CHECK(compare(text));
  for (const char* text : {"", "https://", "https:/a.example", "https://A.example", "https://a.example:443/", "https://u@a.example/",
                           "https://1.2.3.4/", "https://a.0x1/", "https://a.1b/", "https://a.example./", "https://a..example/", "https://.a.example/",
                           "https://xn--a.example/", "https://a.xn--p1ai/", "https://a.example?x", "https://a.example/../x", "https://a.example/%2e/",
                           "https://a.example/x%", "https://a.example/x%4", "https://a.example/\\x", "https://a.example/x?'", "https://a.example/^",
                           " https://a.example/", "https://a.example/x y", "https://a.example/路", "https://a_b.example/", "mailto:a"})
    CHECK_FALSE(compare(text));
}

TEST_CASE("every byte in every place is read like the general reading") {
  const std::vector<std::string> forms = {"https://a.example/x?y#z", "http://b.example", "c.example/x/./y?%41"};
  for (const std::string& form : forms)
    for (std::size_t at = 0; at <= form.size(); ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string text = form;
        text.insert(at, 1, static_cast<char>(byte));
        compare(text);
        if (at == form.size()) continue;
        text = form;
        text[at] = static_cast<char>(byte);
        compare(text);
      }
}

TEST_CASE("made-up addresses are read like the general reading") {
  const std::vector<std::string> pieces = {"https://", "http://", "a", "b-c", "1", "0x", ".", "..", "/", "//", "?", "#", "%", "%2e", "%E4", "xn--",
                                           "www.", ".com", ".example", "-", "_", "~", "'", "@", ":", "80", "=", "&", "+", "A", "\\", " ", "\xE4\xBD\xA0"};
  std::mt19937 random(20261129);
  int plain = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text = i % 3 == 0 ? "" : i % 3 == 1 ? "https://a.example" : "b.example/";
    for (auto n = random() % 9; n > 0; --n) text += pieces[random() % pieces.size()];
    plain += compare(text);
  }
  CHECK(plain > 5000);
}
