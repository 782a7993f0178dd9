#include "api/link_json.hpp"

#include "api/hazard_json.hpp"
#include "api/lead_json.hpp"
#include "api/page_json.hpp"
#include "api/parts_json.hpp"
#include "api/unknown_json.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {
namespace {

constexpr std::string_view form_ids[] = {"with_scheme", "bare_host", "defanged", "other_scheme"};
constexpr std::string_view evidence_ids[] = {"none", "host", "text_mark", "app_link"};

void write_explanation(JsonWriter& out, const std::vector<Line>& lines) {
  out.array("explanation");
  for (const Line& line : lines) {
    out.object();
    out.text("id", line.id);
    out.text("text", line.text);
    out.end();
  }
  out.end();
}

Setting setting_of(const ReportFrame& frame) {
  return {frame.query.app, frame.query.context, frame.query.circumstances.on};
}

Line site_line(const ReportFrame& frame, std::string id, const Site& site) {
  const Wording& words = frame.wording;
  const Owner* owner = frame.book.owner(site.owner);
  const LinkClass* link_class = frame.book.link_class(site.link_class);
  std::string text = words.say(id, {{"site", words.of(site.names)},
                                    {"owner", owner != nullptr ? words.of(owner->names) : site.owner},
                                    {"class", link_class != nullptr ? words.of(link_class->names) : site.link_class}});
  return {std::move(id), std::move(text)};
}

void explain_link(const ReportFrame& frame, const LinkAnswer& answer, std::vector<Line>& lines) {
  const Wording& words = frame.wording;
  const auto add = [&](std::string id, Wording::Arguments arguments) {
    std::string text = words.say(id, arguments);
    lines.push_back({std::move(id), std::move(text)});
  };
  if (answer.url->notes().scheme_added) add("link.scheme_added", {});
  if (!answer.pages.empty())
    add("page.is", {{"app", words.of(frame.query.app->names)}, {"name", words.of(answer.pages.front().page->names)}});
  if (answer.destination)
    add("link.wrapped", {{"app", words.of(frame.query.app->names)}, {"outer", answer.url->host()}, {"inner", answer.chain.last().url.href()}});
  if (const Exclusion* excluded = answer.judgement.subject.excluded;
      excluded != nullptr && answer.judgement.in(frame.query.context).decided_by == nullptr)
    add("why.not_ordinary", {{"reason", words.of(excluded->reason)}});
  if (const Condition* shown = answer.judgement.subject.shows)
    add("link.shows", {{"condition", words.of(shown->names)}});
  if (answer.carried) add("link.carries", {{"host", answer.carried->url.host()}});
  if (answer.chain.end == ChainEnd::opaque) add("link.opaque", {});
  if (answer.chain.end == ChainEnd::unreadable) add("link.unreadable_target", {});
  if (answer.chain.end == ChainEnd::too_deep) add("link.too_deep", {});
  if (answer.site.site == nullptr) return add("link.unknown_site", {});
  const Site& site = *answer.site.site;
  if (answer.site.evidence == Evidence::text_mark)
    add("link.mark", {{"host", answer.url->host_for_match()}, {"mark", answer.site.evidence_text}, {"site", words.of(site.names)}});
  lines.push_back(site_line(frame, "link.site", site));
}

/// `on_rules`: whether rules can speak of it at all, so that circumstances could change the answer.
void write_judgement(const ReportFrame& frame, const Judgement& judgement, bool on_rules) {
  JsonWriter& out = frame.out;
  const std::size_t context = frame.query.context;
  const CivilDate on = frame.query.circumstances.on;
  write_verdict(out, judgement.in(context), frame.named, frame.wording, on);
  write_by_context(out, *frame.query.app, judgement, on, frame.named);
  out.array("what_if");
  const std::vector<WhatIf> others =
      on_rules ? what_if(*frame.query.app, judgement.subject, context, frame.query.circumstances) : std::vector<WhatIf>();
  for (const WhatIf& other : others) {
    frame.named.add(other.decided_by);
    out.object();
    out.text("condition", other.condition->id);
    out.text("outcome", id_of(other.decided_by->outcome));
    out.text("decided_by", other.decided_by->id);
    out.end();
  }
  out.end();
  if (judgement.own.empty()) return;
  const OwnAnswer& own = judgement.own[context];
  out.object("yours");
  out.text("outcome", id_of(own.outcome));
  out.text("because", explain_own_answer(frame.wording, own).text);
  out.end();
}

void write_advice_for(const ReportFrame& frame, const Judgement& judgement, SubjectKind kind) {
  write_advice(frame, advice_for(*frame.query.app, judgement.in(frame.query.context).outcome, frame.query.context,
                                 judgement.subject, kind, frame.query.circumstances.conditions));
}

/// Where a wrapper leads, or what an address carries.
void write_inner(const ReportFrame& frame, const char* key, const CanonicalUrl& url, const DestinationAnswer& destination,
                 const std::vector<Hazard>& hazards) {
  JsonWriter& out = frame.out;
  const CivilDate on = frame.query.circumstances.on;
  out.object(key);
  out.text("url", url.href());
  out.text("host", url.host());
  write_site(out, "site", frame.book, destination.site.site, destination.judgement.subject.use);
  write_verdict(out, destination.judgement.in(frame.query.context), frame.named, frame.wording, on);
  write_by_context(out, *frame.query.app, destination.judgement, on, frame.named);
  write_hazards(frame, hazards);
  write_clean(out, destination.clean);
  write_unknown(frame, destination.judgement, false);
  out.end();
}

void write_evidence(const ReportFrame& frame, const SiteMatch& match) {
  JsonWriter& out = frame.out;
  out.object("site_evidence");
  out.text("kind", evidence_ids[static_cast<std::size_t>(match.evidence)]);
  if (!match.evidence_text.empty()) out.text("text", match.evidence_text);
  if (!match.evidence_span.empty()) write_span(out, "span", match.evidence_span, frame.paste_units);
  out.end();
}

void write_url(const ReportFrame& frame, const LinkAnswer& answer) {
  JsonWriter& out = frame.out;
  const CanonicalUrl& url = *answer.url;
  const DisplayHost display = display_host(url);
  out.text("url", url.href());
  out.text("host", url.host());
  out.text("display_host", display.text);
  out.text("display_reason", id_of(display.reason));
  const auto domain = registrable_domain(url.host_for_match(), SuffixSection::icann_and_private);
  out.text_or_null("registrable_domain",
                   domain && url.host_kind() == HostKind::domain ? *domain : std::string_view());
  write_parts(out, "parts", url);
  if (answer.candidate.span.size() == answer.candidate.text.size())
    write_raw_parts(out, "paste_parts", url, frame.paste, answer.candidate.span.begin, frame.paste_units);
  if (url.notes().scheme_added) out.flag("scheme_added", true);
}

/// Why there is no address; the sentence comes back.
std::string write_refusal(const ReportFrame& frame, const LinkAnswer& answer) {
  JsonWriter& out = frame.out;
  const Wording& words = frame.wording;
  for (const char* key : {"url", "host", "display_host", "registrable_domain"}) out.null(key);
  std::vector<Line> lines;
  if (answer.candidate.form == LinkForm::other_scheme) {
    std::string meaning = "scheme." + answer.candidate.scheme;
    if (!words.has(meaning)) meaning = "scheme.app";
    out.text("scheme_meaning", words.say(meaning));
    lines.push_back({"link.scheme_not_web", words.say("link.scheme_not_web", {{"scheme", answer.candidate.scheme + ':'},
                                                                              {"meaning", words.say(meaning)}})});
  } else {
    lines.push_back({"link.refused", words.say("link.refused", {{"problem", sentence_for(answer.problem->code, words.locale())}})});
  }
  if (answer.site.site != nullptr) lines.push_back(site_line(frame, "link.app_site", *answer.site.site));
  if (answer.carried) lines.push_back({"link.carries", words.say("link.carries", {{"host", answer.carried->url.host()}})});
  write_explanation(out, lines);
  out.object("problem");
  write_problem_members(out, *answer.problem, words.locale());
  out.end();
  return std::move(lines.front().text);
}

}  // namespace

