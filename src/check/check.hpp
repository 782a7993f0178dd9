// The façade: one paste in, every link and token in it answered.
#pragma once

#include "check/find_subjects.hpp"
#include "check/judgement.hpp"
#include "check/query.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// The longest paste that is answered at once, in bytes. Longer texts go through `scan`.
inline constexpr std::size_t max_paste = 1U << 20U;

struct LinkAnswer : FoundLink {
  Judgement judgement;
};

struct TokenAnswer : FoundToken {
  bool beside_link = false;
  Judgement judgement;
};

/// Owns its paste, which all spans count; points into the rule book.
struct Answers {
  std::string paste;  ///< valid UTF-8
  std::vector<LinkAnswer> links;
  std::vector<TokenAnswer> tokens;
};

/// Answers every link and token of `raw_paste` (UTF-8; faults become U+FFFD). An empty list is an answer. Fails with
/// `paste_empty` (nothing but white space) or `paste_too_long`.
[[nodiscard]] Result<Answers> check(const RuleBook& book, std::string_view raw_paste, const Query& query);

}  // namespace wailian
