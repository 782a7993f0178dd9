#include "url/canonical_url.hpp"
#include "url/display_host.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("256 KiB is the longest text") {
  const std::string start = "http://h/";
  const std::string longest = start + std::string(256 * 1024 - start.size(), 'a');
  const auto url = canonicalize(longest);
  REQUIRE(url.has_value());
  CHECK(url->href() == longest);
  CHECK(path_segments(*url).size() == 1);
  const auto too_long = canonicalize(longest + "a");
  REQUIRE(too_long.has_error());
  CHECK(too_long.error().code == ProblemCode::url_too_long);
}

TEST_CASE("long texts of the worst kind are read in linear time and to the end") {
  std::string dots = "http://h";
  std::string labels = "http://";
  std::string params = "http://h/?";
  for (int i = 0; i < 60'000; ++i) {
    dots += "/..";
    labels += "a.";
    params += "a=&";
  }
  CHECK(canonicalize(dots)->path() == "/");
  CHECK(canonicalize(labels)->host().size() == 120'000);
  CHECK(query_params(*canonicalize(params)).size() == 60'000);
  CHECK(canonicalize("http://" + std::string(250'000, '%') + "/").error().code == ProblemCode::url_host_forbidden_code_point);
  CHECK(canonicalize(std::string(250'000, '\t') + "http://h" + std::string(10'000, '\n'))->href() == "http://h/");
}

TEST_CASE("a host that is not ASCII has at most 1,024 bytes, for Punycode takes quadratic time") {
  std::string host;
  while (host.size() < 1023) host += "\xE4\xB8\xAD";
  CHECK(canonicalize("http://" + host)->notes().host_not_ascii);
  const auto url = canonicalize("http://" + host + "中中");
  REQUIRE(url.has_error());
  CHECK(url.error().code == ProblemCode::url_too_long);
  const std::string ace = "http://xn--" + std::string(200'000, 'a') + "/";
  CHECK(display_host(*canonicalize(ace)).reason == DisplayReason::invalid_a_label);
}
