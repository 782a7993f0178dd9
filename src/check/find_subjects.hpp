// From text to what can be judged: links with their site, tokens with their app.
#pragma once

#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "rules/rule_book.hpp"
#include "site/identify_site.hpp"
#include "url/canonical_url.hpp"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace wailian {

struct FoundLink {
  LinkCandidate candidate;
  std::optional<CanonicalUrl> url;  ///< absent: see `problem`
  std::optional<Problem> problem;
  SiteMatch site;
  std::uint32_t after = 0;  ///< where the link before it ends
  std::uint32_t before = std::numeric_limits<std::uint32_t>::max();  ///< where the link behind it begins
};

/// The address where the link may also end elsewhere; nullopt where it has one end, or that is no address.
[[nodiscard]] std::optional<CanonicalUrl> other_reading(std::string_view paste, const LinkCandidate& candidate);

/// Whose app opens a candidate of another scheme.
[[nodiscard]] SiteMatch site_of_app_link(const RuleBook& book, const LinkCandidate& candidate);

struct FoundToken {
  Token token;
  const TokenRule* rule = nullptr;  ///< never null
  const Site* site = nullptr;       ///< null where the text does not tell
};

struct FoundSubjects {
  std::vector<FoundLink> links;
  std::vector<FoundToken> tokens;
};

/// So many links of one text, and as many tokens, get a full answer. What follows gets a row.
inline constexpr std::size_t full_answers = 200;

/// Where the first link or token begins that gets no full answer; the end of all texts where each gets one.
[[nodiscard]] std::uint32_t end_of_full_answers(const FoundSubjects& found);

/// Prepared once for a rule book, which must outlive it.
class SubjectFinder {
 public:
  explicit SubjectFinder(const RuleBook& book);
  [[nodiscard]] const RuleBook& book() const { return book_; }
  /// `text` must be valid UTF-8; spans and marks are of it.
  [[nodiscard]] FoundSubjects find(std::string_view text) const;

 private:
  const RuleBook& book_;
  TokenFinder tokens_;
  std::vector<const Site*> token_sites_;  ///< of each of the book's tokens; null where its shape does not tell
};

}  // namespace wailian
