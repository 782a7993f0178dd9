#include "site/unwrap_redirect.hpp"

#include "base/utf8.hpp"
#include "site/match_path.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// What one redirector makes of an address.
struct Opened {
  const Redirector* redirector = nullptr;
  std::optional<CanonicalUrl> target;
  std::optional<Problem> problem;
};

/// How many bytes of the path of `url` the rule takes; nullopt where it does not fit.
std::optional<std::size_t> match_any(const Redirector& redirector, const CanonicalUrl& url) {
  for (const RedirectorMatch& match : redirector.matches)
    if (const auto taken = match_path(match, url, redirector.target == TargetPlace::path_rest)) return taken;
  return std::nullopt;
}

/// The first parameter of the rule's list that has a value.
const QueryParam* first_filled(const Redirector& redirector, const std::vector<QueryParam>& params) {
  for (const std::string& name : redirector.params) {
    const auto found = std::find_if(params.begin(), params.end(), [&name](const QueryParam& param) {
      return param.name == name && !param.value.empty();
    });
    if (found != params.end()) return &*found;
  }
  return nullptr;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 120;
  std::size_t end = std::min(text.size(), longest);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return repair_utf8(text.substr(0, end));
}

Opened through_the_door(const Redirector& redirector, const CanonicalUrl& wrapper, const std::string& target) {
  const auto is_slash = [](char c) { return c == '/' || c == '\\'; };
  const bool scheme_of_wrapper = target.size() > 2 && is_slash(target[0]) && is_slash(target[1]);
  auto url = canonicalize(target, scheme_of_wrapper ? &wrapper : nullptr,
                          scheme_may_be_missing(redirector.encoding) ? BareHost::add_https : BareHost::refuse);
  if (url) return {&redirector, std::move(*url), std::nullopt};
  Problem problem = url.error();
  problem.found = shortened(target);
  problem.place = redirector.id;
  problem.span = {};
  return {&redirector, std::nullopt, std::move(problem)};
}

/// The text is not even meant as an address of its own.
bool is_no_address(const Problem& problem) { return problem.code == ProblemCode::url_relative_without_base; }

std::optional<Opened> open_path(const Redirector& redirector, const CanonicalUrl& url, std::size_t matched) {
  const auto target = target_behind_path(redirector.encoding, url, matched);
  if (!target) return std::nullopt;
  Opened opened = through_the_door(redirector, url, *target);
  if (opened.problem && is_no_address(*opened.problem)) return std::nullopt;  // a page of the service like any other
  return opened;
}

std::optional<Opened> open_param(const Redirector& redirector, const CanonicalUrl& url) {
  const std::vector<QueryParam> params = query_params(url);
  const QueryParam* param = first_filled(redirector, params);
  if (param == nullptr) return std::nullopt;
  if (redirector.encoding == opaque_encoding) return Opened{&redirector, std::nullopt, std::nullopt};
  if (const auto target = target_in_value(redirector.encoding, param->value))
    return through_the_door(redirector, url, *target);
  return Opened{&redirector, std::nullopt,
                Problem{ProblemCode::url_relative_without_base, shortened(param->value), redirector.id, {}}};
}

/// nullopt where the redirector does not fit. One that fits but has neither target nor problem is opaque.
std::optional<Opened> open_with(const Redirector& redirector, const CanonicalUrl& url) {
  if (redirector.target == TargetPlace::param && !url.query()) return std::nullopt;
  const auto matched = match_any(redirector, url);
  if (!matched) return std::nullopt;
  switch (redirector.target) {
    case TargetPlace::opaque:
      return Opened{&redirector, std::nullopt, std::nullopt};
    case TargetPlace::path_rest:
      return open_path(redirector, url, *matched);
    case TargetPlace::param:
      return open_param(redirector, url);
  }
  return std::nullopt;
}

/// The best of all redirectors that fit: a target, else an opaque reading where the value was no address at all,
/// else the problem.
std::optional<Opened> open_once(const RuleBook& book, const CanonicalUrl& url) {
  if (url.host_kind() != HostKind::domain) return std::nullopt;
  std::optional<Opened> opaque, failed;
  for (const auto group : book.redirectors_for(url.host_for_match())) {
    for (const Redirector* redirector : group) {
      auto opened = open_with(*redirector, url);
      if (!opened) continue;
      if (opened->target) return opened;
      // `/login?next=/home` of a service of which nothing more is known is a page like any other.
      if (redirector->matches.front().host.host.empty()) continue;
      auto& kept = opened->problem ? failed : opaque;
      if (!kept) kept = std::move(opened);
    }
  }
  return opaque && (!failed || is_no_address(*failed->problem)) ? std::move(opaque) : std::move(failed);
}

}  // namespace

RedirectChain unwrap_redirect(const RuleBook& book, const CanonicalUrl& url) {
  RedirectChain chain;
  chain.steps.push_back({url, nullptr, false});
  for (;;) {
    auto opened = open_once(book, chain.steps.back().url);
    if (!opened) return chain;
    ChainStep& wrapper = chain.steps.back();
    wrapper.redirector = opened->redirector;
    if (opened->problem) {
      chain.end = ChainEnd::unreadable;
      chain.problem = std::move(opened->problem);
      return chain;
    }
    if (!opened->target) {
      wrapper.opaque = true;
      chain.end = ChainEnd::opaque;
      return chain;
    }
    if (chain.steps.size() > longest_chain) {
      chain.end = ChainEnd::too_deep;
      return chain;
    }
    chain.steps.push_back({std::move(*opened->target), nullptr, false});
  }
}

}  // namespace wailian
