#include "check/check.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/fold.hpp"

namespace wailian {
namespace {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = code_point_at(text, at);
    if (!is_white_space(found.value)) return false;
    at += found.length;
  }
  return true;
}

}  // namespace

Checker::Checker(const RuleBook& book) : book_(book), finder_(book), lookalikes_(book), tracking_(book) {}

void Checker::answer_url(LinkAnswer& answer, const PastedLink& pasted, const Query& query) const {
  const CanonicalUrl& url = *answer.url;
  answer.hazards = find_hazards(lookalikes_, url, answer.site, &pasted);
  answer.clean = clean_link(tracking_, url);
  answer.safe_spelling = safe_spelling(answer.candidate.text, url);
  answer.chain = unwrap_redirect(book_, url);
  answer.judgement = judge(subject_of(book_, *query.app, url, answer.site, answer.chain.steps.front().opaque), query);
  answer.chain_sites.push_back(answer.site);
  for (std::size_t i = 1; i < answer.chain.steps.size(); ++i)
    answer.chain_sites.push_back(identify_site(book_, answer.chain.steps[i].url));
  if (answer.chain.steps.size() > 1) {
    const CanonicalUrl& inner = answer.chain.last().url;
    const SiteMatch& site = answer.chain_sites.back();
    answer.destination = DestinationAnswer{site, judge(subject_of(book_, *query.app, inner, site, answer.chain.last().opaque), query),
                                           find_hazards(lookalikes_, inner, site, nullptr), clean_link(tracking_, inner)};
  }
  answer.pages = match_page_addresses(*query.app, answer.chain);
}

Result<Answers> Checker::check(std::string_view raw_paste, const Query& query) const {
  if (is_blank(raw_paste)) return Problem{ProblemCode::paste_empty, {}, "paste", {}};
  if (raw_paste.size() > max_paste)
    return Problem{ProblemCode::paste_too_long, std::to_string(raw_paste.size()), "paste", {}};
  Answers out;
  out.paste = repair_utf8(raw_paste);
  if (FoldedText folded = fold_martian(out.paste); folded.changed) out.folded = std::move(folded.text);

  FoundSubjects found = finder_.find(out.paste);
  const HiddenCharacters hidden(out.paste);
  // The answers view their own URLs: each is filled where it stays.
  out.links = std::vector<LinkAnswer>(found.links.size());
  for (std::size_t i = 0; i < found.links.size(); ++i) {
    LinkAnswer& answer = out.links[i];
    static_cast<FoundLink&>(answer) = std::move(found.links[i]);
    if (answer.url) {
      answer_url(answer, {out.paste, &answer.candidate, &hidden}, query);
    } else {
      answer.judgement = unknown_judgement(*query.app);  // no rule speaks of what is no http(s) URL
    }
  }
  for (FoundToken& token : found.tokens) {
    TokenAnswer answer{std::move(token), !out.links.empty(), {}};
    answer.judgement = judge({SubjectKind::token, {}, false, answer.site, HostUse::main}, query);
    out.tokens.push_back(std::move(answer));
  }
  out.pages = match_page_words(*query.app, out.paste);
  return out;
}

}  // namespace wailian
