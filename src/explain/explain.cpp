#include "explain/explain.hpp"

#include "base/sort.hpp"

#include <algorithm>

namespace wailian {
namespace {

template <class Range, class Value>
bool empty_or_contains(const Range& range, const Value& value) {
  return range.empty() || std::find(range.begin(), range.end(), value) != range.end();
}

Line line(const Wording& wording, std::string id, Wording::Arguments arguments = {}) {
  std::string text = wording.say(id, arguments);
  return {std::move(id), std::move(text)};
}

std::string evidence_of(const Wording& wording, const Policy& policy) {
  return wording.say("evidence." + std::string(id_of(policy.evidence)));
}

/// A conclusion from documents is not what the documents say.
bool concluded(const Policy& policy) {
  return policy.confidence == Confidence::inferred && policy.evidence != EvidenceKind::inference;
}

std::string count(const Wording& wording, const char* unit, int number) {
  return wording.say(std::string("age.") + unit + (number == 1 ? ".one" : ".other"), {{"count", std::to_string(number)}});
}

/// "4 years 10 months", without the part that is none.
std::string span_of(const Wording& wording, int months) {
  std::string out;
  if (months >= 12) out = count(wording, "years", months / 12);
  if (months % 12 != 0) out += (out.empty() ? "" : " ") + count(wording, "months", months % 12);
  return out;
}

Line verdict_line(const Wording& wording, const Setting& setting, const Verdict& verdict) {
  const std::string past = past_words(wording, verdict, setting.on);
  const std::string &app = wording.of(setting.app->names), &context = wording.of(setting.app->contexts[setting.context].names);
  if (!past.empty()) return line(wording, "past.in", {{"app", app}, {"context", context}, {"past", past}});
  // Where a rule says only that nobody recorded what happens, there is some ground to answer on.
  const bool not_recorded = verdict.decided_by != nullptr && verdict.outcome == Outcome::unknown;
  return line(wording, not_recorded ? "verdict.not_recorded" : "verdict." + std::string(id_of(verdict.outcome)),
              {{"date", wording.day(setting.on)}, {"app", app}, {"context", context}});
}

}  // namespace

std::string age_words(const Wording& wording, const Verdict& verdict, CivilDate on) {
  const auto age = age_of(verdict, on);
  if (!age) return {};
  if (!age->last_confirmed) return wording.say("age.undated");
  const std::string month = wording.date(age->last_confirmed, DatePrecision::month);
  if (on <= *age->last_confirmed) return wording.say("age.covered", {{"month", month}});
  const std::string id = age->months == 0 ? "age.this_month" : age->band == AgeBand::recent ? "age.recent" : "age.old";
  return wording.say(id, {{"month", month}, {"span", span_of(wording, age->months)}});
}

std::string past_words(const Wording& wording, const Verdict& verdict, CivilDate on) {
  if (!is_past(verdict, on)) return {};
  const Policy& policy = *verdict.decided_by;
  const std::string when = wording.say(concluded(policy) ? "past.when_concluded" : "past.when",
                                       {{"month", wording.date(policy.last_confirmed, DatePrecision::month)}});
  return wording.say("past." + std::string(id_of(verdict.outcome)), {{"when", when}});
}

std::vector<Line> explain_verdict(const RuleBook& book, const Wording& wording, const Setting& setting,
                                  const Verdict& verdict) {
  std::vector<Line> out;
  out.push_back(verdict_line(wording, setting, verdict));
  if (verdict.decided_by == nullptr) {
    out.push_back(line(wording, "why.no_rule"));
    return out;
  }
  const Policy& policy = *verdict.decided_by;
  // The words of a rule come with the rest.
  if (!wording.of(policy.summary).empty())
    out.push_back(line(wording, "why.rule", {{"title", wording.of(policy.title)}, {"summary", wording.of(policy.summary)}}));
  if (policy.outcome == Outcome::unknown) out.push_back(line(wording, "why.known_unknown"));
  out.push_back(line(wording, "why.period", {{"period", wording.period(policy.period)}}));
  out.push_back(line(wording, concluded(policy) ? "why.evidence_concluded" : "why.evidence",
                     {{"evidence", evidence_of(wording, policy)}}));
  const bool followable = std::any_of(policy.sources.begin(), policy.sources.end(), [&](const Id& id) {
    const Source* source = book.source(id);
    return source != nullptr && !(source->url.empty() && source->archived_url.empty());
  });
  if (!followable) out.push_back(line(wording, "why.no_address"));
  if (!policy.clause.empty()) out.push_back(line(wording, "why.clause", {{"clause", policy.clause}}));
  if (const Owner* owner = book.owner(policy.acted_by))
    out.push_back(line(wording, "why.acted_by", {{"owner", wording.of(owner->names)}}));
  out.push_back({"age", age_words(wording, verdict, setting.on) + wording.say("sentence.end")});
  if (policy.trial) out.push_back(line(wording, "trial", {{"app", wording.of(setting.app->names)}}));
  for (const Alternative& other : policy.alternatives)
    out.push_back(line(wording, "alternative", {{"outcome", wording.outcome(other.outcome)}, {"note", wording.of(other.note)}}));
  return out;
}

Line explain_own_answer(const Wording& wording, const OwnAnswer& answer) {
  constexpr std::string_view ids[] = {"own.nothing_chosen", "own.refused_site", "own.trusted_site", "own.own_rule"};
  return line(wording, std::string(ids[static_cast<std::size_t>(answer.reason)]));
}

std::vector<const Advice*> advice_for(const App& app, Outcome outcome, std::size_t context, const Subject& subject,
                                      SubjectKind kind, const std::vector<Id>& conditions) {
  std::vector<const Advice*> out;
  for (const Advice& advice : app.advice) {
    const bool class_fits = advice.link_classes.empty() ||
                            (subject.site != nullptr && empty_or_contains(advice.link_classes, subject.site->link_class));
    const bool condition_fits =
        advice.conditions.empty() || std::any_of(advice.conditions.begin(), advice.conditions.end(), [&](const Id& id) {
          return std::find(conditions.begin(), conditions.end(), id) != conditions.end();
        });
    if (class_fits && condition_fits && empty_or_contains(advice.outcomes, outcome) &&
        empty_or_contains(advice.contexts, context) && empty_or_contains(advice.kinds, kind) &&
        (kind != SubjectKind::warned_link || !advice.kinds.empty()))
      out.push_back(&advice);
  }
  sort_stably(out, [](const Advice* a, const Advice* b) { return a->rank < b->rank; });
  return out;
}

}  // namespace wailian
