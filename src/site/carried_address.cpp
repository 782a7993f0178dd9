#include "site/carried_address.hpp"

#include "site/base64.hpp"
#include "url/percent.hpp"
#include "url/public_suffix.hpp"

#include <algorithm>

namespace wailian {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool starts_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// How an address begins at the front of `text`: as it stands, percent-encoded, or not at all.
enum class Beginning : std::uint8_t { none, plain, encoded };

Beginning beginning_of(std::string_view text) {
  if (!starts_with(text, "http")) return Beginning::none;
  text.remove_prefix(4);
  if (!text.empty() && lower(text.front()) == 's') text.remove_prefix(1);
  // One slash where a path was tidied up on its way.
  if (starts_with(text, ":/")) return Beginning::plain;
  if (starts_with(text, "%3a") || starts_with(text, "%253a") || starts_with(text, ":%2f")) return Beginning::encoded;
  return Beginning::none;
}

std::optional<CanonicalUrl> through_the_door(std::string_view text) {
  auto url = canonicalize(text, nullptr, BareHost::refuse);
  if (!url || (url->host_kind() == HostKind::domain && !has_known_suffix(url->host_for_match()))) return std::nullopt;
  return std::move(*url);
}

std::optional<CanonicalUrl> address_in(std::string_view text, int depth) {
  constexpr std::string_view base64_of_http = "aHR0c";
  if (text.starts_with(base64_of_http) && depth > 0)
    if (const auto decoded = decode_base64(text.substr(0, text.find_first_of("&#")))) return address_in(*decoded, depth - 1);
  for (std::size_t at = 0; at + 8 < text.size(); ++at) {
    const Beginning beginning = beginning_of(text.substr(at));
    if (beginning == Beginning::none) continue;
    if (beginning == Beginning::plain) return through_the_door(text.substr(at));
    if (depth == 0) return std::nullopt;
    // Encoded, it ends where what carries it goes on.
    const std::string_view piece = text.substr(at, text.find_first_of("&#", at) - at);
    return address_in(percent_decoded(piece), depth - 1);
  }
  return std::nullopt;
}

/// An address without its scheme, as some services write it into their own: `item.example.cn%2Fp%3Fid%3D1`. The slash behind the
/// host must be encoded, or it is a path of this address.
std::optional<CanonicalUrl> bare_address_in(std::string_view piece) {
  const auto in_host = [](char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
  const auto end = static_cast<std::size_t>(std::find_if_not(piece.begin(), piece.end(), in_host) - piece.begin());
  const std::string_view host = piece.substr(0, end);
  if (!starts_with(piece.substr(end), "%2f") || host.find('.') == std::string_view::npos) return std::nullopt;
  auto url = canonicalize(percent_decoded(piece), nullptr, BareHost::add_https);
  if (!url || url->host_kind() != HostKind::domain || !has_known_suffix(url->host_for_match())) return std::nullopt;
  return std::move(*url);
}

/// Calls `take` for each part of `text` between `signs`.
template <class Take>
void each_piece(std::string_view text, std::string_view signs, const Take& take) {
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(signs, from), text.size());
    take(text.substr(from, end - from));
    from = end + 1;
  }
}

bool same_domain(const CanonicalUrl& a, const CanonicalUrl& b) {
  if (a.host_kind() != HostKind::domain || b.host_kind() != HostKind::domain) return a.host() == b.host();
  const auto of = [](const CanonicalUrl& url) {
    const auto domain = registrable_domain(url.host_for_match(), SuffixSection::icann_and_private);
    return domain ? *domain : url.host_for_match();
  };
  return of(a) == of(b);
}

/// Whether an address may stand in `text` in one of the spellings that `address_in` reads: nearly all have none.
bool may_carry(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') return true;
    // The end of `http`, and of its beginning in base64.
    if (at > 3 && ((lower(text[at]) == 'p' && lower(text[at - 1]) == 't') || (text[at] == 'c' && text[at - 1] == '0'))) return true;
  }
  return false;
}

}  // namespace

std::optional<CanonicalUrl> carried_address(std::string_view text) {
  // A scheme of its own begins it.
  return text.empty() ? std::nullopt : address_in(text.substr(1), deepest_carried);
}

std::optional<CanonicalUrl> carried_address(const CanonicalUrl& url) {
  if (!may_carry(url.href().substr(url.parts().path.begin))) return std::nullopt;
  const auto other = [&url](std::optional<CanonicalUrl> found) {
    if (found && same_domain(*found, url)) found.reset();
    return found;
  };
  for (const QueryParam& param : query_params(url)) {
    // A name without a value may be all that there is: `?https://…`.
    if (auto found = other(address_in(param.has_value ? param.value : param.name, deepest_carried))) return found;
  }
  const std::string_view href = url.href();
  const std::size_t path = url.parts().path.begin, query = path + url.path().size();
  // In a path, what stands behind it belongs to the address too.
  if (auto found = other(address_in(href.substr(path, url.path().size()), deepest_carried))) {
    auto whole = other(address_in(href.substr(path), deepest_carried));
    return whole ? std::move(whole) : std::move(found);
  }
  if (auto found = other(address_in(href.substr(query), deepest_carried))) return found;
  std::optional<CanonicalUrl> bare;
  each_piece(href.substr(path), "/?&=#;", [&](std::string_view piece) {
    if (!bare) bare = other(bare_address_in(piece));
  });
  return bare;
}

}  // namespace wailian
