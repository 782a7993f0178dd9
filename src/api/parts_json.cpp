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

/// `units` is null where the text is ASCII; `origin` is added to each span.
void write_named_parts(JsonWriter& out, const char* key, const UrlParts& parts, const HostParts& host,
                       std::uint32_t origin, Utf16Offsets* units) {
  const struct {
    const char* name;
    Span span;
  } rows[] = {{"scheme", parts.scheme},       {"userinfo", parts.userinfo},
              {"host", parts.host},           {"subdomain", host.subdomain},
              {"registrable_domain", host.registrable_domain}, {"port", parts.port},
              {"path", parts.path},           {"query", parts.query},
              {"fragment", parts.fragment}};
  out.object(key);
  for (const auto& [name, span] : rows) {
    if (span.empty()) continue;
    const Span moved{span.begin + origin, span.end + origin};
    if (units == nullptr) {
      write_span(out, name, moved);
    } else {
      write_span(out, name, moved, *units);
    }
  }
  out.end();
}

}  // namespace

void write_span(JsonWriter& out, const char* key, Span span, Utf16Offsets& units) {
  const std::uint32_t start = units.at(span.begin);
  write_span(out, key, {start, units.at(span.end)});
}

void write_span(JsonWriter& out, const char* key, Span span) {
  out.object(key);
  out.number("start", span.begin);
  out.number("end", span.end);
  out.end();
}

void write_parts(JsonWriter& out, const char* key, const CanonicalUrl& url) {
  write_named_parts(out, key, url.parts(), parts_of_host(url), 0, nullptr);
}

void write_raw_parts(JsonWriter& out, const char* key, const CanonicalUrl& url, std::string_view text,
                     std::uint32_t origin, Utf16Offsets& units) {
  const HostParts host = parts_of_host(url, text.substr(origin), url.raw_parts().host);
  write_named_parts(out, key, url.raw_parts(), host, origin, &units);
}

}  // namespace wailian
