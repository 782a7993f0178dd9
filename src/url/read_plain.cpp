// Addresses that are written as they are serialized: most of what programs make and people copy.
#include "url/percent.hpp"
#include "url/url_builder.hpp"

#include <array>

namespace wailian {
namespace {

enum PlainSet : unsigned char { in_host = 1, in_path = 2, in_query = 4 };  // the fragment's set is the query's

/// Bytes that the URL Standard leaves as they are and RFC 3986 allows, so that both grammars read the same parts.
constexpr auto plain_sets_of_byte = [] {
  std::array<unsigned char, 256> table{};
  const auto mark = [&](std::string_view bytes, unsigned sets) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] = static_cast<unsigned char>(sets);
  };
  mark("abcdefghijklmnopqrstuvwxyz0123456789-", in_host | in_path | in_query);
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ._~!$&()*+,;=:@/%", in_path | in_query);
  mark("'", in_path);
  mark("?", in_query);
  return table;
}();

bool allows(PlainSet set, char byte) { return (plain_sets_of_byte[static_cast<unsigned char>(byte)] & set) != 0; }

/// Where what begins at `begin` ends: the first byte that is not of `set`, or a `%` that begins no triplet.
std::size_t end_of_plain(std::string_view text, std::size_t begin, PlainSet set) {
  while (begin < text.size() && allows(set, text[begin]) && (text[begin] != '%' || is_percent_triplet(text, begin))) ++begin;
  return begin;
}

/// The end of a domain without A-labels, empty labels and a number at its end; 0 where there is none.
std::size_t end_of_plain_domain(std::string_view text, std::size_t begin) {
  for (std::size_t label = begin;; label = begin + 1) {
    begin = end_of_plain(text, label, in_host);
    if (begin == label || text.substr(label, 4) == "xn--") return 0;
    if (begin < text.size() && text[begin] == '.') continue;
    const bool ends = begin == text.size() || text[begin] == '/';
    return ends && text[label] >= 'a' ? begin : 0;
  }
}

/// Whether a segment of `path` may be `.` or `..`, in whatever writing.
bool may_hold_dot_segment(std::string_view path) {
  for (std::size_t slash = 0; (slash = path.find('/', slash)) < path.size(); ++slash)
    if (slash + 1 < path.size() && (path[slash + 1] == '.' || path[slash + 1] == '%')) return true;
  return false;
}

}  // namespace

std::optional<CanonicalUrl> UrlBuilder::read_plain(std::string_view raw, BareHost bare_host) {
  constexpr std::string_view added = "https://";
  Offset scheme = 0;
  if (raw.substr(0, 8) == added) scheme = 5;
  if (raw.substr(0, 7) == "http://") scheme = 4;
  if (scheme == 0 && bare_host == BareHost::refuse) return std::nullopt;
  const Offset host = scheme == 0 ? 0 : scheme + 3;
  const auto path = static_cast<Offset>(end_of_plain_domain(raw, host));
  if (path == 0) return std::nullopt;
  const auto path_end = static_cast<Offset>(end_of_plain(raw, path, in_path));
  if (may_hold_dot_segment(raw.substr(path, path_end - path))) return std::nullopt;
  const bool has_query = path_end < raw.size() && raw[path_end] == '?';
  const auto query_end = has_query ? static_cast<Offset>(end_of_plain(raw, path_end + 1, in_query)) : path_end;
  const bool has_fragment = query_end < raw.size() && raw[query_end] == '#';
  const auto end = has_fragment ? static_cast<Offset>(end_of_plain(raw, query_end + 1, in_query)) : query_end;
  if (end < raw.size()) return std::nullopt;

  CanonicalUrl url;
  const auto shift = static_cast<Offset>(scheme == 0 ? added.size() : 0);
  url.href_.reserve(shift + raw.size() + 1);
  url.href_.append(added.substr(0, shift)).append(raw);
  if (path == end) url.href_.push_back('/');
  const auto place = [&](Span UrlParts::*part, Offset begin, Offset part_end) {
    url.parts_.*part = {begin + shift, part_end + shift};
    if (begin < part_end) url.raw_parts_.*part = {begin, part_end};
  };
  place(&UrlParts::scheme, 0, scheme);
  if (scheme == 0) url.parts_.scheme = {0, 5};
  place(&UrlParts::host, host, path);
  place(&UrlParts::path, path, path_end);
  if (path == end) ++url.parts_.path.end;
  if (has_query) place(&UrlParts::query, path_end + 1, query_end);
  if (has_fragment) place(&UrlParts::fragment, query_end + 1, end);
  url.has_query_ = has_query;
  url.has_fragment_ = has_fragment;
  url.notes_.scheme_added = scheme == 0;
  return url;
}

}  // namespace wailian
