// The rules as loaded, with what must be built from them once.
#pragma once

#include "check/check.hpp"
#include "rules/read_rules.hpp"

#include <memory>
#include <vector>

namespace wailian {

inline constexpr std::string_view core_version = "0.1.0";

/// Immutable after `load_core`. `rules.book` is null where the rules have a fault; `rules.problems` lists them all.
struct Core {
  ReadRules rules;
  std::unique_ptr<const Checker> checker;  ///< null where the book is
};

/// Reads a bundle; `extra`, where not empty, is a file of the reader's own that adds to it under the name `extra_name`.
[[nodiscard]] std::unique_ptr<Core> load_core(std::string_view bundle, std::string_view extra = {},
                                              std::string_view extra_name = {});

}  // namespace wailian
