// Line fixtures: one case a line, `%` starts a comment line, indented lines speak of the case above them.
#pragma once

#include "base/problem.hpp"

#include <string>
#include <vector>

namespace fixtures {

struct Expectation {
  char sign = ' ';
  std::string text;
};

struct Case {
  std::string where;  ///< file and line
  std::string section;
  std::string text;                  ///< with escapes resolved and without the marks
  std::vector<wailian::Span> marks;  ///< what stood between ⟦ and ⟧
  std::vector<Expectation> expected;

  [[nodiscard]] std::string part(wailian::Span span) const { return text.substr(span.begin, span.size()); }
  /// The texts of one sign, in order.
  [[nodiscard]] std::vector<std::string> all(char sign) const;
};

/// All cases of `fixtures/<name>`. The file states how many it holds (`% cases: 12`); fewer or more is a fault.
[[nodiscard]] std::vector<Case> read(const std::string& name);

}  // namespace fixtures
