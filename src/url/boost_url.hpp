// The only face of Boost.URL 1.81. It never sees text that a person wrote, only strings that satisfy RFC 3986
// and were built from a URL that is already read: tests/url/boost_bugs_test.cpp lists what it gets wrong otherwise.
#pragma once

#include "url/canonical_url.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wailian {

/// The address that `text` (no brackets) spells; nullopt where it is none.
[[nodiscard]] std::optional<std::array<std::uint8_t, 16>> boost_ipv6(std::string_view text);

/// Whether Boost.URL reads the same scheme, host and port out of `url`.
[[nodiscard]] bool boost_agrees(const CanonicalUrl& url);

}  // namespace wailian
