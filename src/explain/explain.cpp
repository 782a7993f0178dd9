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

void explain_currency(const Wording& wording, const Verdict& verdict, std::vector<Line>& out) {
  if (verdict.currency == Currency::current) {
    out.push_back(line(wording, "currency.current"));
  } else if (!verdict.decided_by->last_confirmed) {
    out.push_back(line(wording, "currency.never_confirmed"));
  } else {
    out.push_back(line(wording, "currency.last_known", {{"date", wording.day(*verdict.decided_by->last_confirmed)}}));
  }
}

}  // namespace

std::vector<Line> explain_verdict(const RuleBook& book, const Wording& wording, const Setting& setting,
                                  const Verdict& verdict) {
  std::vector<Line> out;
  // Where a rule says only that nobody recorded what happens, there is some ground to answer on.
  const bool not_recorded = verdict.decided_by != nullptr && verdict.outcome == Outcome::unknown;
  out.push_back(line(wording, not_recorded ? "verdict.not_recorded" : "verdict." + std::string(id_of(verdict.outcome)),
                     {{"date", wording.day(setting.on)},
                      {"app", wording.of(setting.app->names)},
                      {"context", wording.of(setting.app->contexts[setting.context].names)}}));
  if (verdict.decided_by == nullptr) {
    out.push_back(line(wording, "why.no_rule"));
    return out;
  }
  const Policy& policy = *verdict.decided_by;
  out.push_back(line(wording, "why.rule", {{"title", wording.of(policy.title)}, {"summary", wording.of(policy.summary)}}));
  if (policy.outcome == Outcome::unknown) out.push_back(line(wording, "why.known_unknown"));
  out.push_back(line(wording, "why.period", {{"period", wording.period(policy.period)}}));
  // A conclusion from documents is not what the documents say.
  const bool concluded = policy.confidence == Confidence::inferred && policy.evidence != EvidenceKind::inference;
  out.push_back(line(wording, concluded ? "why.evidence_concluded" : "why.evidence",
                     {{"evidence", wording.say("evidence." + std::string(id_of(policy.evidence)))}}));
  const bool followable = std::any_of(policy.sources.begin(), policy.sources.end(), [&](const Id& id) {
    const Source* source = book.source(id);
    return source != nullptr && !(source->url.empty() && source->archived_url.empty());
  });
  if (!followable) out.push_back(line(wording, "why.no_address"));
  if (!policy.clause.empty()) out.push_back(line(wording, "why.clause", {{"clause", policy.clause}}));
  if (const Owner* owner = book.owner(policy.acted_by))
    out.push_back(line(wording, "why.acted_by", {{"owner", wording.of(owner->names)}}));
  explain_currency(wording, verdict, out);
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
                                      const std::vector<Id>& conditions) {
  std::vector<const Advice*> out;
  for (const Advice& advice : app.advice) {
    const bool class_fits = advice.link_classes.empty() ||
                            (subject.site != nullptr && empty_or_contains(advice.link_classes, subject.site->link_class));
    const bool condition_fits =
        advice.conditions.empty() || std::any_of(advice.conditions.begin(), advice.conditions.end(), [&](const Id& id) {
          return std::find(conditions.begin(), conditions.end(), id) != conditions.end();
        });
    if (class_fits && condition_fits && empty_or_contains(advice.outcomes, outcome) &&
        empty_or_contains(advice.contexts, context) && empty_or_contains(advice.kinds, subject.kind))
      out.push_back(&advice);
  }
  sort_stably(out, [](const Advice* a, const Advice* b) { return a->rank < b->rank; });
  return out;
}

}  // namespace wailian
