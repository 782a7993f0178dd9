// The rule book: all rules, read strictly, cross-checked, indexed, immutable.
#pragma once

#include "rules/rule_types.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
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
  std::vector<Source> sources;
  std::vector<App> apps;
  std::map<std::string, std::map<std::string, std::string>> messages;  ///< locale → message id → template

  [[nodiscard]] const App* app(std::string_view id) const;
  [[nodiscard]] const Site* site(std::string_view id) const;
  [[nodiscard]] const Owner* owner(std::string_view id) const;
  [[nodiscard]] const LinkClass* link_class(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;

  /// All site hosts whose most specific pattern fits `host` (A-labels, no trailing dot): the owner of the host
  /// first, then those that share it. Empty where no pattern fits.
  [[nodiscard]] const std::vector<SiteHostRef>& site_hosts(std::string_view host) const;

  /// Redirectors with a match whose host pattern fits `host`, most specific pattern first.
  [[nodiscard]] std::vector<const Redirector*> redirectors_for(std::string_view host) const;

  /// Builds the indexes; called once by the reader after all rules stand.
  void index();

 private:
  struct HostEntry {
    std::vector<SiteHostRef> exact, subdomains;
    std::vector<const Redirector*> exact_redirectors, subdomain_redirectors;
  };
  /// Lets a view be looked up without a copy.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, HostEntry, TextHash, std::equal_to<>> hosts_;
  std::unordered_map<std::string, const Site*> sites_;
  std::unordered_map<std::string, const Owner*> owners_;
  std::unordered_map<std::string, const LinkClass*> link_classes_;
  std::unordered_map<std::string, const Source*> sources_;
};

/// Whether `host` (A-labels, no trailing dot) is the pattern's host or, with `subdomains`, lies below it.
[[nodiscard]] bool fits(const HostPattern& pattern, std::string_view host);

}  // namespace wailian
