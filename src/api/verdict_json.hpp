// Verdicts as JSON, and the list of rules and sources that they name.
#pragma once

#include "api/rule_json.hpp"
#include "check/judgement.hpp"
#include "explain/explain.hpp"

#include <map>
#include <set>

namespace wailian {

/// Collects what a report names, so that each rule and source stands in it once. Points into the rule book.
class Named {
 public:
  /// `ids_only`: whoever asks has read these rules before, and needs their ids alone.
  explicit Named(bool ids_only = false) : ids_only_(ids_only) {}
  void add(const Policy* policy);
  void add_sources(const std::vector<Id>& ids);
  void write_policies(JsonWriter& out, const RuleBook& book) const;  ///< as the member `policies`: by id, or a list of ids
  void write_sources(JsonWriter& out, const RuleBook& book) const;   ///< as the member `sources`, likewise

 private:
  void open(JsonWriter& out, const char* list) const;
  /// Whether what bears the id is to follow.
  bool name(JsonWriter& out, const Id& id) const;

  std::map<std::string_view, const Policy*> policies_;
  std::set<std::string_view> sources_;
  bool ids_only_;
};

// Each writes members into an object that is open.
// `on` is the day asked about, from which the age of the evidence is counted.
void write_verdict(JsonWriter& out, const Verdict& verdict, Named& named, const Wording& wording, CivilDate on);  ///< `verdict`
/// One for each context id, as the member `by_context`.
void write_by_context(JsonWriter& out, const App& app, const Judgement& judgement, CivilDate on, Named& named);
void write_context_verdict(JsonWriter& out, const Verdict& verdict, CivilDate on, Named& named);  ///< the short form
void write_short_verdict(JsonWriter& out, const Verdict& verdict, Named& named);  ///< without an age, which has many days

}  // namespace wailian
