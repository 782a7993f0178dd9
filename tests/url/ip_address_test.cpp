#include "url/ip_address.hpp"

#include "url/boost_url.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

std::string ipv4_text(std::string_view host) {
  const auto address = parse_ipv4(host);
  if (!address) return "none";
  std::string out;
  append_ipv4(out, *address);
  return out;
}

std::string ipv6_text(std::string_view text) {
  const auto address = boost_ipv6(text);
  if (!address) return "none";
  std::string out;
  append_ipv6(out, *address);
  return out;
}

}  // namespace

TEST_CASE("a host whose last label is a number is an address or nothing") {
  for (const char* host : {"1", "0", "1.2.3.4", "1.2.3.4.", "a.1", "a.0x", "a.0x1f", "08", "a.08", "1.2.3.4.5", "0X"}) {
    INFO(host);
    CHECK(ends_in_number(host));
  }
  for (const char* host : {"", ".", "..", "1..", "a", "a.b", "1a", "a.1a", "0xg", "a.0xg", "1.2.3.4a", "x1", "1.a.", "0x1.a"}) {
    INFO(host);
    CHECK_FALSE(ends_in_number(host));
  }
}

TEST_CASE("one to four parts in three radices make an IPv4 address") {
  struct Row {
    const char* host;
    const char* address;
  };
  const Row rows[] = {
      {"1.2.3.4", "1.2.3.4"},   {"255.255.255.255", "255.255.255.255"}, {"0", "0.0.0.0"},      {"0x", "0.0.0.0"},
      {"256", "0.0.1.0"},       {"1.2.3", "1.2.0.3"},                   {"1.65535", "1.0.255.255"},
      {"0x7F.1", "127.0.0.1"},  {"0177.1", "127.0.0.1"},                {"00", "0.0.0.0"},     {"0000001", "0.0.0.1"},
      {"4294967295", "255.255.255.255"},                                {"4294967296", "none"},
      {"1.16777216", "none"},   {"1.2.65536", "none"},                  {"1.2.3.256", "none"}, {"256.1", "none"},
      {"1.2.3.4.5", "none"},    {"1..2", "none"},                       {"", "none"},          {"1.2.", "1.0.0.2"},
      {"08", "none"},           {"0x1g", "none"},                       {"1a", "none"},        {"-1", "none"},
      {"1.2.3.99999999999999999999999", "none"},
      {"18446744073709551617", "none"},
  };
  for (const auto& [host, address] : rows) {
    INFO(host);
    CHECK(ipv4_text(host) == address);
  }
}

TEST_CASE("an IPv6 address is written with its first longest run of zeros left out") {
  struct Row {
    const char* text;
    const char* address;
  };
  const Row rows[] = {
      {"::", "[::]"},
      {"::1", "[::1]"},
      {"1::", "[1::]"},
      {"1:0:0:2::3", "[1:0:0:2::3]"},
      {"1:0:0:2:0:0:3:4", "[1::2:0:0:3:4]"},
      {"1:0:2:3:4:5:6:7", "[1:0:2:3:4:5:6:7]"},
      {"0:1:2:3:4:5:6:7", "[0:1:2:3:4:5:6:7]"},
      {"1:2:3:4:5:6:0:0", "[1:2:3:4:5:6::]"},
      {"00AB:0:0:0:0:0:0:0F00", "[ab::f00]"},
      {"::ffff:1.2.3.4", "[::ffff:102:304]"},
      {"1::2::3", "none"},
      {"1:2:3:4:5:6:7", "none"},
      {"::1%eth0", "none"},
      {"", "none"},
      {"::1.2.3.04", "none"},
  };
  for (const auto& [text, address] : rows) {
    INFO(text);
    CHECK(ipv6_text(text) == address);
  }
}
