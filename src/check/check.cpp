#include "check/check.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/fold.hpp"
#include "site/carried_address.hpp"

#include <algorithm>

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

/// Whose each step of a chain is; `first` is what was said of the outermost, where the text may have decided.
std::vector<SiteMatch> sites_of(const RuleBook& book, const RedirectChain& chain, const SiteMatch& first) {
  std::vector<SiteMatch> out{first};
  for (std::size_t i = 1; i < chain.steps.size(); ++i) out.push_back(identify_site(book, chain.steps[i].url));
  return out;
}

template <class Items, class Holds>
std::size_t count_while(const Items& items, const Holds& holds) {
  return static_cast<std::size_t>(std::find_if_not(items.begin(), items.end(), holds) - items.begin());
}

}  // namespace

Checker::Checker(const RuleBook& book) : book_(book), finder_(book), lookalikes_(book), senders_(book), tracking_(book), pages_(book.apps.begin(), book.apps.end()) {}

DestinationAnswer Checker::answer_inner(const CanonicalUrl& url, const SiteMatch& site, bool opaque, const Query& query) const {
  return {site, judge(subject_of(book_, *query.app, url, site, opaque), query), clean_link(tracking_, url)};
}

std::optional<ChainStep> Checker::carried(const LinkCandidate& candidate, const RedirectChain& chain) const {
  std::optional<CanonicalUrl> found;
  if (chain.steps.empty()) {
    if (candidate.form == LinkForm::other_scheme) found = carried_address(candidate.text);
  } else if (chain.end == ChainEnd::destination) {
    found = carried_address(chain.last().url);
  }
  if (!found) return std::nullopt;
  return unwrap_redirect(book_, *found).last();
}

void Checker::answer_carried(LinkAnswer& answer, Lookalikes& lookalikes, const Query& query) const {
  auto end = carried(answer.candidate, answer.chain);
  if (!end) return;
  CarriedAnswer& inner = answer.carried.emplace(CarriedAnswer{std::move(end->url), {}, {}});
  const SiteMatch site = identify_site(book_, inner.url);
  inner.answer = answer_inner(inner.url, site, end->opaque, query);
  inner.hazards = find_hazards(lookalikes, inner.url, site, nullptr);
}

void Checker::answer_url(LinkAnswer& answer, Lookalikes& lookalikes, const PastedLink& pasted, const Query& query) const {
  const CanonicalUrl& url = *answer.url;
  answer.clean = clean_link(tracking_, url);
  answer.safe_spelling = safe_spelling(answer.candidate.text, url);
  answer.chain = unwrap_redirect(book_, url);
  answer.judgement = judge(subject_of(book_, *query.app, url, answer.site, answer.chain.steps.front().opaque), query);
  answer.chain_sites = sites_of(book_, answer.chain, answer.site);
  answer.hazards = hazards_of_steps(lookalikes, senders_, answer.chain, answer.chain_sites, pasted);
  if (answer.chain.steps.size() > 1) {
    answer.destination = answer_inner(answer.chain.last().url, answer.chain_sites.back(), answer.chain.last().opaque, query);
  }
  answer.pages = pages(*query.app).addresses(answer.chain);
}

StepHazards Checker::hazards(Lookalikes& lookalikes, const RedirectChain& chain, const SiteMatch& site, const PastedLink& pasted) const {
  return hazards_of_steps(lookalikes, senders_, chain, sites_of(book_, chain, site), pasted);
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
  const bool has_links = !found.links.empty();
  const std::uint32_t end = end_of_full_answers(found);
  const auto fully = [end](const Span& span) { return span.begin < end; };
  const std::size_t links = count_while(found.links, [&](const FoundLink& link) { return fully(link.candidate.span); });
  const std::size_t tokens = count_while(found.tokens, [&](const FoundToken& token) { return fully(token.token.span); });
  if (links < found.links.size() || tokens < found.tokens.size())
    out.more = More{static_cast<std::uint32_t>(found.links.size() - links),
                    static_cast<std::uint32_t>(found.tokens.size() - tokens), end};
  found.tokens.resize(tokens);
  // The answers view their own URLs: each is filled where it stays.
  out.links = std::vector<LinkAnswer>(links);
  Lookalikes lookalikes = this->lookalikes();
  for (std::size_t i = 0; i < links; ++i) {
    LinkAnswer& answer = out.links[i];
    static_cast<FoundLink&>(answer) = std::move(found.links[i]);
    if (answer.url) {
      answer_url(answer, lookalikes, {out.paste, &answer.candidate, &hidden, answer.after, answer.before}, query);
    } else {
      answer.judgement = unknown_judgement(*query.app);  // no rule speaks of what is no http(s) URL
    }
    answer_carried(answer, lookalikes, query);
  }
  for (FoundToken& token : found.tokens) {
    TokenAnswer answer{std::move(token), has_links, {}};
    answer.judgement = judge({SubjectKind::token, {}, false, answer.site, HostUse::main}, query);
    out.tokens.push_back(std::move(answer));
  }
  out.pages = pages(*query.app).words(out.paste);
  return out;
}

}  // namespace wailian
