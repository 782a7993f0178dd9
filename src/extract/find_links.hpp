// Links in messy human text: exact spans, no judgement.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

enum class LinkForm : std::uint8_t {
  with_scheme,   ///< `https://…`, any case
  bare_host,     ///< no scheme: the caller keeps it only if its suffix is a known public suffix
  defanged,      ///< `hxxps://…`, `[.]`, `(dot)`: `text` is the mended form
  other_scheme,  ///< `weixin://…`, `intent:`, `javascript:` …: named, never opened as a link
};

/// A span of the paste that looks like a link.
struct LinkCandidate {
  Span span;         ///< in the paste, UTF-8 bytes
  std::string text;  ///< what is handed to `canonicalize`: the span, mended where the form or soft breaks need it
  LinkForm form = LinkForm::with_scheme;
  std::string scheme;  ///< lower case; empty for `bare_host`
  /// The other reading, where a link may go on in Han letters (`…/wiki/道`); empty span where there is none.
  Span alternative_span;
  /// What a naive linkifier (one that stops only at white space) would take; equal to `span` where it agrees.
  Span naive_span;
};

/// Finds links in `paste` (valid UTF-8), in order, without overlap. Linear in the length of the paste.
/// Knows no public suffixes and no sites: `bare_host` candidates are a superset that the caller filters.
[[nodiscard]] std::vector<LinkCandidate> find_links(std::string_view paste);

}  // namespace wailian
