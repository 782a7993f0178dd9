#include "api/verdict_json.hpp"

namespace wailian {
namespace {

/// `alternative`: called to write each.
void write_outcome(JsonWriter& out, const Verdict& verdict, Named& named,
                   void (*write_alternative)(JsonWriter&, const Alternative&)) {
  const Policy* policy = verdict.decided_by;
  named.add(policy);
  out.text("outcome", id_of(verdict.outcome));
  out.flag("trial", policy != nullptr && policy->trial);
  out.array("alternatives");
  if (policy != nullptr)
    for (const Alternative& other : policy->alternatives) write_alternative(out, other);
  out.end();
  out.text_or_null("confidence", policy == nullptr ? std::string_view() : id_of(policy->confidence));
  out.text_or_null("evidence", policy == nullptr ? std::string_view() : id_of(policy->evidence));
  out.text("currency", id_of(verdict.currency));
  write_date(out, "last_confirmed", policy == nullptr ? std::nullopt : policy->last_confirmed);
  out.text_or_null("decided_by", policy == nullptr ? std::string_view() : policy->id);
}

}  // namespace

void Named::add(const Policy* policy) {
  if (policy == nullptr || !policies_.emplace(policy->id, policy).second) return;
  add_sources(policy->sources);
  for (const Alternative& other : policy->alternatives) add_sources(other.sources);
}

void Named::add_sources(const std::vector<Id>& ids) { sources_.insert(ids.begin(), ids.end()); }

void Named::open(JsonWriter& out, const char* list) const {
  if (ids_only_) {
    out.array(list);
  } else {
    out.object(list);
  }
}

bool Named::name(JsonWriter& out, const Id& id) const {
  if (ids_only_) {
    out.text(id);
  } else {
    out.key(id.c_str());
  }
  return !ids_only_;
}

void Named::write_policies(JsonWriter& out, const RuleBook& book) const {
  open(out, "policies");
  for (const auto& [id, policy] : policies_)
    if (name(out, policy->id)) write_policy(out, book, *policy);
  out.end();
}

void Named::write_sources(JsonWriter& out, const RuleBook& book) const {
  open(out, "sources");
  for (const std::string_view id : sources_) {
    const Source* source = book.source(id);
    if (source != nullptr && name(out, source->id)) write_source(out, *source);
  }
  out.end();
}

void write_age(JsonWriter& out, const Wording& wording, const Verdict& verdict, CivilDate on) {
  const auto age = age_of(verdict, on);
  if (!age) return out.null("age");
  out.object("age");
  write_date(out, "last_confirmed", age->last_confirmed);
  if (age->last_confirmed) out.number("months", static_cast<std::uint32_t>(age->months));
  else out.null("months");
  out.text("band", id_of(age->band));
  out.text("words", age_words(wording, verdict, on));
  if (const std::string past = past_words(wording, verdict, on); !past.empty()) out.text("past", past);
  out.end();
}

void write_verdict(JsonWriter& out, const Verdict& verdict, Named& named, const Wording& wording, CivilDate on) {
  const Policy* policy = verdict.decided_by;
  out.object("verdict");
  write_age(out, wording, verdict, on);
  write_outcome(out, verdict, named, [](JsonWriter& to, const Alternative& other) {
    to.object();
    to.text("outcome", id_of(other.outcome));
    write_text(to, "note", other.note);
    to.texts("sources", other.sources);
    to.end();
  });
  out.array("considered");
  for (const Considered& considered : verdict.considered) {
    named.add(considered.policy);
    out.object();
    out.text("policy", considered.policy->id);
    out.text("lost_because", id_of(considered.lost_because));
    if (policy != nullptr && considered.lost_because >= LostBecause::not_safety) out.text("to", policy->id);
    out.end();
  }
  out.end();
  if (policy == nullptr) {
    out.empty_array("sources");
  } else {
    out.texts("sources", policy->sources);
  }
  out.end();
}

void write_short_verdict(JsonWriter& out, const Verdict& verdict, Named& named) {
  write_outcome(out, verdict, named, [](JsonWriter& to, const Alternative& other) { to.text(id_of(other.outcome)); });
}

void write_context_verdict(JsonWriter& out, const Verdict& verdict, CivilDate on, Named& named) {
  write_short_verdict(out, verdict, named);
  const auto age = age_of(verdict, on);
  out.text_or_null("age_band", age ? id_of(age->band) : std::string_view());
}

void write_by_context(JsonWriter& out, const App& app, const Judgement& judgement, CivilDate on, Named& named) {
  out.object("by_context");
  for (std::size_t i = 0; i < judgement.by_context.size(); ++i) {
    out.object(app.contexts[i].id.c_str());
    write_context_verdict(out, judgement.by_context[i], on, named);
    if (!judgement.own.empty()) out.text("yours", id_of(judgement.own[i].outcome));
    out.end();
  }
  out.end();
}

}  // namespace wailian