void write_advice(const ReportFrame& frame, const std::vector<const Advice*>& advice) {
  JsonWriter& out = frame.out;
  out.array("advice");
  for (const Advice* item : advice) {
    frame.named.add_sources(item->sources);
    out.object();
    out.text("id", item->id);
    out.text("title", frame.wording.of(item->title));
    out.text("text", frame.wording.of(item->text));
    out.text("for", item->for_whom);
    out.texts("sources", item->sources);
    out.end();
  }
  out.end();
}

LeadText write_link(const ReportFrame& frame, const LinkAnswer& answer) {
  JsonWriter& out = frame.out;
  const LinkCandidate& candidate = answer.candidate;
  out.object();
  write_span(out, "span", candidate.span, frame.paste_units);
  out.text("text", candidate.text);
  out.text("form", form_ids[static_cast<std::size_t>(candidate.form)]);
  out.text("scheme", answer.url ? answer.url->scheme() : candidate.scheme);
  std::string treatment;
  if (answer.url) {
    write_url(frame, answer);
  } else {
    treatment = write_refusal(frame, answer);
  }
  write_site(out, "site", frame.book, answer.site.site, answer.judgement.subject.use);
  write_evidence(frame, answer.site);
  write_chain(frame, answer);
  if (answer.destination) write_inner(frame, "destination", answer.chain.last().url, *answer.destination, answer.hazards.back());
  if (answer.carried) write_inner(frame, "carries", answer.carried->url, answer.carried->answer, answer.carried->hazards);
  write_hazards(frame, answer.hazards.empty() ? std::vector<Hazard>() : answer.hazards.front());
  write_judgement(frame, answer.judgement, answer.url.has_value());
  if (answer.url) {
    write_spellings(frame, answer);
    if (!answer.pages.empty()) write_page_address(frame, answer.pages.front());
    std::vector<Line> lines =
        explain_verdict(frame.book, frame.wording, setting_of(frame), answer.judgement.in(frame.query.context));
    explain_link(frame, answer, lines);
    write_explanation(out, lines);
    write_advice_for(frame, answer.judgement, find_lead(answer.hazards).warns() ? SubjectKind::warned_link : SubjectKind::link);
    write_unknown(frame, answer.judgement, answer.chain.end == ChainEnd::opaque);
    treatment = std::move(lines.front().text);
  } else {
    out.empty_array("advice");
  }
  LeadText lead = lead_of(frame, answer, std::move(treatment));
  write_lead(out, lead);
  out.end();
  return lead;
}

