#include "api/hazard_json.hpp"

#include "api/parts_json.hpp"

namespace wailian {

Json hazards_json(const ReportFrame& frame, const std::vector<Hazard>& hazards) {
  Json out = Json::array();
  for (const Hazard& hazard : hazards) {
    auto arguments = hazard.arguments;
    if (hazard.site != nullptr) arguments.emplace_back("site", frame.wording.of(hazard.site->names));
    const std::string message = "hazard." + std::string(hazard.id);
    Json item{{"id", hazard.id},
              {"severity", id_of(hazard.severity)},
              {"title", frame.wording.say(message + ".title", arguments)},
              {"detail", frame.wording.say(message, arguments)}};
    if (!hazard.in_paste.empty()) item["span"] = span_json(hazard.in_paste, frame.paste_units);
    if (!hazard.in_url.empty()) item["url_span"] = span_json(hazard.in_url);
    out.push_back(std::move(item));
  }
  return out;
}

Json chain_json(const ReportFrame& frame, const LinkAnswer& answer) {
  Json out = Json::array();
  for (std::size_t i = 0; i < answer.chain.steps.size(); ++i) {
    const ChainStep& step = answer.chain.steps[i];
    const SiteMatch& site = answer.chain_sites[i];
    Json item{{"url", step.url.href()}, {"host", step.url.host()}};
    item["redirector_id"] = step.redirector == nullptr ? Json(nullptr) : Json(step.redirector->id);
    item["opaque"] = step.opaque;
    item["site"] = site_json(frame.book, site.site, site.host == nullptr ? HostUse::main : site.host->kind);
    if (step.redirector != nullptr) frame.named.add_sources(step.redirector->sources);
    out.push_back(std::move(item));
  }
  return out;
}

Json clean_json(const CleanLink& clean) {
  Json out{{"url", clean.url}, {"removed", Json::array()}};
  for (const RemovedParam& param : clean.removed)
    out["removed"].push_back({{"name", param.name}, {"rule", param.rule}, {"span", span_json(param.span)}});
  return out;
}

void add_spellings(const ReportFrame& frame, const LinkAnswer& answer, Json& out) {
  if (!answer.clean.removed.empty()) out["clean"] = clean_json(answer.clean);
  if (answer.safe_spelling)
    out["safe_spelling"] = {{"before", answer.safe_spelling->before}, {"after", answer.safe_spelling->after}};
  const Span other = answer.candidate.alternative_span;
  if (other.empty()) return;
  const std::string text = frame.paste.substr(other.begin, other.size());
  const auto url = canonicalize(text, nullptr, BareHost::add_https);
  out["alternative"] = {{"span", span_json(other, frame.paste_units)}, {"text", text}};
  out["alternative"]["url"] = url ? Json(url->href()) : Json(nullptr);
}

}  // namespace wailian
