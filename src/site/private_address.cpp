#include "site/private_address.hpp"

#include "url/ip_address.hpp"

namespace wailian {

bool is_private_address(const CanonicalUrl& url) {
  const std::string_view host = url.host_for_match();
  if (url.host_kind() == HostKind::ipv6)
    return host == "[::1]" || host.starts_with("[fc") || host.starts_with("[fd") || host.starts_with("[fe80:");
  if (url.host_kind() != HostKind::ipv4) return false;
  const auto address = parse_ipv4(host);
  if (!address) return false;
  const std::uint32_t first = *address >> 24U, two = *address >> 16U;
  return first == 10 || first == 127 || two == 0xC0A8 || two == 0xA9FE || (two >= 0xAC10 && two <= 0xAC1F);
}

}  // namespace wailian
