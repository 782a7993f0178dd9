// Whether an address is one of the pages that a rule means.
#pragma once

#include "rules/rule_book.hpp"
#include "url/canonical_url.hpp"

#include <cstddef>
#include <optional>

namespace wailian {

/// How many bytes of the path of `url` the pattern takes; nullopt where host or path do not fit. A last slash more or less
/// makes no difference to `exact`. With `rest_follows` more of the path may stand behind `segments`.
[[nodiscard]] std::optional<std::size_t> match_path(const RedirectorMatch& pattern, const CanonicalUrl& url, bool rest_follows = false);

}  // namespace wailian
