// The rule book: all rules, indexed, immutable.
#pragma once

#include "rules/name_index.hpp"
#include "rules/rule_types.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// A host entry of a site, as the index gives it.
struct SiteHostRef {
  const Site* site = nullptr;
  const SiteHost* host = nullptr;
};

/// Owns all rules. Cannot be changed: to change rules, read another book. Views and pointers that it hands out
/// live as long as it does.
class RuleBook {
 public:
  RuleBook() = default;
  RuleBook(const RuleBook&) = delete;
  RuleBook& operator=(const RuleBook&) = delete;
  RuleBook(RuleBook&&) = default;
  RuleBook& operator=(RuleBook&&) = default;

  std::string rules_version;
  CivilDate as_of;
  std::vector<Owner> owners;
  std::vector<LinkClass> link_classes;
  std::vector<Site> sites;
  std::vector<Redirector> redirectors;
  std::vector<Tracking> tracking;
  std::vector<TokenRule> tokens;
  std::vector<Sender> senders;
  std::vector<Source> sources;
  std::vector<App> apps;
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> messages;  ///< locale → message id → template

  [[nodiscard]] const App* app(std::string_view id) const;
  [[nodiscard]] const Site* site(std::string_view id) const;
  [[nodiscard]] const Owner* owner(std::string_view id) const;
  [[nodiscard]] const LinkClass* link_class(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  /// The class of all links that it does not exclude; null where the rules have none. A link of which something is known that
  /// a safety rule of the app forbids or warns of does not belong to it.
  [[nodiscard]] const LinkClass* ordinary() const;

  /// All site hosts whose most specific pattern fits `host` (A-labels, no trailing dot): the owner of the host
  /// first, then those that share it. Empty where no pattern fits.
  [[nodiscard]] std::span<const SiteHostRef> site_hosts(std::string_view host) const;
  /// The entry that owns a pattern: the first of those that do not share it. `pattern` must be a site's.
  [[nodiscard]] const SiteHostRef& owner_of(const HostPattern& pattern) const;

  /// The site whose app opens `link` (its scheme in lower case): the longest of all `app_links` that it begins with.
  [[nodiscard]] const Site* site_of_app_link(std::string_view link) const;

  /// Redirectors with a match whose host pattern fits `host`, a group for each pattern, most specific pattern first; on a known site
  /// those without a host too.
  [[nodiscard]] std::vector<std::span<const Redirector* const>> redirectors_for(std::string_view host) const;

  /// Builds the indexes; called once by the reader after all rules stand.
  void index();

 private:
  /// Part of a list that holds what belongs to one host side by side.
  struct Range {
    std::uint32_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
  };
  /// What has a pattern with this host: [0] for the host alone, [1] for all below it too.
  struct HostEntry {
    Range sites[2], redirectors[2];
  };

  template <class T>
  static void index_ids(NameIndex& index, const std::vector<T>& rules);
  template <class T>
  static const T* look_up(const NameIndex& index, const std::vector<T>& rules, std::string_view id);
  [[nodiscard]] std::span<const SiteHostRef> part(Range range) const;
  [[nodiscard]] const HostEntry* entry_of(std::string_view host) const;

  NameIndex hosts_;
  std::vector<HostEntry> entries_;  ///< by the numbers of `hosts_`
  std::vector<SiteHostRef> site_hosts_;
  std::vector<const Redirector*> host_redirectors_;
  NameIndex sites_, owners_, link_classes_, sources_;
};

/// Whether `host` is `above` or lies below it.
[[nodiscard]] bool is_at_or_below(std::string_view host, std::string_view above);

/// Whether `host` (A-labels, no trailing dot) is the pattern's host or, with `subdomains`, lies below it.
[[nodiscard]] bool fits(const HostPattern& pattern, std::string_view host);

}  // namespace wailian
