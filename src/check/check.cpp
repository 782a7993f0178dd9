#include "check/check.hpp"

#include "base/utf8.hpp"
#include "url/public_suffix.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// A bare host is a link only under a suffix that the public suffix list knows: `file.txt` is not one.
bool is_link(const LinkCandidate& candidate, const Result<CanonicalUrl>& url) {
  if (candidate.form != LinkForm::bare_host) return true;
  return url && url->host_kind() == HostKind::domain && has_known_suffix(url->host_for_match());
}

}  // namespace

Result<Answers> check(const RuleBook& book, std::string_view raw_paste, const Query& query) {
  if (is_blank(raw_paste)) return Problem{ProblemCode::paste_empty, {}, "paste", {}};
  if (raw_paste.size() > max_paste)
    return Problem{ProblemCode::paste_too_long, std::to_string(raw_paste.size()), "paste", {}};
  Answers out;
  out.paste = repair_utf8(raw_paste);

  for (LinkCandidate& candidate : find_links(out.paste)) {
    auto url = canonicalize(candidate.text, nullptr, BareHost::add_https);
    if (!is_link(candidate, url)) continue;
    LinkAnswer answer;
    answer.candidate = std::move(candidate);
    if (url) {
      answer.url = std::move(*url);
    } else {
      answer.problem = url.error();
    }
    out.links.push_back(std::move(answer));
  }

  PasteMarks marks(out.paste);
  for (std::size_t i = 0; i < out.links.size(); ++i) {
    LinkAnswer& answer = out.links[i];
    if (answer.url) {
      LinkPlace place{answer.candidate.span};
      if (i + 1 < out.links.size()) place.next_link = out.links[i + 1].candidate.span.begin;
      answer.site = identify_site(book, *answer.url, marks, place);
      answer.judgement = judge(subject_of(*answer.url, answer.site), query);
    }
  }

  std::vector<TokenShape> shapes;
  for (const TokenRule& rule : book.tokens) shapes.push_back(rule.shape);
  std::vector<LinkCandidate> links;
  for (const LinkAnswer& answer : out.links) links.push_back(answer.candidate);
  for (Token& token : find_tokens(out.paste, links, shapes)) {
    TokenAnswer answer;
    answer.token = std::move(token);
    answer.site = book.site(answer.token.site);
    answer.beside_link = !out.links.empty();
    const auto rule = std::find_if(book.tokens.begin(), book.tokens.end(),
                                   [&](const TokenRule& r) { return r.shape.id == answer.token.shape_id; });
    answer.rule = rule == book.tokens.end() ? nullptr : &*rule;
    answer.judgement = judge({SubjectKind::token, {}, false, answer.site, HostUse::main}, query);
    out.tokens.push_back(std::move(answer));
  }
  return out;
}

}  // namespace wailian
