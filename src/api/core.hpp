// The rules as loaded, with what must be built from them once.
#pragma once

#include "check/check.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace wailian {

inline constexpr std::string_view core_version = "0.1.0";

/// Immutable once made.
struct Core {
  std::unique_ptr<const RuleBook> book;
  std::unique_ptr<const Checker> checker;
};

/// A core with compiled rules (rules/compiled_rules.hpp): facts, and the texts of some languages. null where these are
/// damaged or do not belong together.
[[nodiscard]] std::unique_ptr<const Core> open_core(std::string_view facts, std::span<const std::string_view> texts);

}  // namespace wailian
