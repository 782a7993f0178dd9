// A link without the parameters that only track.
#pragma once

#include "rules/rule_book.hpp"
#include "url/canonical_url.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wailian {

struct Removal {
  const Tracking* rule = nullptr;
  bool sharer = false;  ///< the parameter says who shared the link
};

/// The tracking rules, ordered for looking up one parameter. Views the book, which must outlive it.
class TrackingIndex {
 public:
  explicit TrackingIndex(const RuleBook& book);

  /// By which rule the parameter `name` may go from `url`; `rule` is null where it stays. A name that a rule keeps for
  /// this host or on this page always stays; one that is kept for any host, unless a rule for this host takes it.
  [[nodiscard]] Removal removal_of(std::string_view name, const CanonicalUrl& url) const;

 private:
  struct Entry {
    std::string_view name;
    const Tracking* rule = nullptr;
    bool sharer = false;
    const PageKeys* page = nullptr;  ///< of `page_keys_`
  };
  std::vector<Entry> params_, keeps_, page_keys_;  ///< by name
  std::vector<Entry> prefixes_;
};

struct RemovedParam {
  std::string name;       ///< decoded
  std::string_view rule;  ///< id of the tracking rule
  bool sharer = false;    ///< it says who shared the link
  Span span;              ///< in `CanonicalUrl::href()`, the `name=value` without its `&`
};

struct CleanLink {
  std::string url;
  std::vector<RemovedParam> removed;
};

/// Cuts tracking parameters out of the query, each with one `&`; every other byte stays as it was. A query that loses
/// everything loses its `?` too. With nothing to remove `url` is the href. Never follows or opens anything.
[[nodiscard]] CleanLink clean_link(const TrackingIndex& index, const CanonicalUrl& url);

}  // namespace wailian
