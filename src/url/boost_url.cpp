#include "url/boost_url.hpp"

#include "base/utf8.hpp"
#include "url/percent.hpp"

#include <algorithm>

// A broken promise inside Boost stops the program instead of reading out of bounds.
#define BOOST_ENABLE_ASSERT_HANDLER
#ifdef BOOST_NO_EXCEPTIONS
// Boost's own functions that throw compose a message first. Here nothing is thrown: see stop_on_exception.cpp.
#define BOOST_URL_DETAIL_IMPL_EXCEPT_IPP
#include <boost/url/detail/except.hpp>

namespace boost::urls::detail {

void throw_system_error(const error_code&, const source_location&) { __builtin_trap(); }
void throw_errc(errc::errc_t, const source_location&) { __builtin_trap(); }
void throw_invalid_argument(const source_location&) { __builtin_trap(); }
void throw_length_error(const source_location&) { __builtin_trap(); }

}  // namespace boost::urls::detail
#endif
#include <boost/version.hpp>
#if BOOST_VERSION < 108300
#include <boost/url/src.hpp>  // the whole library, compiled here
#else
#include <boost/url/ipv6_address.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#endif

namespace boost {

void assertion_failed(const char*, const char*, const char*, long) { __builtin_trap(); }
void assertion_failed_msg(const char*, const char*, const char*, const char*, long) { __builtin_trap(); }

}  // namespace boost

namespace wailian {
namespace {

namespace urls = boost::urls;

enum class StrictSet : unsigned char { host = 1, path = 2, query = 4 };  // the fragment's set is the query's

constexpr auto strict_sets_of_byte = [] {
  constexpr unsigned host = static_cast<unsigned>(StrictSet::host);
  constexpr unsigned path = static_cast<unsigned>(StrictSet::path);
  constexpr unsigned query = static_cast<unsigned>(StrictSet::query);
  std::array<unsigned char, 256> table{};
  const auto mark = [&](std::string_view bytes, unsigned sets) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] = static_cast<unsigned char>(sets);
  };
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=", host | path | query);
  mark(":@/", path | query);
  mark("?", query);
  return table;
}();

bool allows(StrictSet set, char byte) {
  return (strict_sets_of_byte[static_cast<unsigned char>(byte)] & static_cast<unsigned>(set)) != 0;
}

/// Appends `part` as RFC 3986 wants it: what it forbids is encoded, and a `%` that starts nothing becomes `%25`.
void append_strict(std::string& out, std::string_view part, StrictSet set) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (allows(set, part[at]) || is_percent_triplet(part, at)) continue;
    out.append(part, plain, at - plain);
    append_percent(out, part[at]);
    plain = at + 1;
  }
  out.append(part, plain);
}

struct StrictUrl {
  std::string text;
  Span host;
};

/// `url` for Boost. A domain gets an `h` in front: 1.81 takes `1.2.3.4.example` for an address, but looks no further
/// where a letter comes first. An empty query is left out: 1.81 reads out of bounds behind `?#`.
StrictUrl strict(const CanonicalUrl& url) {
  StrictUrl strict;
  std::string& out = strict.text;
  const auto written = [&] { return static_cast<std::uint32_t>(out.size()); };
  out.reserve(url.href().size() + 8);
  out.append(url.scheme()).append("://");
  if (!url.parts().userinfo.empty()) {
    append_strict(out, url.username(), StrictSet::host);
    out.push_back(':');
    append_strict(out, url.password(), StrictSet::host);
    out.push_back('@');
  }
  strict.host.begin = written();
  if (url.host_kind() == HostKind::domain) {
    out.push_back('h');
    append_strict(out, url.host(), StrictSet::host);
  } else {
    out.append(url.host());
  }
  strict.host.end = written();
  if (url.port()) out.append(":").append(std::to_string(*url.port()));
  append_strict(out, url.path(), StrictSet::path);
  if (url.query() && !url.query()->empty()) {
    out.push_back('?');
    append_strict(out, *url.query(), StrictSet::query);
  }
  if (url.fragment()) {
    out.push_back('#');
    append_strict(out, *url.fragment(), StrictSet::query);
  }
  return strict;
}

urls::host_type boost_kind(HostKind kind) {
  if (kind == HostKind::ipv4) return urls::host_type::ipv4;
  return kind == HostKind::ipv6 ? urls::host_type::ipv6 : urls::host_type::name;
}

}  // namespace

std::optional<std::array<std::uint8_t, 16>> boost_ipv6(std::string_view text) {
  const auto parsed = urls::parse_ipv6_address({text.data(), text.size()});
  if (!parsed) return std::nullopt;
  return parsed->to_bytes();
}

bool boost_agrees(const CanonicalUrl& url) {
  const StrictUrl text = strict(url);
  const auto parsed = urls::parse_uri(text.text);
  if (!parsed) return false;
  const std::string_view host = std::string_view(text.text).substr(text.host.begin, text.host.size());
  return parsed->scheme_id() == (url.scheme() == "https" ? urls::scheme::https : urls::scheme::http) &&
         parsed->host_type() == boost_kind(url.host_kind()) && parsed->encoded_host() == host &&
         parsed->has_port() == url.port().has_value() && parsed->port_number() == url.port().value_or(0);
}

}  // namespace wailian