LeadText write_token(const ReportFrame& frame, const TokenAnswer& answer) {
  JsonWriter& out = frame.out;
  const TokenRule& rule = *answer.rule;
  out.object();
  write_span(out, "span", answer.token.span, frame.paste_units);
  out.text("text", answer.token.text);
  out.text_or_null("code", answer.token.code);
  out.text("kind", rule.kind);
  out.text("shape", rule.shape.id);
  out.text("title", frame.wording.of(rule.title));
  write_site(out, "site", frame.book, answer.site);
  write_period(out, "era", rule.era);
  out.text("receiver", frame.wording.of(rule.receiver));
  out.flag("beside_link", answer.beside_link);
  write_judgement(frame, answer.judgement, true);
  std::vector<Line> lines =
      explain_verdict(frame.book, frame.wording, setting_of(frame), answer.judgement.in(frame.query.context));
  lines.push_back({"token.receiver", frame.wording.of(rule.receiver)});
  if (answer.site == nullptr) lines.push_back({"token.unknown_site", frame.wording.say("token.unknown_site")});
  if (answer.beside_link) lines.push_back({"token.beside_link", frame.wording.say("token.beside_link")});
  write_explanation(out, lines);
  write_advice_for(frame, answer.judgement, SubjectKind::token);
  write_unknown(frame, answer.judgement, false);
  frame.named.add_sources(rule.sources);
  out.end();
  return {{}, {}, answer.judgement.in(frame.query.context).outcome, std::move(lines.front().text), {}};
}

}  // namespace wailian
