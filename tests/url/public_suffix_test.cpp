#include "url/public_suffix.hpp"

#include "url_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace wailian;

namespace {

constexpr SuffixSection icann = SuffixSection::icann_only;
constexpr SuffixSection both = SuffixSection::icann_and_private;

/// As the vectors write hosts, in any case and in Unicode; to A-labels in lower case.
std::string a_labels(const std::string& host) {
  return host.empty() ? host : std::string(canonicalize("http://" + host)->host());
}

std::string text_of(const std::optional<std::string_view>& answer) { return answer ? std::string(*answer) : "none"; }

}  // namespace

TEST_CASE("the public suffix list's own test vectors") {
  const auto file = test::read_json_file(PSL_VECTORS);
  const auto& vectors = file.at("vectors");
  CHECK(vectors.size() == 78);
  for (const auto& vector : vectors) {
    INFO(vector);
    const std::string host = a_labels(vector[0]);
    const std::string expected = vector[1].is_null() ? "none" : a_labels(vector[1]);
    CHECK(text_of(registrable_domain(host, both)) == expected);
  }
}

TEST_CASE("suffix and registrable domain by section") {
  struct Row {
    std::string host, icann_suffix, icann_domain, suffix, domain;
  };
  const Row rows[] = {
      {"mp.weixin.qq.com", "com", "qq.com", "com", "qq.com"},
      {"www.example.com.cn", "com.cn", "example.com.cn", "com.cn", "example.com.cn"},
      {"a.github.io", "io", "github.io", "github.io", "a.github.io"},
      {"b.a.github.io", "io", "github.io", "github.io", "a.github.io"},
      {"github.io", "io", "github.io", "github.io", "none"},
      {"example.com.", "com", "example.com", "com", "example.com"},
      {"a.b.kawasaki.jp", "b.kawasaki.jp", "a.b.kawasaki.jp", "b.kawasaki.jp", "a.b.kawasaki.jp"},
      {"city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp"},
      {"x.city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp"},
      {"kawasaki.jp", "kawasaki.jp", "none", "kawasaki.jp", "none"},
      {"host.internal", "internal", "host.internal", "internal", "host.internal"},
      {"localhost", "localhost", "none", "localhost", "none"},
      {"xn--7rs070l.xn--fiqs8s", "xn--fiqs8s", "xn--7rs070l.xn--fiqs8s", "xn--fiqs8s", "xn--7rs070l.xn--fiqs8s"},
      {"1.2.3.4", "none", "none", "none", "none"},
      {"1.2.3.4.", "none", "none", "none", "none"},
      {"[::1]", "none", "none", "none", "none"},
      {"", "none", "none", "none", "none"},
      {".", "none", "none", "none", "none"},
      {".com", "none", "none", "none", "none"},
      {"a..com", "none", "none", "none", "none"},
      {"example.com..", "none", "none", "none", "none"},
      {"1.2.3.4.nip.io", "io", "nip.io", "io", "nip.io"},
      {std::string("ty.ki.\x04") + "aki.jp", "jp", std::string("\x04") + "aki.jp", "jp", std::string("\x04") + "aki.jp"},
  };
  for (const Row& row : rows) {
    INFO(row.host);
    CHECK(text_of(public_suffix(row.host, icann)) == row.icann_suffix);
    CHECK(text_of(registrable_domain(row.host, icann)) == row.icann_domain);
    CHECK(text_of(public_suffix(row.host, both)) == row.suffix);
    CHECK(text_of(registrable_domain(row.host, both)) == row.domain);
  }
}

TEST_CASE("the answers are views into the host") {
  const std::string host = "a.example.co.uk.";
  const auto domain = registrable_domain(host, both);
  REQUIRE(domain.has_value());
  CHECK(domain->data() == host.data() + 2);
  CHECK(*domain == "example.co.uk");
}

TEST_CASE("a known suffix tells a host from a file name") {
  for (const char* host : {"example.com", "a.b.cn", "com", "example.com.", "xn--7rs070l.xn--fiqs8s", "x.mm", "x.zip"}) {
    INFO(host);
    CHECK(has_known_suffix(host));
  }
  for (const char* host : {"file.txt", "README.markdown", "index.html", "localhost", "a.b", "1.2.3.4", "[::1]", "", ".", ".com",
                           "v1.2.3", "example.example", "a..com", "photo.jpeg", "com\x01"}) {
    INFO(host);
    CHECK_FALSE(has_known_suffix(host));
  }
}
