// Checks over all rules together: ids, hosts, and that precedence always finds one rule. Internal to src/rules/.
#pragma once

#include "rules/rule_book.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Where each rule stands, by kind (its folder) and id.
class RulePlaces {
 public:
  /// Notes `rules_id_duplicate` where the id is taken.
  void add(const std::string& folder, const std::string& id, const std::string& place, std::vector<Problem>& problems);
  [[nodiscard]] bool has(const std::string& folder, const std::string& id) const;
  [[nodiscard]] std::string of(const std::string& folder, const std::string& id) const;

 private:
  std::map<std::string, std::string> places_;
};

void check_references(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems);
void check_hosts(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems);
void check_precedence(const RuleBook& book, const RulePlaces& places, std::vector<Problem>& problems);

}  // namespace wailian
