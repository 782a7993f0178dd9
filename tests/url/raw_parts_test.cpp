#include "url/canonical_url.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

struct RawParts {
  std::string raw, scheme, userinfo, host, port, path, query, fragment;
};

}  // namespace

TEST_CASE("each part is found again in the raw text") {
  const RawParts rows[] = {
      {"https://u:p@h.example:81/a?b#c", "https", "u:p", "h.example", "81", "/a", "b", "c"},
      {"http://h.example", "http", "", "h.example", "", "", "", ""},
      {"http://h.example?q", "http", "", "h.example", "", "", "q", ""},
      {"  hTTp:\\\\H.example\\a\\..\\b ", "hTTp", "", "H.example", "", "\\a\\..\\b", "", ""},
      {"ht\ttp://ex\tam\nple.com:8\t1/a\rb?c\td#e\nf", "ht\ttp", "", "ex\tam\nple.com", "8\t1", "/a\rb", "c\td", "e\nf"},
      {"http://\t\th.example\t/x\t", "http", "", "h.example", "", "/x", "", ""},
      {"http://外链。中国:80/路?问#段", "http", "", "外链。中国", "80", "/路", "问", "段"},
      {"http://ｅ\t．ｂ/", "http", "", "ｅ\t．ｂ", "", "/", "", ""},
      {"http://%65x%2eexample/", "http", "", "%65x%2eexample", "", "/", "", ""},
      {"http://:@h.example:/", "http", ":", "h.example", "", "/", "", ""},
      {"http://h.example:443/", "http", "", "h.example", "443", "/", "", ""},
      {"https://h.example:443/", "https", "", "h.example", "443", "/", "", ""},
      {"https://[0:0::1]:81/x", "https", "", "[0:0::1]", "81", "/x", "", ""},
      {"http:///0x7f.1/\xFF?\xC3#\xE4\xB8", "http", "", "0x7f.1", "", "/\xFF", "\xC3", "\xE4\xB8"},
      {"http://h.example/\xE4\xB8\tz?\xF0\x9F\tz", "http", "", "h.example", "", "/\xE4\xB8\tz", "\xF0\x9F\tz", ""},
      {"http://h.example/?#", "http", "", "h.example", "", "/", "", ""},
  };
  for (const RawParts& row : rows) {
    INFO(row.raw);
    const auto url = canonicalize(row.raw);
    REQUIRE(url.has_value());
    const auto cut = [&](Span span) { return row.raw.substr(span.begin, span.size()); };
    const UrlParts& parts = url->raw_parts();
    CHECK(cut(parts.scheme) == row.scheme);
    CHECK(cut(parts.userinfo) == row.userinfo);
    CHECK(cut(parts.host) == row.host);
    CHECK(cut(parts.port) == row.port);
    CHECK(cut(parts.path) == row.path);
    CHECK(cut(parts.query) == row.query);
    CHECK(cut(parts.fragment) == row.fragment);
  }
}

TEST_CASE("what comes from the base stands nowhere in the raw text") {
  const auto base = canonicalize("http://u:p@h.example:81/a/b?q#f");
  REQUIRE(base.has_value());
  const auto url = canonicalize("../c?x", &*base);
  REQUIRE(url.has_value());
  CHECK(url->href() == "http://u:p@h.example:81/c?x");
  CHECK(url->raw_parts().scheme.empty());
  CHECK(url->raw_parts().userinfo.empty());
  CHECK(url->raw_parts().host.empty());
  CHECK(url->raw_parts().port.empty());
  CHECK(url->raw_parts().path == Span{0, 4});
  CHECK(url->raw_parts().query == Span{5, 6});
  CHECK(canonicalize("http:x", &*base)->raw_parts().scheme == Span{0, 4});
}

TEST_CASE("the scheme that is put before a bare host stands nowhere in the raw text") {
  const auto url = canonicalize("h.example:81/a", nullptr, BareHost::add_https);
  REQUIRE(url.has_value());
  CHECK(url->raw_parts().scheme.empty());
  CHECK(url->raw_parts().host == Span{0, 9});
  CHECK(url->raw_parts().port == Span{10, 12});
}

TEST_CASE("bytes that are not UTF-8 count as U+FFFD before anything else") {
  // Taking out the tab first would put the two halves of an é together.
  CHECK(canonicalize("http://h/\xC3\t\xA9")->path() == "/%EF%BF%BD%EF%BF%BD");
  CHECK(canonicalize("http://h\xC3%A9/").error().code == ProblemCode::url_host_idna_failed);
}

TEST_CASE("the problem quotes the text at fault, shortened at a whole code point") {
  const std::string host = "ab" + [] {
    std::string many;
    for (int i = 0; i < 100; ++i) many += "／";
    return many;
  }();
  const auto url = canonicalize("http://" + host);
  REQUIRE(url.has_error());
  CHECK(url.error().code == ProblemCode::url_host_forbidden_code_point);
  CHECK(url.error().found == host.substr(0, 80));
  CHECK(url.error().span == Span{7, 7 + static_cast<std::uint32_t>(host.size())});
}
