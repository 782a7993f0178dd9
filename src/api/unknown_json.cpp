#include "api/unknown_json.hpp"

namespace wailian {
namespace {

const Source* first_source(const RuleBook& book, const Policy& policy) {
  for (const Id& id : policy.sources)
    if (const Source* source = book.source(id)) return source;
  return nullptr;
}

void write_nearest(const ReportFrame& frame, const Nearest& near) {
  JsonWriter& out = frame.out;
  const Wording& words = frame.wording;
  const Policy& policy = *near.verdict.decided_by;
  const Context& context = frame.query.app->contexts[near.context];
  const Source* source = first_source(frame.book, policy);
  frame.named.add(&policy);
  out.object();
  out.text("kind", id_of(near.kind));
  out.text("context", context.id);
  write_date(out, "on", near.on);
  out.text_or_null("site", near.site != nullptr ? near.site->id : std::string_view());
  out.text("outcome", id_of(near.verdict.outcome));
  out.text("decided_by", policy.id);
  out.text_or_null("source", source != nullptr ? source->id : std::string_view());
  out.text("words", words.say("nearest." + std::string(id_of(near.kind)),
                              {{"context", words.of(context.names)},
                               {"date", words.day(near.on)},
                               {"site", near.site != nullptr ? words.of(near.site->names) : ""},
                               {"outcome", words.outcome(near.verdict.outcome)},
                               {"source", source != nullptr ? words.of(source->publisher) : policy.id},
                               {"age", age_words(words, near.verdict, near.on)}}));
  out.end();
}

}  // namespace

void write_unknown(const ReportFrame& frame, const Judgement& judgement, bool opaque) {
  const Verdict& verdict = judgement.in(frame.query.context);
  const Wording& words = frame.wording;
  // Apps of a reader's own have no steps of their own.
  std::string steps = "try." + frame.query.app->id + '.' + frame.query.app->contexts[frame.query.context].id;
  if (!words.has(steps)) steps = "try.other";
  if (verdict.outcome != Outcome::unknown || !words.has(steps)) return;
  JsonWriter& out = frame.out;
  const UnknownBecause reason =
      opaque && verdict.decided_by == nullptr ? UnknownBecause::unseen : why_unknown(judgement.subject, verdict);
  out.object("unknown");
  out.text("reason", id_of(reason));
  out.text("words", words.say("unknown." + std::string(id_of(reason))));
  out.array("nearest");
  for (const Nearest& near : find_nearest(frame.book, frame.query, judgement)) write_nearest(frame, near);
  out.end();
  out.object("try_it");
  out.text("steps", words.say(steps));
  out.array("results");
  for (std::size_t i = 0; i < std::size(outcome_ids); ++i) {
    const std::string sign = "try.result." + std::string(outcome_ids[i]);
    if (!words.has(sign)) continue;
    out.object();
    out.text("outcome", outcome_ids[i]);
    out.text("words", words.say(sign));
    out.end();
  }
  out.end();
  out.end();
  out.end();
}

}  // namespace wailian
