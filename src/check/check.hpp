// The façade: one paste in, every link and token in it answered.
#pragma once

#include "check/find_subjects.hpp"
#include "check/judgement.hpp"
#include "check/lead.hpp"
#include "check/query.hpp"
#include "site/clean_link.hpp"
#include "site/hazards.hpp"
#include "site/lookalike.hpp"
#include "site/match_page.hpp"
#include "site/safe_spelling.hpp"
#include "site/unwrap_redirect.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// The longest paste that is answered at once, in bytes. Longer texts go through `scan`.
inline constexpr std::size_t max_paste = 1U << 20U;

/// An address inside of a link, judged by itself.
struct DestinationAnswer {
  SiteMatch site;
  Judgement judgement;
  CleanLink clean;
};

/// Another address inside of one, of which no rule says that it leads there.
struct CarriedAnswer {
  CanonicalUrl url;
  DestinationAnswer answer;
  std::vector<Hazard> hazards;
};

/// What is known of a link that is an http(s) URL. Holds views of itself: it is not copied or moved once filled.
struct LinkAnswer : FoundLink {
  Judgement judgement;
  RedirectChain chain;                 ///< empty where there is no URL
  std::vector<SiteMatch> chain_sites;  ///< one for each step of the chain
  std::optional<DestinationAnswer> destination;  ///< where the chain has more than one step
  std::optional<CarriedAnswer> carried;          ///< what the last step carries, where no rule says that it leads there
  StepHazards hazards;                           ///< one list for each step of the chain
  CleanLink clean;
  std::optional<SafeSpelling> safe_spelling;
  std::vector<PageAddress> pages;
};

struct TokenAnswer : FoundToken {
  bool beside_link = false;
  Judgement judgement;
};

/// What of a paste got no full answer: all that begins at `from` or behind it.
struct More {
  std::uint32_t links = 0, tokens = 0;
  std::uint32_t from = 0;  ///< in the paste, UTF-8 bytes
};

/// Owns its paste, which all spans count; points into the rule book.
struct Answers {
  std::string paste;  ///< valid UTF-8
  std::optional<std::string> folded;  ///< where the paste held Martian text
  std::vector<LinkAnswer> links;
  std::vector<TokenAnswer> tokens;
  std::optional<More> more;
  std::vector<PageWords> pages;  ///< pages of the app whose words stand in the paste
};

/// Prepared once for a rule book, which must outlive it. Immutable: any number of checks may share it.
class Checker {
 public:
  explicit Checker(const RuleBook& book);

  [[nodiscard]] const RuleBook& book() const { return book_; }
  [[nodiscard]] const SubjectFinder& finder() const { return finder_; }

  /// Answers the links and tokens of `raw_paste` (UTF-8; faults become U+FFFD), up to `end_of_full_answers`: `scan_rest` has
  /// rows for the others. An empty list is an answer. Fails with `paste_empty` (nothing but white space) or
  /// `paste_too_long`. Linear in the length of the paste.
  [[nodiscard]] Result<Answers> check(std::string_view raw_paste, const Query& query) const;

  /// The address that `candidate` carries where no rule says that it leads there, with what that wraps by rules: its end.
  /// `chain` is the link's own, empty where it is no http(s) URL.
  [[nodiscard]] std::optional<ChainStep> carried(const LinkCandidate& candidate, const RedirectChain& chain) const;

  /// Those of an app of the book.
  [[nodiscard]] const PageFinder& pages(const App& app) const { return pages_[static_cast<std::size_t>(&app - book_.apps.data())]; }

  /// Of the hosts of one paste or list.
  [[nodiscard]] Lookalikes lookalikes() const { return Lookalikes(lookalikes_); }

  /// What is to be said of a link by itself: `site` is whose it is, `pasted` where it stands, `lookalikes` those of its list.
  [[nodiscard]] StepHazards hazards(Lookalikes& lookalikes, const RedirectChain& chain, const SiteMatch& site, const PastedLink& pasted) const;

 private:
  [[nodiscard]] DestinationAnswer answer_inner(const CanonicalUrl& url, const SiteMatch& site, bool opaque, const Query& query) const;
  void answer_carried(LinkAnswer& answer, Lookalikes& lookalikes, const Query& query) const;
  void answer_url(LinkAnswer& answer, Lookalikes& lookalikes, const PastedLink& pasted, const Query& query) const;

  const RuleBook& book_;
  SubjectFinder finder_;
  LookalikeIndex lookalikes_;
  SenderIndex senders_;
  TrackingIndex tracking_;
  std::vector<PageFinder> pages_;  ///< one for each app
};

}  // namespace wailian
