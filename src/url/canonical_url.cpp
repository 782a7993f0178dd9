#include "url/canonical_url.hpp"

#include "url/url_builder.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::size_t longest_text = 256UL * 1024;

}  // namespace

std::string_view id_of(HostKind kind) {
  constexpr std::string_view ids[] = {"domain", "ipv4", "ipv6"};
  return ids[static_cast<std::size_t>(kind)];
}

std::string_view CanonicalUrl::username() const { return slice(parts_.userinfo).substr(0, username_size_); }

std::string_view CanonicalUrl::password() const {
  const std::string_view userinfo = slice(parts_.userinfo);
  return userinfo.size() > username_size_ ? userinfo.substr(username_size_ + 1) : std::string_view();
}

std::string_view CanonicalUrl::host_for_match() const {
  std::string_view host = this->host();
  if (host.back() == '.') host.remove_suffix(1);
  return host;
}

std::optional<std::string_view> CanonicalUrl::query() const {
  if (!has_query_) return std::nullopt;
  return slice(parts_.query);
}

std::optional<std::string_view> CanonicalUrl::fragment() const {
  if (!has_fragment_) return std::nullopt;
  return slice(parts_.fragment);
}

Result<CanonicalUrl> canonicalize(std::string_view raw, const CanonicalUrl* base, BareHost bare_host) {
  if (raw.size() > longest_text) {
    Problem problem;
    problem.code = ProblemCode::url_too_long;
    problem.span = {0, static_cast<std::uint32_t>(std::min<std::size_t>(raw.size(), UINT32_MAX))};
    return problem;
  }
  if (base == nullptr)
    if (auto plain = UrlBuilder::read_plain(raw, bare_host)) return *std::move(plain);
  return UrlBuilder(raw, base, bare_host).build();
}

}  // namespace wailian
