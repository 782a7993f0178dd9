// What a verdict is asked for: the traits of a link or token that rules can speak of.
#pragma once

#include "site/identify_site.hpp"

#include <cstdint>
#include <string_view>

namespace wailian {

/// Views the link or token that it was made from.
struct Subject {
  SubjectKind kind = SubjectKind::link;
  std::string_view host;  ///< `CanonicalUrl::host_for_match`; empty for a token
  bool ip_host = false;
  const Site* site = nullptr;
  HostUse use = HostUse::main;
  bool private_ip = false;  ///< an address of a home or office network, or of the phone itself
  bool ordinary = false;    ///< belongs to `RuleBook::ordinary`
  const Exclusion* excluded = nullptr;  ///< why it does not; null where it does, for a token, and without such a class
  const Condition* shows = nullptr;     ///< a condition of the app that need not be stated: the link itself shows it
};

/// The link `url` in `app`, whose site is `match`; `opaque` where it is a redirector that nobody can see behind offline.
[[nodiscard]] Subject subject_of(const RuleBook& book, const App& app, const CanonicalUrl& url, const SiteMatch& match, bool opaque);

}  // namespace wailian
