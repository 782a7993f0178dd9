#include "rules/rule_book.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// What DNS can carry (RFC 1035). A longer host is nobody's, and trying all its labels would take quadratic time.
constexpr std::size_t longest_host = 253;

/// The host one label up; empty past the last.
std::string_view parent_of(std::string_view host) {
  const auto dot = host.find('.');
  return dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
}

}  // namespace

bool fits(const HostPattern& pattern, std::string_view host) {
  if (host == pattern.host) return true;
  return pattern.subdomains && host.size() > pattern.host.size() + 1 && host.ends_with(pattern.host) &&
         host[host.size() - pattern.host.size() - 1] == '.';
}

const App* RuleBook::app(std::string_view id) const {
  const auto found = std::find_if(apps.begin(), apps.end(), [&](const App& app) { return app.id == id; });
  return found == apps.end() ? nullptr : &*found;
}

template <class T>
const T* RuleBook::look_up(const IdIndex& index, const std::vector<T>& rules, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &rules[found->second];
}

const Site* RuleBook::site(std::string_view id) const { return look_up(sites_, sites, id); }
const Owner* RuleBook::owner(std::string_view id) const { return look_up(owners_, owners, id); }
const LinkClass* RuleBook::link_class(std::string_view id) const { return look_up(link_classes_, link_classes, id); }
const Source* RuleBook::source(std::string_view id) const { return look_up(sources_, sources, id); }

std::span<const SiteHostRef> RuleBook::part(Range range) const {
  return {site_hosts_.data() + range.begin, range.end - range.begin};
}

std::span<const SiteHostRef> RuleBook::site_hosts(std::string_view host) const {
  if (host.size() > longest_host) return {};
  bool self = true;
  for (std::string_view at = host; !at.empty(); at = parent_of(at), self = false) {
    const auto found = hosts_.find(at);
    if (found == hosts_.end()) continue;
    const auto& [alone, below] = found->second.sites;
    if (self && !alone.empty()) return part(alone);
    if (!below.empty()) return part(below);
  }
  return {};
}

const SiteHostRef& RuleBook::owner_of(const HostPattern& pattern) const {
  return site_hosts_[hosts_.find(pattern.host)->second.sites[pattern.subdomains].begin];
}

std::vector<const Redirector*> RuleBook::redirectors_for(std::string_view host) const {
  std::vector<const Redirector*> out;
  if (host.size() > longest_host) return out;
  const auto add = [&](Range range) {
    out.insert(out.end(), host_redirectors_.begin() + range.begin, host_redirectors_.begin() + range.end);
  };
  bool self = true;
  for (std::string_view at = host; !at.empty(); at = parent_of(at), self = false) {
    const auto found = hosts_.find(at);
    if (found == hosts_.end()) continue;
    if (self) add(found->second.redirectors[0]);
    add(found->second.redirectors[1]);
  }
  return out;
}

template <class T>
void RuleBook::index_ids(IdIndex& index, const std::vector<T>& rules) {
  index.reserve(rules.size());
  for (const T& rule : rules) index.emplace(rule.id, static_cast<std::uint32_t>(&rule - rules.data()));
}

void RuleBook::index() {
  index_ids(owners_, owners);
  index_ids(link_classes_, link_classes);
  index_ids(sites_, sites);
  index_ids(sources_, sources);

  // How many belong to each host, then where they stand, then they themselves.
  for (const Site& site : sites)
    for (const SiteHost& host : site.hosts) ++hosts_[host.pattern.host].sites[host.pattern.subdomains].end;
  for (const Redirector& redirector : redirectors)
    for (const RedirectorMatch& match : redirector.matches) ++hosts_[match.host.host].redirectors[match.host.subdomains].end;
  std::uint32_t site_count = 0, redirector_count = 0;
  const auto place = [](Range& range, std::uint32_t& count) {
    const std::uint32_t size = range.end;
    range = {count, count};
    count += size;
  };
  for (auto& [host, entry] : hosts_) {
    for (Range& range : entry.sites) place(range, site_count);
    for (Range& range : entry.redirectors) place(range, redirector_count);
  }
  site_hosts_.resize(site_count);
  // The owner of a host comes first, whatever the order of the files.
  for (const bool shared : {false, true}) {
    for (const Site& site : sites) {
      for (const SiteHost& host : site.hosts) {
        if (host.shared != shared) continue;
        Range& range = hosts_.find(host.pattern.host)->second.sites[host.pattern.subdomains];
        site_hosts_[range.end++] = {&site, &host};
      }
    }
  }
  host_redirectors_.resize(redirector_count);
  for (const Redirector& redirector : redirectors) {
    for (const RedirectorMatch& match : redirector.matches) {
      Range& range = hosts_.find(match.host.host)->second.redirectors[match.host.subdomains];
      // A redirector with several paths on one host is found once.
      if (!range.empty() && host_redirectors_[range.end - 1] == &redirector) continue;
      host_redirectors_[range.end++] = &redirector;
    }
  }
}

}  // namespace wailian
