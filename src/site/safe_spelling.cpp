#include "site/safe_spelling.hpp"

#include "url/percent.hpp"

namespace wailian {
namespace {

/// Characters inside a link at which linkifiers of chats stop.
bool ends_a_link(char c) {
  constexpr std::string_view cutting = "{}|^`[]\\()<>\"'";
  return static_cast<unsigned char>(c) >= 0x80 || cutting.find(c) != std::string_view::npos;
}

/// Characters that are taken for the sentence's when they stand last.
bool is_left_behind(char c) { return std::string_view(".,;:!*").find(c) != std::string_view::npos; }

bool would_be_cut(std::string_view raw, const UrlParts& parts) {
  // An IPv6 host needs its brackets; nothing else in a host can be spelt otherwise than by A-labels.
  const std::string_view host = raw.substr(parts.host.begin, parts.host.size());
  for (const char c : host) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
  }
  for (const Span& part : {parts.path, parts.query, parts.fragment}) {
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
      if (ends_a_link(raw[i])) return true;
    }
  }
  const bool host_is_last = parts.path.empty() && parts.query.empty() && parts.fragment.empty();
  return !raw.empty() && !host_is_last && is_left_behind(raw.back());
}

std::string spelt_safely(const CanonicalUrl& url) {
  const std::string_view href = url.href();
  const std::uint32_t from = url.parts().path.begin;
  std::string out(href.substr(0, from));
  for (std::size_t i = from; i < href.size(); ++i) {
    const bool last = i + 1 == href.size();
    if (ends_a_link(href[i]) || (last && is_left_behind(href[i])))
      append_percent(out, href[i]);
    else
      out += href[i];
  }
  return out;
}

bool same_place(const CanonicalUrl& a, const CanonicalUrl& b) {
  return a.host() == b.host() && a.port() == b.port() && percent_decoded(a.href()) == percent_decoded(b.href());
}

}  // namespace

std::optional<SafeSpelling> safe_spelling(std::string_view raw, const CanonicalUrl& url) {
  if (!would_be_cut(raw, url.raw_parts())) return std::nullopt;
  SafeSpelling out{std::string(raw), spelt_safely(url)};
  const auto again = canonicalize(out.after);
  if (out.after == out.before || !again || !same_place(*again, url)) return std::nullopt;
  return out;
}

}  // namespace wailian
