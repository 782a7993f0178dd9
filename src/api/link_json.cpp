#include "api/link_json.hpp"

#include "api/hazard_json.hpp"
#include "api/page_json.hpp"
#include "api/parts_json.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {
namespace {

constexpr std::string_view form_ids[] = {"with_scheme", "bare_host", "defanged", "other_scheme"};
constexpr std::string_view evidence_ids[] = {"none", "host", "text_mark"};

Json lines_json(const std::vector<Line>& lines) {
  Json out = Json::array();
  for (const Line& line : lines) out.push_back({{"id", line.id}, {"text", line.text}});
  return out;
}

Setting setting_of(const ReportFrame& frame) {
  return {frame.query.app, frame.query.context, frame.query.circumstances.on};
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
  if (answer.chain.end == ChainEnd::opaque) add("link.opaque", {});
  if (answer.chain.end == ChainEnd::unreadable) add("link.unreadable_target", {});
  if (answer.chain.end == ChainEnd::too_deep) add("link.too_deep", {});
  if (answer.site.site == nullptr) return add("link.unknown_site", {});
  const Site& site = *answer.site.site;
  const Owner* owner = frame.book.owner(site.owner);
  const LinkClass* link_class = frame.book.link_class(site.link_class);
  if (answer.site.evidence == Evidence::text_mark)
    add("link.mark", {{"host", answer.url->host_for_match()}, {"mark", answer.site.evidence_text}, {"site", words.of(site.names)}});
  add("link.site", {{"site", words.of(site.names)},
                    {"owner", owner != nullptr ? words.of(owner->names) : site.owner},
                    {"class", link_class != nullptr ? words.of(link_class->names) : site.link_class}});
}

void add_judgement(const ReportFrame& frame, const Judgement& judgement, Json& out) {
  const std::size_t context = frame.query.context;
  out["verdict"] = verdict_json(judgement.in(context), frame.named);
  out["by_context"] = by_context_json(*frame.query.app, judgement, frame.named);
  Json ifs = Json::array();
  for (const WhatIf& other : what_if(*frame.query.app, judgement.subject, context, frame.query.circumstances)) {
    frame.named.add(other.decided_by);
    ifs.push_back({{"condition", other.condition->id},
                   {"outcome", id_of(other.decided_by->outcome)},
                   {"decided_by", other.decided_by->id}});
  }
  out["what_if"] = std::move(ifs);
  if (!judgement.own.empty()) {
    const OwnAnswer& own = judgement.own[context];
    out["yours"] = {{"outcome", id_of(own.outcome)}, {"because", explain_own_answer(frame.wording, own).text}};
  }
}

Json advice_for_judgement(const ReportFrame& frame, const Judgement& judgement) {
  return advice_json(frame, advice_for(*frame.query.app, judgement.in(frame.query.context).outcome, frame.query.context,
                                       judgement.subject, frame.query.circumstances.conditions));
}

/// Where a wrapper leads.
Json destination_json(const ReportFrame& frame, const LinkAnswer& answer) {
  const DestinationAnswer& destination = *answer.destination;
  const CanonicalUrl& url = answer.chain.last().url;
  Json out{{"url", url.href()}, {"host", url.host()}};
  out["site"] = site_json(frame.book, destination.site.site, destination.judgement.subject.use);
  out["verdict"] = verdict_json(destination.judgement.in(frame.query.context), frame.named);
  out["by_context"] = by_context_json(*frame.query.app, destination.judgement, frame.named);
  out["hazards"] = hazards_json(frame, destination.hazards);
  if (!destination.clean.removed.empty()) out["clean"] = clean_json(destination.clean);
  return out;
}

Json evidence_json(const ReportFrame& frame, const SiteMatch& match) {
  Json out{{"kind", evidence_ids[static_cast<std::size_t>(match.evidence)]}};
  if (!match.evidence_text.empty()) out["text"] = match.evidence_text;
  if (!match.evidence_span.empty()) out["span"] = span_json(match.evidence_span, frame.paste_units);
  return out;
}

void add_url(const ReportFrame& frame, const LinkAnswer& answer, Json& out) {
  const CanonicalUrl& url = *answer.url;
  const DisplayHost display = display_host(url);
  out["url"] = url.href();
  out["host"] = url.host();
  out["display_host"] = display.text;
  out["display_reason"] = id_of(display.reason);
  const auto domain = registrable_domain(url.host_for_match(), SuffixSection::icann_and_private);
  out["registrable_domain"] = domain && url.host_kind() == HostKind::domain ? Json(*domain) : Json(nullptr);
  out["parts"] = parts_json(url);
  if (answer.candidate.span.size() == answer.candidate.text.size())
    out["paste_parts"] = raw_parts_json(url, frame.paste, answer.candidate.span.begin, frame.paste_units);
  if (url.notes().scheme_added) out["scheme_added"] = true;
}

void add_refusal(const ReportFrame& frame, const LinkAnswer& answer, Json& out) {
  const Wording& words = frame.wording;
  for (const char* key : {"url", "host", "display_host", "registrable_domain"}) out[key] = nullptr;
  std::vector<Line> lines;
  if (answer.candidate.form == LinkForm::other_scheme) {
    std::string meaning = "scheme." + answer.candidate.scheme;
    if (!words.has(meaning)) meaning = "scheme.app";
    out["scheme_meaning"] = words.say(meaning);
    lines.push_back({"link.scheme_not_web", words.say("link.scheme_not_web", {{"scheme", answer.candidate.scheme + ':'},
                                                                              {"meaning", words.say(meaning)}})});
  } else {
    lines.push_back({"link.refused", words.say("link.refused", {{"problem", sentence_for(answer.problem->code, words.locale())}})});
  }
  out["explanation"] = lines_json(lines);
  out["problem"] = json_of(*answer.problem, words.locale());
}

}  // namespace

