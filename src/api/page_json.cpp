#include "api/page_json.hpp"

#include "api/parts_json.hpp"

#include <algorithm>

namespace wailian {

Json page_json(const ReportFrame& frame, const Page& page) {
  const auto nullable = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  Json out{{"id", page.id}, {"names", json_of(page.names)}};
  out["heading"] = nullable(page.heading);
  out["body"] = nullable(page.body);
  out["outcome"] = id_of(page.outcome);
  out["reader_can"] = frame.wording.of(page.reader_can);
  out["trigger"] = frame.wording.of(page.trigger);
  out["period"] = json_of(page.period);
  out["confidence"] = id_of(page.confidence);
  out["sources"] = page.sources;
  frame.named.add_sources(page.sources);
  std::vector<const Advice*> advice;
  for (const Advice& item : frame.query.app->advice)
    if (std::find(page.advice.begin(), page.advice.end(), item.id) != page.advice.end()) advice.push_back(&item);
  out["advice"] = advice_json(frame, advice);
  return out;
}

Json page_address_json(const ReportFrame& frame, const PageAddress& match) {
  Json out = page_json(frame, *match.page);
  if (match.target != nullptr) out["target"] = match.target->href();
  return out;
}

Json page_words_json(const ReportFrame& frame, const PageWords& match) {
  Json out = page_json(frame, *match.page);
  out["phrases"] = match.phrases;
  if (!match.spans.empty()) out["span"] = span_json(match.spans.front(), frame.paste_units);
  return out;
}

}  // namespace wailian
