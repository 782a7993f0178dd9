// Help where the answer is `unknown`: why nobody knows, and the nearest that somebody does know.
#pragma once

#include "check/judgement.hpp"

namespace wailian {

enum class UnknownBecause : std::uint8_t {
  no_test,        ///< nobody published what happens here
  not_yet,        ///< the first record is of a later day
  ended,          ///< the last record ended before the day
  disagree,       ///< sources saw different things
  not_described,  ///< a source speaks of it and does not say what is shown
  unseen,         ///< it depends on a target that only a server knows
};
[[nodiscard]] std::string_view id_of(UnknownBecause reason);

enum class NearestKind : std::uint8_t { other_chat, other_day, same_owner, same_class };
[[nodiscard]] std::string_view id_of(NearestKind kind);

/// What is known next to what was asked: always of another chat, day or site. No answer to the question.
struct Nearest {
  NearestKind kind = NearestKind::other_chat;
  std::size_t context = 0;
  CivilDate on;
  const Site* site = nullptr;  ///< of `same_owner` and `same_class`
  Verdict verdict;             ///< decided, and not `unknown`
};

/// `verdict` must be `unknown`.
[[nodiscard]] UnknownBecause why_unknown(const Subject& subject, const Verdict& verdict);

/// At most one of each kind, in the order of the kinds. Ordinary pages of an owner or class say nothing of its others.
[[nodiscard]] std::vector<Nearest> find_nearest(const RuleBook& book, const Query& query, const Judgement& judgement);

}  // namespace wailian
