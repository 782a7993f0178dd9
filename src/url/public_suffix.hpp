// Public suffixes and registrable domains, by the whole public suffix list.
#pragma once

#include <optional>
#include <string_view>

namespace wailian {

/// Which half of the list counts. There is no default: the answer differs for hosts such as `a.github.io`.
enum class SuffixSection : unsigned char { icann_only, icann_and_private };

/// The public suffix of a host given as A-labels in lower case (one trailing dot is ignored); a view into `host`.
/// Where no rule matches, the last label (the list's `*` rule). nullopt for IP literals and empty labels.
[[nodiscard]] std::optional<std::string_view> public_suffix(std::string_view host, SuffixSection section);

/// The public suffix and one label more; nullopt for IP hosts and where the host is itself a public suffix.
/// The list's algorithm: https://publicsuffix.org/list/ . Not for security boundaries of cookies.
[[nodiscard]] std::optional<std::string_view> registrable_domain(std::string_view host, SuffixSection section);

/// Whether a rule of the list itself (not its implicit `*`) makes the last label of `host` a public suffix.
/// For telling `example.com` from `file.txt`.
[[nodiscard]] bool has_known_suffix(std::string_view host);

}  // namespace wailian
