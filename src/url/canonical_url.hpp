// The place a browser would really go. The only door from text to a host.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

enum class HostKind : std::uint8_t { domain, ipv4, ipv6 };

/// The permanent id, as it stands in JSON (`domain`).
[[nodiscard]] std::string_view id_of(HostKind kind);

/// What the front end had to mend or noticed while it read the raw text. Facts, not judgements.
struct UrlNotes {
  bool scheme_added = false;         ///< `https://` was put before a bare host
  bool whitespace_removed = false;   ///< tabs or newlines inside, or C0/space around
  bool backslash = false;            ///< `\` read as `/`
  bool slashes_mended = false;       ///< not exactly two slashes after the scheme
  bool host_percent_decoded = false;
  bool host_not_ascii = false;       ///< after percent-decoding
  bool host_deviation = false;       ///< had U+00DF, U+03C2, U+200C, U+200D or U+1E9E: engines differ by age
  bool ipv4_odd = false;             ///< an IPv4 host that was not written as four plain decimals
  bool trailing_dot = false;
  bool default_port_dropped = false;
  friend bool operator==(const UrlNotes&, const UrlNotes&) = default;
};

/// Every note with its permanent id, as it stands in JSON.
struct NamedNote {
  std::string_view id;
  bool UrlNotes::*is_set;
};
inline constexpr NamedNote url_notes[] = {
    {"scheme_added", &UrlNotes::scheme_added},
    {"whitespace_removed", &UrlNotes::whitespace_removed},
    {"backslash", &UrlNotes::backslash},
    {"slashes_mended", &UrlNotes::slashes_mended},
    {"host_percent_decoded", &UrlNotes::host_percent_decoded},
    {"host_not_ascii", &UrlNotes::host_not_ascii},
    {"host_deviation", &UrlNotes::host_deviation},
    {"ipv4_odd", &UrlNotes::ipv4_odd},
    {"trailing_dot", &UrlNotes::trailing_dot},
    {"default_port_dropped", &UrlNotes::default_port_dropped},
};

/// Where the parts stand. Offsets in UTF-8 bytes. An absent part is empty.
/// In `href` each part excludes its delimiters (`:`, `//`, `@`, `?`, `#`); `path` includes its first `/`.
struct UrlParts {
  Span scheme, userinfo, host, port, path, query, fragment;
};

/// An http or https URL in the form that the URL Standard (2026-06-25) serializes. Can only be made by
/// `canonicalize`. Owns its text; the views that it gives live as long as it does.
class CanonicalUrl {
 public:
  [[nodiscard]] const std::string& href() const { return href_; }
  [[nodiscard]] std::string_view scheme() const { return slice(parts_.scheme); }
  [[nodiscard]] std::string_view username() const;
  [[nodiscard]] std::string_view password() const;
  /// As serialized: A-labels, lower case; IPv6 in brackets; a trailing dot is kept, as browsers keep it.
  [[nodiscard]] std::string_view host() const { return slice(parts_.host); }
  /// `host()` without one trailing dot: what host patterns are compared with.
  [[nodiscard]] std::string_view host_for_match() const;
  [[nodiscard]] HostKind host_kind() const { return host_kind_; }
  [[nodiscard]] std::optional<std::uint16_t> port() const { return port_; }
  [[nodiscard]] std::string_view path() const { return slice(parts_.path); }
  /// Without `?`; nullopt where there is no `?`.
  [[nodiscard]] std::optional<std::string_view> query() const;
  /// Without `#`; nullopt where there is no `#`.
  [[nodiscard]] std::optional<std::string_view> fragment() const;

  [[nodiscard]] const UrlParts& parts() const { return parts_; }
  /// The same parts in the raw text that was handed to `canonicalize` (empty where they do not stand there).
  [[nodiscard]] const UrlParts& raw_parts() const { return raw_parts_; }
  [[nodiscard]] const UrlNotes& notes() const { return notes_; }

 private:
  friend class UrlBuilder;  // src/url/ only
  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(href_).substr(span.begin, span.size());
  }
  std::string href_;
  UrlParts parts_, raw_parts_;
  UrlNotes notes_;
  std::uint32_t username_size_ = 0;
  HostKind host_kind_ = HostKind::domain;
  std::optional<std::uint16_t> port_;
  bool has_query_ = false, has_fragment_ = false;
};

/// What to do with text that has no scheme and no base.
enum class BareHost : std::uint8_t {
  refuse,     ///< as the URL Standard does: `url_relative_without_base`
  add_https,  ///< put `https://` before it and note `scheme_added`; a product rule, not the Standard's
};

/// Reads `raw` (UTF-8; faults count as U+FFFD) as a browser's address parser does, for http and https only.
/// Any other scheme is `url_scheme_not_web`. Problems carry the span in `raw`.
/// Texts over 256 KiB are `url_too_long`. Not for display: see `display_host`.
[[nodiscard]] Result<CanonicalUrl> canonicalize(std::string_view raw, const CanonicalUrl* base = nullptr,
                                                BareHost bare_host = BareHost::refuse);

/// One `name=value` piece of a query, decoded as application/x-www-form-urlencoded, with its place in the query.
struct QueryParam {
  std::string name, value;
  Span span;  ///< in `CanonicalUrl::query()`, the piece between two `&`
  bool has_value = false;
};

/// The pieces of the query in order, empty pieces left out. Spans are of the query.
[[nodiscard]] std::vector<QueryParam> query_params(const CanonicalUrl& url);

/// The decoded segments of the path, in order; none of the path `/`.
[[nodiscard]] std::vector<std::string> path_segments(const CanonicalUrl& url);

}  // namespace wailian
