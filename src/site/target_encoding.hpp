// How redirectors write the address of their target, and how it is read back.
#pragma once

#include "url/canonical_url.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// Whether a redirector rule may name this encoding:
///
///   percent               the value of a parameter, or the rest of the path, percent-encoded once
///   percent_bare          the same; the scheme may be missing
///   percent_signed        the same; `:` and a signature stand behind the target
///   double_percent        percent-encoded twice
///   segment_percent       one segment of the path, percent-encoded once; more segments may follow
///   plain                 the rest of the address as it stands, with query and fragment
///   plain_without_scheme  the same without `https://`
///   query                 the whole query as it stands, or percent-encoded once
///   base64, base64url     Base64 in either alphabet, with or without padding
///   a1_base64url          Base64 behind the letters `a1`
///   base64_at_parts       two Base64 texts with `@` between: the address and its query
///   fragment_base64       Base64 in the fragment, behind an optional `/`
///   base36_triples        three digits of base 36 a character
///   urldefense_v2, _v3    the spellings of Proofpoint's URL Defense
///   opaque                a parameter that only the service can read
[[nodiscard]] bool is_known_encoding(std::string_view name);

/// The encoding whose parameter nobody can read offline.
inline constexpr std::string_view opaque_encoding = "opaque";

/// The target's text from the value of a parameter (already decoded as form data). nullopt where the value is not
/// in the encoding or the encoding is unknown or opaque.
[[nodiscard]] std::optional<std::string> target_in_value(std::string_view encoding, std::string_view value);

/// The target's text from what stands behind the first `matched` bytes of the path of `url`.
[[nodiscard]] std::optional<std::string> target_behind_path(std::string_view encoding, const CanonicalUrl& url,
                                                            std::size_t matched);

/// Whether a target in this encoding may lack its scheme.
[[nodiscard]] bool scheme_may_be_missing(std::string_view encoding);

}  // namespace wailian
