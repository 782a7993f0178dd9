// The rules as loaded, with what must be built from them once.
#pragma once

#include "check/check.hpp"
#include "rules/compiled_rules.hpp"

#include <memory>
#include <string_view>

namespace wailian {

inline constexpr std::string_view core_version = "0.1.0";

/// Immutable once made.
struct Core {
  std::unique_ptr<const RuleBook> book;
  std::unique_ptr<const Checker> checker;
};

/// A core with compiled rules. null where these are damaged or do not belong together.
[[nodiscard]] std::unique_ptr<const Core> open_core(const CompiledFiles& rules);

}  // namespace wailian
