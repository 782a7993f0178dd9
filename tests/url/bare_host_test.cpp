#include "url/canonical_url.hpp"
#include "url_json.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("a text without a scheme may be a host") {
  struct Row {
    std::string text, href;
    std::vector<std::string> notes;
  };
  const Row rows[] = {
      {"example.com", "https://example.com/", {"scheme_added"}},
      {" Example.COM/a?b#c", "https://example.com/a?b#c", {"scheme_added", "whitespace_removed"}},
      {"//example.com/x", "https://example.com/x", {"scheme_added"}},
      {"\\\\example.com\\x", "https://example.com/x", {"scheme_added", "backslash"}},
      {"///example.com/x", "https://example.com/x", {"scheme_added", "slashes_mended"}},
      {"example.com:8080/x", "https://example.com:8080/x", {"scheme_added"}},
      {"example.com:443", "https://example.com/", {"scheme_added", "default_port_dropped"}},
      {"example.com:80?x", "https://example.com:80/?x", {"scheme_added"}},
      {"user@example.com", "https://user@example.com/", {"scheme_added"}},
      {"1.2.3.4:80/", "https://1.2.3.4:80/", {"scheme_added"}},
      {"[::1]:80", "https://[::1]:80/", {"scheme_added"}},
      {"外链.中国", "https://xn--7rs070l.xn--fiqs8s/", {"scheme_added", "host_not_ascii"}},
      {"weixin.qq.com@evil.example", "https://weixin.qq.com@evil.example/", {"scheme_added"}},
      {"http://example.com", "http://example.com/", {}},
  };
  for (const auto& [text, href, notes] : rows) {
    INFO(text);
    const auto url = canonicalize(text, nullptr, BareHost::add_https);
    REQUIRE(url.has_value());
    CHECK(url->href() == href);
    CHECK(test::names_of(url->notes()) == notes);
    CHECK(url->raw_parts().scheme.empty() == url->notes().scheme_added);
  }
}

TEST_CASE("no host is made out of a path, a scheme or nothing") {
  struct Row {
    std::string text;
    ProblemCode code;
  };
  const Row rows[] = {
      {"", ProblemCode::url_relative_without_base},
      {"/path", ProblemCode::url_relative_without_base},
      {"\\path", ProblemCode::url_relative_without_base},
      {"?query", ProblemCode::url_relative_without_base},
      {"#fragment", ProblemCode::url_relative_without_base},
      {"//", ProblemCode::url_relative_without_base},
      {"mailto:a@example.com", ProblemCode::url_scheme_not_web},
      {"tel:10086", ProblemCode::url_scheme_not_web},
      {"com.example.app:/oauth", ProblemCode::url_scheme_not_web},
      {"example.com:", ProblemCode::url_scheme_not_web},
      {"example.com:80x", ProblemCode::url_scheme_not_web},
      {"javascript:alert(1)", ProblemCode::url_scheme_not_web},
      {"weixin://dl/business", ProblemCode::url_scheme_not_web},
      {"exa mple.com", ProblemCode::url_host_forbidden_code_point},
      {"例。：80", ProblemCode::url_host_forbidden_code_point},
  };
  for (const auto& [text, code] : rows) {
    INFO(text);
    const auto url = canonicalize(text, nullptr, BareHost::add_https);
    REQUIRE(url.has_error());
    CHECK(url.error().code == code);
  }
}

TEST_CASE("with a base, a text without a scheme is relative whatever else was asked for") {
  const auto base = canonicalize("http://h.example/a/b");
  REQUIRE(base.has_value());
  CHECK(canonicalize("example.com", &*base, BareHost::add_https)->href() == "http://h.example/a/example.com");
}
