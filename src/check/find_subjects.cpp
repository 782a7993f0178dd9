#include "check/find_subjects.hpp"

#include "url/public_suffix.hpp"

#include <algorithm>
#include <limits>

namespace wailian {
namespace {

/// What has no scheme is a link only under a suffix that the public suffix list knows: `file.txt` is not one.
bool is_link(const LinkCandidate& candidate, const Result<CanonicalUrl>& url) {
  if (!candidate.scheme.empty()) return true;
  return url && url->host_kind() == HostKind::domain && has_known_suffix(url->host_for_match());
}

std::vector<TokenShape> shapes_of(const RuleBook& book) {
  std::vector<TokenShape> out;
  for (const TokenRule& rule : book.tokens) out.push_back(rule.shape);
  return out;
}

}  // namespace

std::optional<CanonicalUrl> other_reading(std::string_view paste, const LinkCandidate& candidate) {
  const Span other = candidate.alternative_span;
  if (other.empty()) return std::nullopt;
  auto url = canonicalize(std::string(paste.substr(other.begin, other.size())), nullptr, BareHost::add_https);
  return url ? std::optional(std::move(*url)) : std::nullopt;
}

SiteMatch site_of_app_link(const RuleBook& book, const LinkCandidate& candidate) {
  const Site* site = book.site_of_app_link(candidate.scheme + candidate.text.substr(candidate.scheme.size()));
  return site != nullptr ? SiteMatch{site, nullptr, Evidence::app_link, {}, {}} : SiteMatch{};
}

std::uint32_t end_of_full_answers(const FoundSubjects& found) {
  std::uint32_t end = std::numeric_limits<std::uint32_t>::max();
  if (found.links.size() > full_answers) end = found.links[full_answers].candidate.span.begin;
  if (found.tokens.size() > full_answers) end = std::min(end, found.tokens[full_answers].token.span.begin);
  return end;
}

SubjectFinder::SubjectFinder(const RuleBook& book) : book_(book), tokens_(shapes_of(book)) {
  for (const TokenRule& rule : book.tokens) token_sites_.push_back(book.site(rule.shape.site));
}

FoundSubjects SubjectFinder::find(std::string_view text) const {
  FoundSubjects out;
  std::vector<LinkCandidate> candidates = find_links(text);
  out.links.reserve(candidates.size());
  std::size_t kept = 0;
  for (LinkCandidate& candidate : candidates) {
    auto url = canonicalize(candidate.text, nullptr, BareHost::add_https);
    if (!is_link(candidate, url)) continue;
    FoundLink& link = out.links.emplace_back();
    if (url) {
      link.url = std::move(*url);
    } else {
      link.problem = url.error();
    }
    if (&candidates[kept] != &candidate) candidates[kept] = std::move(candidate);
    ++kept;
  }
  candidates.resize(kept);

  TextMarks marks(text);
  for (std::size_t i = 0; i < kept; ++i) {
    if (i > 0) out.links[i].after = candidates[i - 1].span.end;
    if (i + 1 < kept) out.links[i].before = candidates[i + 1].span.begin;
    if (candidates[i].form == LinkForm::other_scheme) out.links[i].site = site_of_app_link(book_, candidates[i]);
    if (!out.links[i].url) continue;
    out.links[i].site = identify_site(book_, *out.links[i].url, marks, {candidates[i].span, out.links[i].before});
  }

  for (Token& token : tokens_.find(text, candidates)) {
    const auto rule = std::find_if(book_.tokens.begin(), book_.tokens.end(),
                                   [&](const TokenRule& r) { return r.shape.id == token.shape_id; });
    if (rule == book_.tokens.end()) continue;
    const Site* site = token.site.empty() ? nullptr : token_sites_[static_cast<std::size_t>(rule - book_.tokens.begin())];
    out.tokens.push_back({std::move(token), &*rule, site});
  }
  for (std::size_t i = 0; i < kept; ++i) out.links[i].candidate = std::move(candidates[i]);
  return out;
}

}  // namespace wailian
