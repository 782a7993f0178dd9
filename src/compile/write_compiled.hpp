// A rule book as compiled rules: one file of facts, and one of texts for each language.
#pragma once

#include "rules/rule_book.hpp"

#include <string>

namespace wailian {

/// Each file; see rules/compiled_rules.hpp. The same book gives the same bytes.
struct CompiledRules {
  std::string facts, zh_cn, en;
};

[[nodiscard]] CompiledRules write_compiled(const RuleBook& book);

}  // namespace wailian
