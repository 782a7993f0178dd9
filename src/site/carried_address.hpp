// An address that stands inside another one of which no rule says that it leads there.
#pragma once

#include "url/canonical_url.hpp"

#include <optional>
#include <string_view>

namespace wailian {

/// The first http(s) address in query, path or fragment of `url` that belongs to another registrable domain, as written, percent-
/// encoded up to `deepest_carried` times, or in Base64. Claims no redirect. Goes through `canonicalize` like any other.
[[nodiscard]] std::optional<CanonicalUrl> carried_address(const CanonicalUrl& url);

/// The same in the text of a link that is no web address (`taobao://…?url=…`): of any host.
[[nodiscard]] std::optional<CanonicalUrl> carried_address(std::string_view text);

inline constexpr int deepest_carried = 3;

}  // namespace wailian
