#include "rules/rule_book.hpp"

#include <algorithm>

namespace wailian {
namespace {

template <class T>
const T* look_up(const std::unordered_map<std::string, const T*>& map, std::string_view id) {
  const auto found = map.find(std::string(id));
  return found == map.end() ? nullptr : found->second;
}

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

const Site* RuleBook::site(std::string_view id) const { return look_up(sites_, id); }
const Owner* RuleBook::owner(std::string_view id) const { return look_up(owners_, id); }
const LinkClass* RuleBook::link_class(std::string_view id) const { return look_up(link_classes_, id); }
const Source* RuleBook::source(std::string_view id) const { return look_up(sources_, id); }

const std::vector<SiteHostRef>& RuleBook::site_hosts(std::string_view host) const {
  static const std::vector<SiteHostRef> none;
  if (host.size() > longest_host) return none;
  bool self = true;
  for (std::string_view at = host; !at.empty(); at = parent_of(at), self = false) {
    const auto found = hosts_.find(at);
    if (found == hosts_.end()) continue;
    if (self && !found->second.exact.empty()) return found->second.exact;
    if (!found->second.subdomains.empty()) return found->second.subdomains;
  }
  return none;
}

std::vector<const Redirector*> RuleBook::redirectors_for(std::string_view host) const {
  std::vector<const Redirector*> out;
  if (host.size() > longest_host) return out;
  bool self = true;
  for (std::string_view at = host; !at.empty(); at = parent_of(at), self = false) {
    const auto found = hosts_.find(at);
    if (found == hosts_.end()) continue;
    const HostEntry& entry = found->second;
    if (self) out.insert(out.end(), entry.exact_redirectors.begin(), entry.exact_redirectors.end());
    out.insert(out.end(), entry.subdomain_redirectors.begin(), entry.subdomain_redirectors.end());
  }
  return out;
}

void RuleBook::index() {
  for (const Owner& owner : owners) owners_.emplace(owner.id, &owner);
  for (const LinkClass& link_class : link_classes) link_classes_.emplace(link_class.id, &link_class);
  for (const Source& source : sources) sources_.emplace(source.id, &source);
  for (const Site& site : sites) {
    sites_.emplace(site.id, &site);
    for (const SiteHost& host : site.hosts) {
      HostEntry& entry = hosts_[host.pattern.host];
      auto& refs = host.pattern.subdomains ? entry.subdomains : entry.exact;
      // The owner of a host comes first, whatever the order of the files.
      refs.insert(host.shared ? refs.end() : refs.begin(), SiteHostRef{&site, &host});
    }
  }
  for (const Redirector& redirector : redirectors) {
    for (const RedirectorMatch& match : redirector.matches) {
      HostEntry& entry = hosts_[match.host.host];
      auto& list = match.host.subdomains ? entry.subdomain_redirectors : entry.exact_redirectors;
      if (std::find(list.begin(), list.end(), &redirector) == list.end()) list.push_back(&redirector);
    }
  }
}

}  // namespace wailian
