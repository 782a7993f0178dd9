// The query and the path of a URL, taken apart and decoded.
#include "base/utf8.hpp"
#include "url/canonical_url.hpp"
#include "url/percent.hpp"

#include <algorithm>

namespace wailian {
namespace {

std::string decoded(std::string_view text) { return repair_utf8(percent_decoded(text)); }

std::string form_decoded(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  return decoded(spaced);
}

/// Takes the piece before `sign` off the front of `text`, and the sign too.
std::string_view take_before(std::string_view& text, char sign) {
  const std::string_view piece = text.substr(0, text.find(sign));
  text.remove_prefix(std::min(piece.size() + 1, text.size()));
  return piece;
}

}  // namespace

std::vector<QueryParam> query_params(const CanonicalUrl& url) {
  std::vector<QueryParam> params;
  const std::string_view query = url.query().value_or(std::string_view());
  for (std::string_view rest = query; !rest.empty();) {
    const auto begin = static_cast<std::uint32_t>(query.size() - rest.size());
    std::string_view value = take_before(rest, '&');
    if (value.empty()) continue;
    const Span span{begin, begin + static_cast<std::uint32_t>(value.size())};
    const std::string_view name = take_before(value, '=');
    params.push_back({form_decoded(name), form_decoded(value), span, name.size() < span.size()});
  }
  return params;
}

std::vector<std::string> path_segments(const CanonicalUrl& url) {
  std::vector<std::string> segments;
  std::string_view rest = url.path().substr(1);
  if (rest.empty()) return segments;
  const bool ends_open = rest.back() == '/';
  while (!rest.empty()) segments.push_back(decoded(take_before(rest, '/')));
  if (ends_open) segments.emplace_back();
  return segments;
}

}  // namespace wailian
