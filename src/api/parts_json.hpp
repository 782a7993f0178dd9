// Spans, and the parts of a URL, as JSON.
#pragma once

#include "api/rule_json.hpp"
#include "base/utf8.hpp"
#include "url/canonical_url.hpp"

namespace wailian {

// Each function writes the member `key`.
void write_span(JsonWriter& out, const char* key, Span span, Utf16Offsets& units);
/// A span of an ASCII text: its bytes are its UTF-16 units.
void write_span(JsonWriter& out, const char* key, Span span);

/// Parts of the canonical URL; `subdomain` and `registrable_domain` lie inside `host`. Empty parts are left out.
void write_parts(JsonWriter& out, const char* key, const CanonicalUrl& url);

/// The same parts where they stand in `text`, which `url` was read from at the byte `origin`; `units` counts `text`.
/// The two parts of the host are left out where dots do not tell them apart as the host is written there.
void write_raw_parts(JsonWriter& out, const char* key, const CanonicalUrl& url, std::string_view text,
                     std::uint32_t origin, Utf16Offsets& units);

}  // namespace wailian
