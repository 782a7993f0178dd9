// A rule book as compiled rules.
#pragma once

#include "rules/compiled_rules.hpp"

#include <string>

namespace wailian {

/// Each file; see rules/compiled_rules.hpp. The same book gives the same bytes.
struct CompiledRules {
  std::string facts, zh_cn, en, rest;

  [[nodiscard]] CompiledFiles files() const { return {facts, {zh_cn, en}, rest}; }
};

[[nodiscard]] CompiledRules write_compiled(const RuleBook& book);

}  // namespace wailian
