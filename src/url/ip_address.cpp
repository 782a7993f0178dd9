#include "url/ip_address.hpp"

#include "url/percent.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::uint64_t too_large = std::uint64_t{1} << 40U;  // saturates: longer numbers must not wrap round

/// nullopt where a character is no digit of the radix that the prefix names, and for nothing at all.
std::optional<std::uint64_t> parse_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  unsigned radix = 10;
  if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
    radix = 16;
    text.remove_prefix(2);
  } else if (text.size() >= 2 && text[0] == '0') {
    radix = 8;
    text.remove_prefix(1);
  }
  std::uint64_t value = 0;
  for (const char c : text) {
    const int digit = hex_value(c);
    if (digit < 0 || static_cast<unsigned>(digit) >= radix) return std::nullopt;
    value = std::min(value * radix + static_cast<unsigned>(digit), too_large);
  }
  return value;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_decimal(std::string& out, unsigned value) {
  if (value >= 100) out.push_back(static_cast<char>('0' + value / 100));
  if (value >= 10) out.push_back(static_cast<char>('0' + value / 10 % 10));
  out.push_back(static_cast<char>('0' + value % 10));
}

}  // namespace

bool ends_in_number(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
  // A number starts with a digit, so that most names are done with here.
  if (last.empty() || !is_digit(last.front())) return false;
  return std::all_of(last.begin(), last.end(), is_digit) || parse_number(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  std::uint64_t address = 0;
  for (unsigned part = 0;; ++part) {
    if (part == 4) return std::nullopt;
    const std::size_t dot = host.find('.');
    const std::optional<std::uint64_t> number = parse_number(host.substr(0, dot));
    if (!number) return std::nullopt;
    if (dot == std::string_view::npos) {
      if (*number >= std::uint64_t{1} << (8U * (4U - part))) return std::nullopt;
      return static_cast<std::uint32_t>(address | *number);
    }
    if (*number > 255) return std::nullopt;
    address |= *number << (8U * (3U - part));
    host.remove_prefix(dot + 1);
  }
}

void append_ipv4(std::string& out, std::uint32_t address) {
  for (unsigned shift = 24;; shift -= 8) {
    append_decimal(out, (address >> shift) & 255U);
    if (shift == 0) return;
    out.push_back('.');
  }
}

void append_ipv6(std::string& out, const std::array<std::uint8_t, 16>& address) {
  std::array<unsigned, 8> pieces{};
  for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i] = address[2 * i] * 256U + address[2 * i + 1];

  std::size_t run_begin = 0;
  std::size_t run_size = 1;  // a single zero piece is written out
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::size_t size = 0;
    while (i + size < pieces.size() && pieces[i + size] == 0) ++size;
    if (size > run_size) {
      run_begin = i;
      run_size = size;
    }
  }
  const bool compress = run_size > 1;

  out.push_back('[');
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (compress && i == run_begin) {
      out += i == 0 ? "::" : ":";
      i += run_size - 1;
      continue;
    }
    bool started = false;
    for (unsigned shift = 12;; shift -= 4) {
      const unsigned digit = (pieces[i] >> shift) & 15U;
      started = started || digit != 0 || shift == 0;
      if (started) out.push_back("0123456789abcdef"[digit]);
      if (shift == 0) break;
    }
    if (i + 1 < pieces.size()) out.push_back(':');
  }
  out.push_back(']');
}

}  // namespace wailian
