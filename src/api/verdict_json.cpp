#include "api/verdict_json.hpp"

namespace wailian {

void Named::add(const Policy* policy) {
  if (policy == nullptr || !policies_.emplace(policy->id, policy).second) return;
  add_sources(policy->sources);
  for (const Alternative& other : policy->alternatives) add_sources(other.sources);
}

void Named::add_sources(const std::vector<Id>& ids) { sources_.insert(ids.begin(), ids.end()); }

Json Named::policies() const {
  Json out = Json::object();
  for (const auto& [id, policy] : policies_) out[id] = json_of(book_, *policy);
  return out;
}

Json Named::sources() const {
  Json out = Json::object();
  for (const Id& id : sources_)
    if (const Source* source = book_.source(id)) out[id] = json_of(*source);
  return out;
}

Json verdict_json(const Verdict& verdict, Named& named) {
  const Policy* policy = verdict.decided_by;
  named.add(policy);
  Json out{{"outcome", id_of(verdict.outcome)}, {"trial", policy != nullptr && policy->trial}};
  out["alternatives"] = Json::array();
  if (policy != nullptr)
    for (const Alternative& other : policy->alternatives)
      out["alternatives"].push_back({{"outcome", id_of(other.outcome)}, {"note", json_of(other.note)}, {"sources", other.sources}});
  out["confidence"] = policy == nullptr ? Json(nullptr) : Json(id_of(policy->confidence));
  out["currency"] = id_of(verdict.currency);
  out["last_confirmed"] = policy == nullptr ? Json(nullptr) : json_of(policy->last_confirmed);
  out["decided_by"] = policy == nullptr ? Json(nullptr) : Json(policy->id);
  out["considered"] = Json::array();
  for (const Considered& considered : verdict.considered) {
    named.add(considered.policy);
    Json lost{{"policy", considered.policy->id}, {"lost_because", id_of(considered.lost_because)}};
    if (policy != nullptr && considered.lost_because >= LostBecause::not_safety) lost["to"] = policy->id;
    out["considered"].push_back(std::move(lost));
  }
  out["sources"] = policy == nullptr ? Json::array() : Json(policy->sources);
  return out;
}

Json short_verdict_json(const Verdict& verdict, Named& named) {
  const Policy* policy = verdict.decided_by;
  named.add(policy);
  Json out{{"outcome", id_of(verdict.outcome)}, {"trial", policy != nullptr && policy->trial}};
  out["alternatives"] = Json::array();
  if (policy != nullptr)
    for (const Alternative& other : policy->alternatives) out["alternatives"].push_back(id_of(other.outcome));
  out["confidence"] = policy == nullptr ? Json(nullptr) : Json(id_of(policy->confidence));
  out["currency"] = id_of(verdict.currency);
  out["last_confirmed"] = policy == nullptr ? Json(nullptr) : json_of(policy->last_confirmed);
  out["decided_by"] = policy == nullptr ? Json(nullptr) : Json(policy->id);
  return out;
}

Json by_context_json(const App& app, const Judgement& judgement, Named& named) {
  Json out = Json::object();
  for (std::size_t i = 0; i < judgement.by_context.size(); ++i) {
    Json verdict = short_verdict_json(judgement.by_context[i], named);
    if (!judgement.own.empty()) verdict["yours"] = id_of(judgement.own[i].outcome);
    out[app.contexts[i].id] = std::move(verdict);
  }
  return out;
}

}  // namespace wailian