Json advice_json(const ReportFrame& frame, const std::vector<const Advice*>& advice) {
  Json out = Json::array();
  for (const Advice* item : advice) {
    frame.named.add_sources(item->sources);
    out.push_back({{"id", item->id},
                   {"title", frame.wording.of(item->title)},
                   {"text", frame.wording.of(item->text)},
                   {"for", item->for_whom},
                   {"sources", item->sources}});
  }
  return out;
}

Json link_json(const ReportFrame& frame, const LinkAnswer& answer) {
  const LinkCandidate& candidate = answer.candidate;
  Json out{{"span", span_json(candidate.span, frame.paste_units)},
           {"text", candidate.text},
           {"form", form_ids[static_cast<std::size_t>(candidate.form)]},
           {"scheme", answer.url ? std::string(answer.url->scheme()) : candidate.scheme}};
  if (answer.url) {
    add_url(frame, answer, out);
  } else {
    add_refusal(frame, answer, out);
  }
  out["site"] = site_json(frame.book, answer.site.site, answer.judgement.subject.use);
  out["site_evidence"] = evidence_json(frame, answer.site);
  out["chain"] = chain_json(frame, answer);
  if (answer.destination) out["destination"] = destination_json(frame, answer);
  out["hazards"] = hazards_json(frame, answer.hazards);
  add_judgement(frame, answer.judgement, out);
  if (answer.url) {
    add_spellings(frame, answer, out);
    if (!answer.pages.empty()) out["page"] = page_address_json(frame, answer.pages.front());
    std::vector<Line> lines =
        explain_verdict(frame.book, frame.wording, setting_of(frame), answer.judgement.in(frame.query.context));
    explain_link(frame, answer, lines);
    out["explanation"] = lines_json(lines);
  }
  out["advice"] = answer.url ? advice_for_judgement(frame, answer.judgement) : Json::array();
  return out;
}

Json token_json(const ReportFrame& frame, const TokenAnswer& answer) {
  Json out{{"span", span_json(answer.token.span, frame.paste_units)}, {"text", answer.token.text}};
  out["code"] = answer.token.code.empty() ? Json(nullptr) : Json(answer.token.code);
  out["kind"] = answer.rule->kind;
  out["shape"] = answer.rule->shape.id;
  out["title"] = frame.wording.of(answer.rule->title);
  out["site"] = site_json(frame.book, answer.site);
  out["era"] = json_of(answer.rule->era);
  out["receiver"] = frame.wording.of(answer.rule->receiver);
  out["beside_link"] = answer.beside_link;
  add_judgement(frame, answer.judgement, out);
  std::vector<Line> lines =
      explain_verdict(frame.book, frame.wording, setting_of(frame), answer.judgement.in(frame.query.context));
  lines.push_back({"token.receiver", frame.wording.of(answer.rule->receiver)});
  if (answer.site == nullptr) lines.push_back({"token.unknown_site", frame.wording.say("token.unknown_site")});
  if (answer.beside_link) lines.push_back({"token.beside_link", frame.wording.say("token.beside_link")});
  out["explanation"] = lines_json(lines);
  out["advice"] = advice_for_judgement(frame, answer.judgement);
  frame.named.add_sources(answer.rule->sources);
  return out;
}

}  // namespace wailian
