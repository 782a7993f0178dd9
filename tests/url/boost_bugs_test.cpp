// What Boost.URL 1.81 gets wrong, one test a fault: what we answer must not depend on it.
#include "url/canonical_url.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

using namespace wailian;

namespace {

std::string host_of(std::string_view text) {
  const auto url = canonicalize(text);
  return url ? std::string(url->host()) : std::string(id_of(url.error().code));
}

std::vector<std::string> written_params_of(std::string_view text) {
  std::vector<std::string> params;
  for (const QueryParam& param : query_params(*canonicalize(text)))
    params.push_back(param.has_value ? param.name + "=" + param.value : param.name);
  return params;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("address_prefix_taken_for_host: 1.81 reads 1.2.3.4.evil.example as the host 1.2.3.4") {
  CHECK(host_of("http://1.2.3.4.evil.example/") == "1.2.3.4.evil.example");
  CHECK(host_of("http://127.0.0.1.evil.example") == "127.0.0.1.evil.example");
  CHECK(host_of("http://1.2.3.4-x.example/") == "1.2.3.4-x.example");
  CHECK(host_of("http://1.2.3.4%2ee.example/") == "1.2.3.4.e.example");
  CHECK(host_of("http://1.2.3.4.nip.io:8080/") == "1.2.3.4.nip.io");
}

TEST_CASE("text_after_ipv6_ignored: 1.81 reads [::1].evil.example as the host [::1]") {
  CHECK(host_of("http://[::1].evil.example/") == "url_ipv6_invalid");
  CHECK(host_of("http://[::1]x/") == "url_ipv6_invalid");
}

TEST_CASE("empty_query_read_out_of_bounds: 1.81 iterates past the end behind `?#`") {
  CHECK(written_params_of("http://a/?#").empty());
  CHECK(written_params_of("http://a/?#x=1").empty());
  CHECK(written_params_of("http://a/?").empty());
  CHECK(written_params_of("http://a/").empty());
  CHECK(canonicalize("http://a/?#x=1")->query() == "");
  CHECK(path_segments(*canonicalize("http://a/b?#x=1")) == Strings{"b"});
}

TEST_CASE("normalize_overflows_without_authority: a path of dots before `//` is never handed to normalize()") {
  CHECK(canonicalize("http:/.//p")->href() == "http://.//p");
  CHECK(canonicalize("http://h/.//p")->path() == "//p");
  CHECK(path_segments(*canonicalize("http://h/.//p")) == Strings{"", "p"});
}

TEST_CASE("removed_dots_leave_nuls: 1.81 pads a normalized path with NULs") {
  CHECK(canonicalize("http://h/x/../y")->path() == "/y");
  CHECK(path_segments(*canonicalize("http://h/x/./../y")) == Strings{"y"});
}

TEST_CASE("encoded_slash_decoded: 1.81 normalizes %2F in a path to a slash") {
  CHECK(canonicalize("http://h/a%2Fb")->path() == "/a%2Fb");
  CHECK(path_segments(*canonicalize("http://h/a%2Fb/c")) == Strings{"a/b", "c"});
}

TEST_CASE("encoded_delimiters_decoded: 1.81 normalizes %26 and %3D in a query") {
  CHECK(canonicalize("http://h/?q=a%26b%3Dc")->query() == "q=a%26b%3Dc");
  CHECK(written_params_of("http://h/?q=a%26b%3Dc") == Strings{"q=a&b=c"});
}

TEST_CASE("dots_beyond_root_kept: 1.81 keeps `..` at the root") {
  CHECK(canonicalize("http://h/../../a")->path() == "/a");
  CHECK(path_segments(*canonicalize("http://h/../a")) == Strings{"a"});
}

TEST_CASE("large_port_is_zero: 1.81 accepts ports over 65535 and empty hosts") {
  CHECK(host_of("http://h:65536/") == "url_port_invalid");
  CHECK(host_of("http://h:4294967376/") == "url_port_invalid");
  CHECK(host_of("http://:80/") == "url_host_empty");
  CHECK(host_of("http://") == "url_host_empty");
}

TEST_CASE("ipv6_rewritten: 1.81 writes a single zero piece as `::`") {
  CHECK(host_of("http://[0:1:2:3:4:5:6:7]/") == "[0:1:2:3:4:5:6:7]");
  CHECK(host_of("http://[1:0:2:0:3:0:4:0]/") == "[1:0:2:0:3:0:4:0]");
  CHECK(host_of("http://[0:0:1:0:0:0:1:1]/") == "[0:0:1::1:1]");
}

TEST_CASE("brackets_in_query_refused: 1.81 rejects `[` and `]` there") {
  CHECK(canonicalize("http://h/?a[]=1&a[0]=2")->query() == "a[]=1&a[0]=2");
  CHECK(written_params_of("http://h/?a[]=1&a[0]=2") == Strings{"a[]=1", "a[0]=2"});
}

TEST_CASE("drive_letter_asserts: 1.81 stops at an assertion on `A:\\\\`") {
  CHECK(host_of("A:\\\\") == "url_scheme_not_web");
  CHECK(host_of("http://h/A:\\\\") == "h");
}

TEST_CASE("equals_signs_in_params: 1.81 walks backwards over them out of bounds; we walk forwards") {
  CHECK(written_params_of("http://h/?=&==&a==b&===") == Strings{"=", "==", "a==b", "==="});
}

TEST_CASE("host_encoded_anew: Boost encodes what the Standard leaves in a host") {
  CHECK(host_of("http://a\"`{}b/") == "a\"`{}b");
}

TEST_CASE("nothing that 1.81 gets wrong is called, and Boost.URL is included in one file") {
  std::ifstream file(BOOST_URL_SOURCE);
  std::stringstream text;
  text << file.rdbuf();
  const std::string source = text.str();
  REQUIRE(source.find("#include <boost/url/") != std::string::npos);
  for (const char* name : {"normalize", "resolve", "set_", "parse_uri_reference", "parse_relative_ref", "back()", "--"})
    CHECK(source.find(name) == std::string::npos);
}
