// Whose link it is. Identity only: the answer is the same in every chat and on every day.
#pragma once

#include "rules/rule_book.hpp"
#include "site/text_marks.hpp"
#include "url/canonical_url.hpp"

#include <cstdint>
#include <limits>
#include <string_view>

namespace wailian {

/// What in this paste led to the site.
enum class Evidence : std::uint8_t {
  none,       ///< no site of the rules has this host
  host,       ///< a host pattern
  text_mark,  ///< the host is shared, and a mark in the share text decided
  app_link,   ///< no host: the address opens an app
};

struct SiteMatch {
  const Site* site = nullptr;  ///< null: unknown site; an answer, not a problem
  const SiteHost* host = nullptr;
  Evidence evidence = Evidence::none;
  std::string_view evidence_text;  ///< the host pattern or the mark, as the rules write it
  Span evidence_span;              ///< of the mark in the paste; empty unless a mark decided
};

/// Where a link stands in its paste, UTF-8 bytes. `next_link` is where the following link begins: a mark
/// behind that belongs to that link.
struct LinkPlace {
  Span link;
  std::uint32_t next_link = std::numeric_limits<std::uint32_t>::max();
};

/// The site of `url`: the most specific host pattern wins (`taobao.com.evil.example` is not Taobao). Where several
/// sites share the host, the nearest text mark before the link decides, else the nearest after it, else the owner
/// of the host. A mark never names a site whose host it is not. Pointers and views live as long as `book`.
[[nodiscard]] SiteMatch identify_site(const RuleBook& book, const CanonicalUrl& url, TextMarks& marks,
                                      const LinkPlace& place);

/// The same without a paste: for a destination inside a wrapper or a bare host.
[[nodiscard]] SiteMatch identify_site(const RuleBook& book, const CanonicalUrl& url);

}  // namespace wailian
