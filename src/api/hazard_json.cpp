#include "api/hazard_json.hpp"

#include "api/parts_json.hpp"

namespace wailian {

std::vector<std::pair<std::string, std::string>> arguments_of(const ReportFrame& frame, const Hazard& hazard) {
  auto arguments = hazard.arguments;
  if (hazard.site != nullptr) arguments.emplace_back("site", frame.wording.of(hazard.site->names));
  if (hazard.sender != nullptr) arguments.emplace_back("bodies", frame.wording.of(hazard.sender->names));
  return arguments;
}

void write_hazards(const ReportFrame& frame, const std::vector<Hazard>& hazards) {
  JsonWriter& out = frame.out;
  out.array("hazards");
  for (const Hazard& hazard : hazards) {
    const auto arguments = arguments_of(frame, hazard);
    const std::string message = "hazard." + std::string(hazard.id);
    out.object();
    out.text("id", hazard.id);
    out.text("severity", id_of(hazard.severity));
    out.text("title", frame.wording.say(message + ".title", arguments));
    out.text("detail", frame.wording.say(message, arguments));
    if (!hazard.in_paste.empty()) write_span(out, "span", hazard.in_paste, frame.paste_units);
    if (!hazard.in_url.empty()) write_span(out, "url_span", hazard.in_url);
    out.end();
  }
  out.end();
}

void write_chain(const ReportFrame& frame, const LinkAnswer& answer) {
  JsonWriter& out = frame.out;
  out.array("chain");
  for (std::size_t i = 0; i < answer.chain.steps.size(); ++i) {
    const ChainStep& step = answer.chain.steps[i];
    const SiteMatch& site = answer.chain_sites[i];
    out.object();
    out.text("url", step.url.href());
    out.text("host", step.url.host());
    out.text_or_null("redirector_id", step.redirector == nullptr ? std::string_view() : step.redirector->id);
    out.flag("opaque", step.opaque);
    write_site(out, "site", frame.book, site.site, site.host == nullptr ? HostUse::main : site.host->kind);
    if (step.redirector != nullptr) frame.named.add_sources(step.redirector->sources);
    out.end();
  }
  out.end();
}

void write_clean(JsonWriter& out, const CleanLink& clean) {
  if (clean.removed.empty()) return;
  out.object("clean");
  out.text("url", clean.url);
  out.array("removed");
  for (const RemovedParam& param : clean.removed) {
    out.object();
    out.text("name", param.name);
    out.text("rule", param.rule);
    if (param.sharer) out.text("whose", "sharer");
    write_span(out, "span", param.span);
    out.end();
  }
  out.end();
  out.end();
}

void write_spellings(const ReportFrame& frame, const LinkAnswer& answer) {
  JsonWriter& out = frame.out;
  write_clean(out, answer.clean);
  if (answer.safe_spelling) {
    out.object("safe_spelling");
    out.text("before", answer.safe_spelling->before);
    out.text("after", answer.safe_spelling->after);
    out.end();
  }
  const Span other = answer.candidate.alternative_span;
  if (other.empty()) return;
  const std::string text = frame.paste.substr(other.begin, other.size());
  const auto url = other_reading(frame.paste, answer.candidate);
  out.object("alternative");
  write_span(out, "span", other, frame.paste_units);
  out.text("text", text);
  out.text_or_null("url", url ? url->href() : std::string_view());
  out.end();
}

}  // namespace wailian
