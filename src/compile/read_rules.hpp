// The strict reader: rule texts in, one rule book out, or every fault with its place.
#pragma once

#include "compile/fault.hpp"
#include "rules/rule_book.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// The bundle that the build makes, or a file of the reader's own: a JSON text in the form of
/// `{ "format": 1, "sites": [ … ], "apps": [ { "id": "wechat", "policies": [ … ] } ] }`, every list optional.
struct RuleText {
  std::string name;  ///< for places of faults; `` (empty) for the bundle, whose places are those of `rules/`
  std::string_view text;
  /// Whether a reader wrote them: their policies are marked `own`, and the version of the rules tells it by `+own:` and
  /// a hash of the text. Always so of a text that adds to a bundle.
  bool own = false;
};

struct ReadRules {
  std::unique_ptr<const RuleBook> book;  ///< null where there is any fault
  std::vector<Fault> faults;
};

/// Reads the texts in order into one book: the first is the base, each further one adds to it. Refuses unknown and
/// duplicate keys, wrong types and dates, ids that clash or dangle, hosts with two owners, and policies of which
/// precedence cannot choose one. Lists every fault, up to `Faults::most`; skips none. See rules/README.md for the format.
[[nodiscard]] ReadRules read_rules(const std::vector<RuleText>& texts);

/// The number of the format that this program reads.
inline constexpr int rules_format = 1;

}  // namespace wailian
