// A spelling of a link that a chat does not cut short.
#pragma once

#include "url/canonical_url.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

struct SafeSpelling {
  std::string before, after;
};

/// Chats end a link at raw Han letters, quotes, braces, brackets, `|` and the like, and leave punctuation at its end
/// outside. Where `raw`, the text that `url` was read from, has such characters, gives the href with them
/// percent-encoded; nullopt where there is nothing to gain. The result goes to the same place: same host, same bytes
/// after percent-decoding, which is checked through `canonicalize`.
[[nodiscard]] std::optional<SafeSpelling> safe_spelling(std::string_view raw, const CanonicalUrl& url);

}  // namespace wailian
