#include "site/clean_link.hpp"

#include "base/sort.hpp"
#include "site/match_path.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool holds_for(const Tracking& rule, std::string_view host) {
  return rule.hosts.empty() || std::any_of(rule.hosts.begin(), rule.hosts.end(),
                                           [host](const HostPattern& pattern) { return fits(pattern, host); });
}

}  // namespace

TrackingIndex::TrackingIndex(const RuleBook& book) {
  for (const Tracking& rule : book.tracking) {
    for (const std::string& name : rule.params) params_.push_back({name, &rule});
    for (const std::string& name : rule.sharer) params_.push_back({name, &rule, true});
    for (const std::string& name : rule.keep) keeps_.push_back({name, &rule});
    for (const std::string& name : rule.prefixes) prefixes_.push_back({name, &rule});
    for (const PageKeys& page : rule.keep_on)
      for (const std::string& name : page.params) page_keys_.push_back({name, &rule, false, &page});
  }
  // Rules for named hosts first: they say more than one for any host.
  const auto by_name = [](const Entry& a, const Entry& b) {
    return a.name != b.name ? a.name < b.name : b.rule->hosts.empty() < a.rule->hosts.empty();
  };
  sort_stably(params_, by_name);
  sort_stably(keeps_, by_name);
  sort_stably(page_keys_, by_name);
}

Removal TrackingIndex::removal_of(std::string_view name, const CanonicalUrl& url) const {
  const std::string_view host = url.host_for_match();
  const auto holds = [&](const Entry& entry) {
    return entry.page != nullptr ? match_path(entry.page->page, url).has_value() : holds_for(*entry.rule, host);
  };
  const auto look_up = [&](const std::vector<Entry>& entries) -> const Entry* {
    auto at = std::lower_bound(entries.begin(), entries.end(), name,
                               [](const Entry& entry, std::string_view wanted) { return entry.name < wanted; });
    for (; at != entries.end() && at->name == name; ++at) {
      if (holds(*at)) return &*at;
    }
    return nullptr;
  };
  const Entry* found = look_up(params_);
  for (auto at = prefixes_.begin(); found == nullptr && at != prefixes_.end(); ++at) {
    if (name.starts_with(at->name) && holds(*at)) found = &*at;
  }
  if (found == nullptr || look_up(page_keys_) != nullptr) return {};
  // What a rule for this host says of a name (`t` on X tells who shared) counts more than what holds for any host.
  const Entry* kept = look_up(keeps_);
  if (kept != nullptr && (found->rule->hosts.empty() || !kept->rule->hosts.empty())) return {};
  return {found->rule, found->sharer};
}

CleanLink clean_link(const TrackingIndex& index, const CanonicalUrl& url) {
  CleanLink out;
  const auto query = url.query();
  if (!query || query->empty() || url.host_kind() != HostKind::domain) return {url.href(), {}};
  const std::uint32_t begin = url.parts().query.begin;
  std::string kept;
  std::size_t from = 0;
  for (QueryParam& param : query_params(url)) {
    const Removal removal = index.removal_of(param.name, url);
    if (removal.rule == nullptr) continue;
    kept += query->substr(from, param.span.begin - from);
    from = param.span.end;
    if (from < query->size()) {
      ++from;  // the `&` behind
    } else if (kept.ends_with('&')) {
      kept.pop_back();
    }
    out.removed.push_back({std::move(param.name), removal.rule->id, removal.sharer, {begin + param.span.begin, begin + param.span.end}});
  }
  if (out.removed.empty()) return {url.href(), {}};
  kept += query->substr(from);
  const std::string_view href = url.href();
  out.url = href.substr(0, begin - (kept.empty() ? 1 : 0));
  out.url += kept;
  out.url += href.substr(begin + query->size());
  return out;
}

}  // namespace wailian
