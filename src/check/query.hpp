// The question besides the paste: which app, which chat context, which day, for whom.
#pragma once

#include "policy/settings.hpp"
#include "policy/verdict.hpp"
#include "rules/rule_book.hpp"

#include <optional>
#include <string>

namespace wailian {

/// Points into the rule book. The day has no default: the core has no clock.
struct Query {
  const App* app = nullptr;
  std::size_t context = 0;
  std::string locale = "zh-CN";
  Circumstances circumstances;
  std::optional<Settings> settings;
};

}  // namespace wailian
