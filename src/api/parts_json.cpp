#include "api/parts_json.hpp"

#include "url/public_suffix.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// The registrable domain and what stands before it; empty where the host has none.
struct HostParts {
  Span subdomain, registrable_domain;
};

HostParts parts_of_host(const CanonicalUrl& url) {
  const std::string_view host = url.host_for_match();
  if (url.host_kind() != HostKind::domain) return {};
  const auto domain = registrable_domain(host, SuffixSection::icann_and_private);
  if (!domain) return {};
  const std::uint32_t begin = url.parts().host.begin;
  const auto start = begin + static_cast<std::uint32_t>(host.size() - domain->size());
  return {{begin, std::max(begin + 1, start) - 1}, {start, start + static_cast<std::uint32_t>(domain->size())}};
}

/// The dots of a host as people write them: UTS #46 takes three more for `.`.
std::vector<Span> dots_in(std::string_view text, Span host) {
  std::vector<Span> dots;
  for (std::uint32_t at = host.begin; at < host.end;) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == '.' || point.value == 0x3002 || point.value == 0xFF0E || point.value == 0xFF61)
      dots.push_back({at, at + point.length});
    at += point.length;
  }
  return dots;
}

/// The parts of the host where it is written at `written`: label answers to label.
HostParts parts_of_host(const CanonicalUrl& url, std::string_view text, Span written) {
  const HostParts parts = parts_of_host(url);
  if (parts.registrable_domain.empty() || written.empty()) return {};
  const std::vector<Span> canonical = dots_in(url.href(), url.parts().host);
  const std::vector<Span> dots = dots_in(text, written);
  if (canonical.size() != dots.size()) return {};  // percent-encoded
  HostParts out{{written.begin, written.begin}, written};
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if (canonical[i].end == parts.registrable_domain.begin) {
      out.subdomain.end = dots[i].begin;
      out.registrable_domain.begin = dots[i].end;
    }
    if (canonical[i].begin == parts.registrable_domain.end) out.registrable_domain.end = dots[i].begin;
  }
  return out;
}

template <class ToJson>
Json named_parts(const UrlParts& parts, const HostParts& host, const ToJson& to_json) {
  Json out = Json::object();
  const auto set = [&](const char* name, Span span) {
    if (!span.empty()) out[name] = to_json(span);
  };
  set("scheme", parts.scheme);
  set("userinfo", parts.userinfo);
  set("host", parts.host);
  set("subdomain", host.subdomain);
  set("registrable_domain", host.registrable_domain);
  set("port", parts.port);
  set("path", parts.path);
  set("query", parts.query);
  set("fragment", parts.fragment);
  return out;
}

}  // namespace

Json span_json(Span span, Utf16Offsets& units) {
  const auto start = units.at(span.begin);
  return {{"start", start}, {"end", units.at(span.end)}};
}

Json span_json(Span span) { return {{"start", span.begin}, {"end", span.end}}; }

Json parts_json(const CanonicalUrl& url) {
  return named_parts(url.parts(), parts_of_host(url), [](Span span) { return span_json(span); });
}

Json raw_parts_json(const CanonicalUrl& url, std::string_view text, std::uint32_t origin, Utf16Offsets& units) {
  const HostParts host = parts_of_host(url, text.substr(origin), url.raw_parts().host);
  return named_parts(url.raw_parts(), host,
                     [&](Span span) { return span_json({span.begin + origin, span.end + origin}, units); });
}

}  // namespace wailian
