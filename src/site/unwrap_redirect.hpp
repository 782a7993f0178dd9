// Wrappers opened offline: the chain of addresses that one link carries inside itself.
#pragma once

#include "rules/rule_book.hpp"
#include "site/target_encoding.hpp"
#include "url/canonical_url.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace wailian {

struct ChainStep {
  CanonicalUrl url;
  const Redirector* redirector = nullptr;  ///< null for the destination
  bool opaque = false;                     ///< a redirector that nobody can see behind offline: the last step known
};

enum class ChainEnd : std::uint8_t {
  destination,  ///< the last step is an ordinary address
  opaque,       ///< the last step is a short link or a token that only its service can read
  unreadable,   ///< the last step is a wrapper whose target is no http(s) address: see `problem`
  too_deep,     ///< the last step is a wrapper below `longest_chain` others: not opened
};

/// Outermost first; never empty.
struct RedirectChain {
  std::vector<ChainStep> steps;
  ChainEnd end = ChainEnd::destination;
  std::optional<Problem> problem;  ///< of the target that could not be read; `place` is the id of the redirector

  [[nodiscard]] const ChainStep& last() const { return steps.back(); }
};

/// How many wrappers inside each other are opened.
inline constexpr std::size_t longest_chain = 8;

/// Opens `url` by the redirector rules, without a network. Every target goes through `canonicalize`, so that a
/// wrapper launders no host. Two slashes without a scheme take the wrapper's scheme, as browsers do. An unknown
/// encoding opens nothing. The redirectors belong to `book`, which must outlive the chain.
[[nodiscard]] RedirectChain unwrap_redirect(const RuleBook& book, const CanonicalUrl& url);

}  // namespace wailian
