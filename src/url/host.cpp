#include "url/host.hpp"

#include "base/utf8.hpp"
#include "url/boost_url.hpp"
#include "url/idna.hpp"
#include "url/ip_address.hpp"
#include "url/percent.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

using HostResult = boost::system::result<HostKind, ProblemCode>;

enum class HostByte : unsigned char { plain, upper, forbidden, percent, not_ascii };

constexpr auto kind_of_byte = [] {
  std::array<HostByte, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    if (byte <= 0x20 || byte == 0x7F) table[byte] = HostByte::forbidden;
    if (byte >= 'A' && byte <= 'Z') table[byte] = HostByte::upper;
    if (byte >= 0x80) table[byte] = HostByte::not_ascii;
  }
  for (const char byte : std::string_view("#/:<>?@[\\]^|")) table[static_cast<unsigned char>(byte)] = HostByte::forbidden;
  table['%'] = HostByte::percent;
  return table;
}();

HostByte kind_of(char byte) { return kind_of_byte[static_cast<unsigned char>(byte)]; }

/// Code points that engines of different age send to different hosts.
bool has_deviation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    switch (point.value) {
      case 0xDF:
      case 0x3C2:
      case 0x200C:
      case 0x200D:
      case 0x1E9E:
        return true;
      default:
        at += point.length;
    }
  }
  return false;
}

HostResult append_ipv4_host(std::string& out, std::size_t begin, std::string_view written, UrlNotes& notes) {
  const auto address = parse_ipv4(std::string_view(out).substr(begin));
  if (!address) return ProblemCode::url_ipv4_invalid;
  out.resize(begin);
  append_ipv4(out, *address);
  notes.ipv4_odd = written != std::string_view(out).substr(begin);
  return HostKind::ipv4;
}

HostResult append_ipv6_host(std::string& out, std::string_view written) {
  if (written.back() != ']') return ProblemCode::url_ipv6_invalid;
  const auto address = boost_ipv6(written.substr(1, written.size() - 2));
  if (!address) return ProblemCode::url_ipv6_invalid;
  append_ipv6(out, *address);
  return HostKind::ipv6;
}

/// Appends the ASCII `domain` in lower case, and tells whether all of its bytes may stand in a domain.
bool append_domain(std::string& out, std::string_view domain) {
  bool allowed = true;
  const std::size_t begin = out.size();
  out.append(domain);
  for (std::size_t at = begin; at < out.size(); ++at) {
    const HostByte kind = kind_of(out[at]);
    allowed &= kind == HostByte::plain || kind == HostByte::upper;
    if (kind == HostByte::upper) out[at] = static_cast<char>(out[at] + ('a' - 'A'));
  }
  return allowed;
}

}  // namespace

HostResult append_host(std::string& out, std::string_view written, UrlNotes& notes) {
  if (written.front() == '[') return append_ipv6_host(out, written);

  const std::size_t begin = out.size();
  const auto is = [](HostByte wanted) { return [wanted](char byte) { return kind_of(byte) == wanted; }; };
  std::string decoded;
  std::string_view domain = written;
  if (std::any_of(domain.begin(), domain.end(), is(HostByte::percent))) {
    decoded = percent_decoded(domain);
    notes.host_percent_decoded = decoded != written;
    domain = decoded;
  }
  std::string ascii;
  if (std::any_of(domain.begin(), domain.end(), is(HostByte::not_ascii))) {
    if (domain.size() > longest_idna_text) return ProblemCode::url_too_long;
    notes.host_not_ascii = true;
    notes.host_deviation = has_deviation(domain);
    auto mapped = domain_to_ascii(domain);
    if (!mapped) return ProblemCode::url_host_idna_failed;
    ascii = *std::move(mapped);
    domain = ascii;
    if (domain.empty()) return ProblemCode::url_host_empty;
  }
  // Only now: a mapping can bring forth `/`, `:` or `%` (full-width forms and the like).
  if (!append_domain(out, domain)) return ProblemCode::url_host_forbidden_code_point;
  if (ends_in_number(domain)) return append_ipv4_host(out, begin, written, notes);
  notes.trailing_dot = domain.back() == '.';
  return HostKind::domain;
}

}  // namespace wailian
