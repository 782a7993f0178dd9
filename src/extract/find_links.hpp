// Links in messy human text: exact spans, no judgement. docs/link-detection.md states what is found, clause by clause;
// comments in this folder name the clauses (H3, E4).
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
  defanged,      ///< written so that no app links it (`hxxps://…`, `[.]`, `(dot)`, `https：//`, `https:\/\/`)
  other_scheme,  ///< `weixin://…`, `intent:`, `javascript:` …: named, never opened as a link
};

/// A span of the paste that looks like a link.
struct LinkCandidate {
  Span span;  ///< in the paste, UTF-8 bytes
  /// What is handed to `canonicalize`: the span, without unseen characters and line breaks, and with what disguised or
  /// escaped it put right (`&amp;` is `&`).
  std::string text;
  LinkForm form = LinkForm::with_scheme;
  std::string scheme;  ///< lower case, put right; empty where none is written (`bare_host`, and `defanged` without one)
  /// The other reading, with the same begin; empty where there is none. Longer where letters, a symbol or a `~` that
  /// follow directly were taken for prose (`…/x后文`, `a.com了解`, `…/¢`), shorter where they were taken for a path (`…/wiki/道`). Where the host
  /// of `span` has no known public suffix and a longer reading exists, that one may be meant (`https://bbs.例子.中国`).
  Span alternative_span;
  /// What a naive linkifier (one that stops only at white space) would take; equal to `span` where it agrees. Holds
  /// `span`; begins earlier where letters or symbols touch a bare host (`官网a.com`). Never past a bracket or quote that was opened right before the link.
  Span naive_span;
};

/// Finds links in `paste` (valid UTF-8), in order, without overlap. Linear in the length of the paste.
/// Knows no public suffixes and no sites: `bare_host` candidates are a superset that the caller filters.
[[nodiscard]] std::vector<LinkCandidate> find_links(std::string_view paste);

}  // namespace wailian
