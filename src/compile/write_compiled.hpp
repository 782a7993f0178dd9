// A rule book as compiled rules.
#pragma once

#include "rules/compiled_rules.hpp"

#include <string>

namespace wailian {

/// Each file; see rules/compiled_rules.hpp. The same book gives the same bytes.
struct CompiledRules {
  std::string facts, zh_cn, zh_tw, en, rest;

  [[nodiscard]] CompiledFiles files() const { return {facts, {zh_cn, zh_tw, en}, rest}; }
};

/// A file with this content: how all of them begin, and the right checksum before it.
[[nodiscard]] std::string sealed(std::string_view content);

[[nodiscard]] CompiledRules write_compiled(const RuleBook& book);

}  // namespace wailian
