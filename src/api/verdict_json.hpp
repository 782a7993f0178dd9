// Verdicts as JSON, and the list of rules and sources that they name.
#pragma once

#include "api/rule_json.hpp"
#include "check/judgement.hpp"

#include <map>
#include <set>

namespace wailian {

/// Collects what a report names, so that each rule and source stands in it once. Points into the rule book.
class Named {
 public:
  void add(const Policy* policy);
  void add_sources(const std::vector<Id>& ids);
  void write_policies(JsonWriter& out, const RuleBook& book) const;  ///< as the member `policies`
  void write_sources(JsonWriter& out, const RuleBook& book) const;   ///< as the member `sources`

 private:
  std::map<std::string_view, const Policy*> policies_;
  std::set<std::string_view> sources_;
};

// Each writes members into an object that is open.
void write_verdict(JsonWriter& out, const Verdict& verdict, Named& named);  ///< as the member `verdict`
/// The short form, one for each context id, as the member `by_context`.
void write_by_context(JsonWriter& out, const App& app, const Judgement& judgement, Named& named);
void write_short_verdict(JsonWriter& out, const Verdict& verdict, Named& named);

}  // namespace wailian
