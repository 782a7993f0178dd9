// Checks over all rules together: ids, hosts, and that precedence always finds one rule. Internal to src/compile/.
#pragma once

#include "compile/fault.hpp"
#include "rules/rule_book.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wailian {

/// Where each rule of one list stands, by its id. The ids are views of the texts that were read.
using IdPlaces = std::unordered_map<std::string_view, std::string>;

/// The same for all lists, each under the name of its folder below rules/.
class RulePlaces {
 public:
  [[nodiscard]] IdPlaces& list(std::string_view folder);
  [[nodiscard]] const IdPlaces& list(std::string_view folder) const;
  [[nodiscard]] std::string of(std::string_view folder, std::string_view id) const;

 private:
  std::map<std::string, IdPlaces, std::less<>> lists_;
};

void check_references(const RuleBook& book, const RulePlaces& places, Faults& faults);
void check_hosts(const RuleBook& book, const RulePlaces& places, Faults& faults);
void check_precedence(const RuleBook& book, const RulePlaces& places, Faults& faults);
void check_counts(const RuleBook& book, Faults& faults);

}  // namespace wailian
