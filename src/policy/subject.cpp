#include "policy/subject.hpp"

#include "site/private_address.hpp"

#include <algorithm>

namespace wailian {
namespace {

template <class Value>
bool contains(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool excludes(const Exclusion& exclusion, const Subject& subject, bool opaque) {
  // A platform's own short links lead to the platform, whose rules reach them too.
  if (exclusion.opaque) return opaque && (subject.site == nullptr || subject.use != HostUse::short_link);
  if (exclusion.ip_hosts) return subject.ip_host;
  if (!exclusion.hosts.empty())
    return std::any_of(exclusion.hosts.begin(), exclusion.hosts.end(),
                       [&](const HostPattern& pattern) { return fits(pattern, subject.host); });
  if (!exclusion.link_kinds.empty()) return subject.site != nullptr && contains(exclusion.link_kinds, subject.use);
  return subject.site != nullptr && std::binary_search(exclusion.all_sites.begin(), exclusion.all_sites.end(), subject.site);
}

/// What the ending of a path shows (`.apk`); of several the last.
const Condition* shown_by(const App& app, std::string_view path) {
  const Condition* shown = nullptr;
  for (const Condition& condition : app.conditions)
    for (const std::string& ending : condition.path_endings)
      if (!ending.empty() && ending.back() == path.back() && ending.size() < path.size() && path.ends_with(ending)) shown = &condition;
  return shown;
}

}  // namespace

Subject subject_of(const RuleBook& book, const App& app, const CanonicalUrl& url, const SiteMatch& match, bool opaque) {
  Subject out{SubjectKind::link, url.host_for_match(), url.host_kind() != HostKind::domain, match.site,
              match.host != nullptr ? match.host->kind : HostUse::main};
  out.private_ip = is_private_address(url);
  out.shows = shown_by(app, url.path());
  const LinkClass* ordinary = book.ordinary();
  if (ordinary == nullptr) return out;
  for (const Exclusion& exclusion : ordinary->excludes)
    if (excludes(exclusion, out, opaque)) return out.excluded = &exclusion, out;
  out.ordinary = true;
  return out;
}

}  // namespace wailian
