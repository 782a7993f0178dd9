#include "check/unknown.hpp"

#include <cstdlib>

namespace wailian {
namespace {

bool is_known(const Verdict& verdict) { return verdict.decided_by != nullptr && verdict.outcome != Outcome::unknown; }

std::size_t distance(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

void add_other_chat(std::vector<Nearest>& out, const Query& query, const Judgement& judgement) {
  const Verdict* best = nullptr;
  std::size_t where = 0;
  for (std::size_t i = 0; i < judgement.by_context.size(); ++i) {
    if (i == query.context || !is_known(judgement.by_context[i])) continue;
    if (best != nullptr && distance(i, query.context) >= distance(where, query.context)) continue;
    best = &judgement.by_context[i];
    where = i;
  }
  if (best != nullptr) out.push_back({NearestKind::other_chat, where, query.circumstances.on, nullptr, *best});
}

void add_other_day(std::vector<Nearest>& out, const Query& query, const Judgement& judgement) {
  const CivilDate on = query.circumstances.on;
  std::optional<Nearest> best;
  const auto away = [on](CivilDate day) { return std::abs(day.days() - on.days()); };
  for (const Considered& other : judgement.in(query.context).considered) {
    const Period& period = other.policy->period;
    const bool later = other.lost_because == LostBecause::not_yet_in_force;
    if (later ? !period.from : !period.until) continue;
    Circumstances then = query.circumstances;
    then.on = later ? *period.from : period.until->previous_day();
    if (then.on == on || (best && away(then.on) >= away(best->on))) continue;
    Verdict verdict = evaluate(*query.app, judgement.subject, query.context, then);
    if (is_known(verdict)) best = Nearest{NearestKind::other_day, query.context, then.on, nullptr, std::move(verdict)};
  }
  if (best) out.push_back(std::move(*best));
}

void add_other_site(std::vector<Nearest>& out, const RuleBook& book, const Query& query, const Subject& subject, NearestKind kind) {
  for (const Site& site : book.sites) {
    const bool owner = site.owner == subject.site->owner;
    if (site.id == subject.site->id || site.hosts.empty() ||
        !(kind == NearestKind::same_owner ? owner : !owner && site.link_class == subject.site->link_class))
      continue;
    Subject other{subject.kind, {}, false, &site, site.hosts.front().kind};
    if (subject.kind == SubjectKind::link) other.host = site.hosts.front().pattern.host;
    Verdict verdict = evaluate(*query.app, other, query.context, query.circumstances);
    if (is_known(verdict)) return out.push_back({kind, query.context, query.circumstances.on, &site, std::move(verdict)});
  }
}

}  // namespace

std::string_view id_of(UnknownBecause reason) {
  constexpr std::string_view ids[] = {"no_test", "not_yet", "ended", "disagree", "not_described", "unseen"};
  return ids[static_cast<std::size_t>(reason)];
}

std::string_view id_of(NearestKind kind) {
  constexpr std::string_view ids[] = {"other_chat", "other_day", "same_owner", "same_class"};
  return ids[static_cast<std::size_t>(kind)];
}

UnknownBecause why_unknown(const Subject& subject, const Verdict& verdict) {
  if (verdict.decided_by != nullptr)
    return verdict.decided_by->alternatives.size() > 1 ? UnknownBecause::disagree : UnknownBecause::not_described;
  if (subject.excluded != nullptr && subject.excluded->opaque) return UnknownBecause::unseen;
  bool later = false;
  for (const Considered& other : verdict.considered) {
    if (other.lost_because == LostBecause::ended) return UnknownBecause::ended;
    later = later || other.lost_because == LostBecause::not_yet_in_force;
  }
  return later ? UnknownBecause::not_yet : UnknownBecause::no_test;
}

std::vector<Nearest> find_nearest(const RuleBook& book, const Query& query, const Judgement& judgement) {
  std::vector<Nearest> out;
  add_other_chat(out, query, judgement);
  add_other_day(out, query, judgement);
  if (judgement.subject.site == nullptr) return out;
  add_other_site(out, book, query, judgement.subject, NearestKind::same_owner);
  add_other_site(out, book, query, judgement.subject, NearestKind::same_class);
  return out;
}

}  // namespace wailian
