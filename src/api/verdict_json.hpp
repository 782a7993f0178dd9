// Verdicts as JSON, and the list of rules and sources that they name.
#pragma once

#include "api/rule_json.hpp"
#include "check/judgement.hpp"

#include <set>

namespace wailian {

/// Collects what a report names, so that each rule and source stands in it once.
class Named {
 public:
  explicit Named(const RuleBook& book) : book_(book) {}
  void add(const Policy* policy);
  void add_sources(const std::vector<Id>& ids);
  [[nodiscard]] Json policies() const;
  [[nodiscard]] Json sources() const;

 private:
  const RuleBook& book_;
  std::map<Id, const Policy*> policies_;
  std::set<Id> sources_;
};

[[nodiscard]] Json verdict_json(const Verdict& verdict, Named& named);
/// The short form, one for each context id.
[[nodiscard]] Json by_context_json(const App& app, const Judgement& judgement, Named& named);
[[nodiscard]] Json short_verdict_json(const Verdict& verdict, Named& named);

}  // namespace wailian
