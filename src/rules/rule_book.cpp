#include "rules/rule_book.hpp"

#include "extract/host_label.hpp"

#include <algorithm>

namespace wailian {

bool is_at_or_below(std::string_view host, std::string_view above) {
  if (host.size() < above.size()) return false;
  const std::size_t at = host.size() - above.size();
  // The sign in front rejects most, and costs less than to compare.
  return (at == 0 || (at > 1 && host[at - 1] == '.')) && host.substr(at) == above;
}

bool fits(const HostPattern& pattern, std::string_view host) {
  return pattern.subdomains ? is_at_or_below(host, pattern.host) : host == pattern.host;
}

const App* RuleBook::app(std::string_view id) const {
  const auto found = std::find_if(apps.begin(), apps.end(), [&](const App& app) { return app.id == id; });
  return found == apps.end() ? nullptr : &*found;
}

template <class T>
const T* RuleBook::look_up(const NameIndex& index, const std::vector<T>& rules, std::string_view id) {
  const std::uint32_t number = index.find(id);
  return number == NameIndex::none ? nullptr : &rules[number];
}

const Site* RuleBook::site(std::string_view id) const { return look_up(sites_, sites, id); }
const Owner* RuleBook::owner(std::string_view id) const { return look_up(owners_, owners, id); }
const LinkClass* RuleBook::link_class(std::string_view id) const { return look_up(link_classes_, link_classes, id); }
const Source* RuleBook::source(std::string_view id) const { return look_up(sources_, sources, id); }

const LinkClass* RuleBook::ordinary() const {
  const auto found = std::find_if(link_classes.begin(), link_classes.end(), [](const LinkClass& c) { return !c.excludes.empty(); });
  return found == link_classes.end() ? nullptr : &*found;
}

std::span<const SiteHostRef> RuleBook::part(Range range) const {
  return {site_hosts_.data() + range.begin, range.end - range.begin};
}

const RuleBook::HostEntry* RuleBook::entry_of(std::string_view host) const {
  const std::uint32_t number = hosts_.find(host);
  return number == NameIndex::none ? nullptr : &entries_[number];
}

std::span<const SiteHostRef> RuleBook::site_hosts(std::string_view host) const {
  Range found;
  if (host.size() > longest_host) return {};
  hosts_.each_suffix(host, [&](std::string_view suffix, std::uint32_t number) {
    const auto& [alone, below] = entries_[number].sites;
    if (!below.empty()) found = below;
    if (suffix.size() == host.size() && !alone.empty()) found = alone;
  });
  return part(found);
}

const SiteHostRef& RuleBook::owner_of(const HostPattern& pattern) const {
  return site_hosts_[entry_of(pattern.host)->sites[pattern.subdomains].begin];
}

const Site* RuleBook::site_of_app_link(std::string_view link) const {
  const Site* found = nullptr;
  std::size_t longest = 0;
  for (const Site& site : sites) {
    for (const std::string& beginning : site.app_links) {
      if (beginning.size() <= longest || !link.starts_with(beginning)) continue;
      found = &site;
      longest = beginning.size();
    }
  }
  return found;
}

std::vector<std::span<const Redirector* const>> RuleBook::redirectors_for(std::string_view host) const {
  std::vector<std::span<const Redirector* const>> out;
  if (host.size() > longest_host) return out;
  const auto add = [&](Range range) {
    if (!range.empty()) out.emplace_back(host_redirectors_.data() + range.begin, range.end - range.begin);
  };
  bool known = false;
  hosts_.each_suffix(host, [&](std::string_view suffix, std::uint32_t number) {
    const bool self = suffix.size() == host.size();
    const HostEntry& entry = entries_[number];
    known = known || !entry.sites[1].empty() || (self && !entry.sites[0].empty());
    add(entry.redirectors[1]);
    if (self) add(entry.redirectors[0]);
  });
  std::reverse(out.begin(), out.end());
  // Pages that known services have alike: behind what is known of this host.
  if (!known) return out;
  if (const HostEntry* any = entry_of({})) add(any->redirectors[0]);
  return out;
}

template <class T>
void RuleBook::index_ids(NameIndex& index, const std::vector<T>& rules) {
  for (const T& rule : rules) index.add(rule.id);
}

void RuleBook::index() {
  index_ids(owners_, owners);
  index_ids(link_classes_, link_classes);
  index_ids(sites_, sites);
  index_ids(sources_, sources);

  for (LinkClass& link_class : link_classes) {
    for (Exclusion& exclusion : link_class.excludes) {
      const auto names = [](const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
      for (const Site& site : sites)
        if (names(exclusion.sites, site.id) || names(exclusion.owners, site.owner) || names(exclusion.link_classes, site.link_class))
          exclusion.all_sites.push_back(&site);  // in order: they stand in one vector
    }
  }
  if (const LinkClass* rest = ordinary()) {
    for (App& app : apps) {
      std::vector<Id> flaws;
      for (const Policy& policy : app.policies)
        if (policy.safety && !policy.applies_to.condition.empty()) flaws.push_back(policy.applies_to.condition);
      for (Policy& policy : app.policies) {
        const auto& classes = policy.applies_to.link_classes;
        policy.applies_to.ordinary = std::find(classes.begin(), classes.end(), rest->id) != classes.end();
        if (policy.applies_to.ordinary) policy.applies_to.unless = flaws;
      }
    }
  }

  // How many belong to each host, then where they stand, then they themselves.
  const auto entry = [this](const HostPattern& pattern) -> HostEntry& {
    const std::uint32_t number = hosts_.find(pattern.host);
    if (number != NameIndex::none) return entries_[number];
    hosts_.add(pattern.host);
    return entries_.emplace_back();
  };
  for (const Site& site : sites)
    for (const SiteHost& host : site.hosts) ++entry(host.pattern).sites[host.pattern.subdomains].end;
  for (const Redirector& redirector : redirectors)
    for (const RedirectorMatch& match : redirector.matches) ++entry(match.host).redirectors[match.host.subdomains].end;
  std::uint32_t site_count = 0, redirector_count = 0;
  const auto place = [](Range& range, std::uint32_t& count) {
    const std::uint32_t size = range.end;
    range = {count, count};
    count += size;
  };
  for (HostEntry& of_host : entries_) {
    for (Range& range : of_host.sites) place(range, site_count);
    for (Range& range : of_host.redirectors) place(range, redirector_count);
  }
  site_hosts_.resize(site_count);
  // The owner of a host comes first, whatever the order of the files.
  for (const bool shared : {false, true}) {
    for (const Site& site : sites) {
      for (const SiteHost& host : site.hosts) {
        if (host.shared != shared) continue;
        Range& range = entry(host.pattern).sites[host.pattern.subdomains];
        site_hosts_[range.end++] = {&site, &host};
      }
    }
  }
  host_redirectors_.resize(redirector_count);
  for (const Redirector& redirector : redirectors) {
    for (const RedirectorMatch& match : redirector.matches) {
      Range& range = entry(match.host).redirectors[match.host.subdomains];
      // A redirector with several paths on one host is found once.
      if (!range.empty() && host_redirectors_[range.end - 1] == &redirector) continue;
      host_redirectors_[range.end++] = &redirector;
    }
  }
}

}  // namespace wailian
