#include "site/identify_site.hpp"

namespace wailian {
namespace {

SiteMatch by_host(const SiteHostRef& ref) { return {ref.site, ref.host, Evidence::host, ref.host->pattern.host, {}}; }

/// Of two marks that end (or begin) at one place the longer says more: 【淘宝特价版】 rather than 特价版】.
bool nearer_before(const TextMark& a, const TextMark& b) {
  return a.span.end != b.span.end ? a.span.end > b.span.end : a.span.begin < b.span.begin;
}

bool nearer_after(const TextMark& a, const TextMark& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

SiteMatch by_mark(const SiteHostRef& ref, const TextMark& mark) {
  return {ref.site, ref.host, Evidence::text_mark, mark.text, mark.span};
}

}  // namespace

SiteMatch identify_site(const RuleBook& book, const CanonicalUrl& url) {
  if (url.host_kind() != HostKind::domain) return {};
  const std::span<const SiteHostRef> refs = book.site_hosts(url.host_for_match());
  return refs.empty() ? SiteMatch{} : by_host(refs.front());
}

SiteMatch identify_site(const RuleBook& book, const CanonicalUrl& url, TextMarks& marks, const LinkPlace& place) {
  if (url.host_kind() != HostKind::domain) return {};
  const std::span<const SiteHostRef> refs = book.site_hosts(url.host_for_match());
  if (refs.empty()) return {};
  if (refs.size() == 1) return by_host(refs.front());

  const SiteHostRef* nearest = nullptr;
  TextMark found;
  for (const SiteHostRef& ref : refs) {
    const auto mark = marks.last_before(*ref.site, place.link.begin);
    if (mark && (nearest == nullptr || nearer_before(*mark, found))) {
      nearest = &ref;
      found = *mark;
    }
  }
  if (nearest != nullptr) return by_mark(*nearest, found);
  for (const SiteHostRef& ref : refs) {
    const auto mark = marks.first_between(*ref.site, place.link.end, place.next_link);
    if (mark && (nearest == nullptr || nearer_after(*mark, found))) {
      nearest = &ref;
      found = *mark;
    }
  }
  return nearest != nullptr ? by_mark(*nearest, found) : by_host(refs.front());
}

}  // namespace wailian
