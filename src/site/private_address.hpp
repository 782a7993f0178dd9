// Addresses that only somebody on the same network can reach.
#pragma once

#include "url/canonical_url.hpp"

namespace wailian {

/// Whether the host is an IP address of a home or office network or of the device itself: RFC 1918, RFC 3927, 127.0.0.0/8; in IPv6
/// RFC 4193, link-local, `::1`. False for names.
[[nodiscard]] bool is_private_address(const CanonicalUrl& url);

}  // namespace wailian
