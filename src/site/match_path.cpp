#include "site/match_path.hpp"

#include <algorithm>

namespace wailian {
namespace {

std::string_view next_segment(std::string_view& path) {
  const std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(path.size(), segment.size() + 1));
  return segment;
}

/// How many bytes of `path` the segments of `pattern` take; `*` stands for one that is not empty.
std::optional<std::size_t> match_segments(std::string_view pattern, std::string_view path, bool rest_follows) {
  const std::size_t whole = path.size();
  // Most are told apart by the first letter.
  if (pattern.size() > 1 && pattern[1] != '*' && (path.size() < 2 || path[1] != pattern[1])) return std::nullopt;
  while (!pattern.empty()) {
    if (path.empty()) return std::nullopt;
    const std::string_view wanted = next_segment(pattern);
    const std::string_view found = next_segment(path);
    if (wanted == "*" ? found.empty() : wanted != found) return std::nullopt;
  }
  if (!path.empty() && !rest_follows) return std::nullopt;
  return whole - path.size();
}

bool same_but_for_last_slash(std::string_view a, std::string_view b) {
  if (a.ends_with('/')) a.remove_suffix(1);
  if (b.ends_with('/')) b.remove_suffix(1);
  return a == b;
}

}  // namespace

std::optional<std::size_t> match_path(const RedirectorMatch& pattern, const CanonicalUrl& url, bool rest_follows) {
  if (!pattern.host.host.empty() && !fits(pattern.host, url.host_for_match())) return std::nullopt;
  const std::string_view path = url.path();
  switch (pattern.path_match) {
    case PathMatch::exact:
      if (same_but_for_last_slash(path, pattern.path)) return path.size();
      break;
    case PathMatch::prefix:
      if (path.starts_with(pattern.path)) return pattern.path.size();
      break;
    case PathMatch::segments:
      return match_segments(pattern.path, path, rest_follows);
  }
  return std::nullopt;
}

}  // namespace wailian
