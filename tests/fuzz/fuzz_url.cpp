// canonicalize() on any bytes, with a base where byte 0xFF parts the text from it.
#include "base/utf8.hpp"
#include "require.hpp"
#include "url/canonical_url.hpp"
#include "url/display_host.hpp"
#include "url/percent.hpp"

#include <algorithm>

namespace {

using namespace wailian;
using fuzz::require;

constexpr char separator = '\xFF';

bool inside(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

bool inside(const UrlParts& parts, std::size_t size) {
  const Span all[] = {parts.scheme, parts.userinfo, parts.host, parts.port, parts.path, parts.query, parts.fragment};
  return std::all_of(std::begin(all), std::end(all), [=](Span span) { return inside(span, size); });
}

void check_parts(const CanonicalUrl& url) {
  require(inside(url.parts(), url.href().size()), "parts lie inside href");
  require(url.scheme() == "http" || url.scheme() == "https", "the scheme is of the web");
  require(!url.host().empty(), "the host is not empty");
  require(url.path().substr(0, 1) == "/", "the path starts with a slash");
  constexpr std::string_view forbidden = " #/:<>?@[\\]^|%\x7F";
  if (url.host_kind() != HostKind::ipv6)
    require(std::none_of(url.host().begin(), url.host().end(),
                         [=](char c) {
                           return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x80 ||
                                  (c >= 'A' && c <= 'Z') || forbidden.find(c) != std::string_view::npos;
                         }),
            "the host has no forbidden code point");
  require(std::all_of(url.href().begin(), url.href().end(), [](char c) { return c > 0x20 && c < 0x7F; }),
          "href is printable ASCII");
}

void check_idempotence(const CanonicalUrl& url) {
  const auto again = canonicalize(url.href());
  require(again.has_value(), "href is accepted again");
  require(again->href() == url.href(), "canonicalizing twice changes nothing");
  require(again->host_kind() == url.host_kind() && again->port() == url.port(), "host kind and port stay");
  require(again->username() == url.username() && again->password() == url.password(), "userinfo stays");
}

void check_boost(const CanonicalUrl& url) {
  const auto segments = path_segments(url);
  std::string_view path = url.path();
  for (const std::string& segment : segments) {
    path.remove_prefix(1);
    const std::string_view written = path.substr(0, path.find('/'));
    require(segment == repair_utf8(percent_decoded(written)), "Boost's segments are those of the path");
    path.remove_prefix(written.size());
  }
  require(segments.empty() ? path == "/" : path.empty(), "Boost has as many segments as the path");
  for (const QueryParam& param : query_params(url)) {
    require(!param.span.empty() && inside(param.span, url.query()->size()), "parameters lie inside the query");
    std::string name(url.query()->substr(param.span.begin, param.span.size()));
    name.resize(std::min(name.find('='), name.size()));
    std::replace(name.begin(), name.end(), '+', ' ');
    require(param.name == repair_utf8(percent_decoded(name)), "Boost's parameters are those of the query");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t split = std::min(input.find(separator), input.size());
  const std::string text = input.substr(0, split);
  const auto base = canonicalize(std::string_view(input).substr(std::min(split + 1, input.size())));
  for (const BareHost bare : {BareHost::refuse, BareHost::add_https}) {
    const auto url = canonicalize(text, base ? &*base : nullptr, bare);
    if (!url) {
      require(url.error().code != ProblemCode::url_parsers_disagree, "the two parsers agree");
      require(inside(url.error().span, text.size()), "the problem lies inside the text");
      continue;
    }
    require(inside(url->raw_parts(), text.size()), "raw parts lie inside the text");
    check_parts(*url);
    check_idempotence(*url);
    check_boost(*url);
    require(is_utf8(display_host(*url).text), "the display form is UTF-8");
  }
  return 0;
}
