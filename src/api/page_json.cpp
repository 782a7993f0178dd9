#include "api/page_json.hpp"

#include "api/parts_json.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// The members of a page, in an object that is open.
void write_page(const ReportFrame& frame, const Page& page) {
  JsonWriter& out = frame.out;
  out.text("id", page.id);
  write_text(out, "names", page.names);
  out.text_or_null("heading", page.heading);
  out.text_or_null("body", page.body);
  out.text("outcome", id_of(page.outcome));
  out.text("reader_can", frame.wording.of(page.reader_can));
  out.text("trigger", frame.wording.of(page.trigger));
  write_period(out, "period", page.period);
  out.text("confidence", id_of(page.confidence));
  out.text("evidence", id_of(page.evidence));
  out.texts("sources", page.sources);
  frame.named.add_sources(page.sources);
  std::vector<const Advice*> advice;
  for (const Advice& item : frame.query.app->advice)
    if (std::find(page.advice.begin(), page.advice.end(), item.id) != page.advice.end()) advice.push_back(&item);
  write_advice(frame, advice);
}

}  // namespace

void write_page_address(const ReportFrame& frame, const PageAddress& match) {
  frame.out.object("page");
  write_page(frame, *match.page);
  if (match.target != nullptr) frame.out.text("target", match.target->href());
  frame.out.end();
}

void write_page_words(const ReportFrame& frame, const PageWords& match) {
  JsonWriter& out = frame.out;
  out.object();
  write_page(frame, *match.page);
  out.array("phrases");
  for (const std::string_view phrase : match.phrases) out.text(phrase);
  out.end();
  if (!match.spans.empty()) write_span(out, "span", match.spans.front(), frame.paste_units);
  out.end();
}

}  // namespace wailian
