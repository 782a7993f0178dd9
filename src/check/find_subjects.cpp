#include "check/find_subjects.hpp"

#include "url/public_suffix.hpp"

#include <algorithm>

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

SubjectFinder::SubjectFinder(const RuleBook& book) : book_(book), tokens_(shapes_of(book)) {}

FoundSubjects SubjectFinder::find(std::string_view text) const {
  FoundSubjects out;
  std::vector<LinkCandidate> candidates;
  for (LinkCandidate& candidate : find_links(text)) {
    auto url = canonicalize(candidate.text, nullptr, BareHost::add_https);
    if (!is_link(candidate, url)) continue;
    candidates.push_back(candidate);
    FoundLink link;
    link.candidate = std::move(candidate);
    if (url) {
      link.url = std::move(*url);
    } else {
      link.problem = url.error();
    }
    out.links.push_back(std::move(link));
  }

  TextMarks marks(text);
  for (std::size_t i = 0; i < out.links.size(); ++i) {
    FoundLink& link = out.links[i];
    if (!link.url) continue;
    LinkPlace place{link.candidate.span};
    if (i + 1 < out.links.size()) place.next_link = out.links[i + 1].candidate.span.begin;
    link.site = identify_site(book_, *link.url, marks, place);
  }

  for (Token& token : tokens_.find(text, candidates)) {
    const auto rule = std::find_if(book_.tokens.begin(), book_.tokens.end(),
                                   [&](const TokenRule& r) { return r.shape.id == token.shape_id; });
    if (rule == book_.tokens.end()) continue;
    const Site* site = book_.site(token.site);
    out.tokens.push_back({std::move(token), &*rule, site});
  }
  return out;
}

}  // namespace wailian
