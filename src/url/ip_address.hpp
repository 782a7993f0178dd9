// IPv4 and IPv6 hosts as the URL Standard reads and writes them (sections 3.5 and 3.6).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// The "ends in a number" checker: whether `host` must be an IPv4 address or be refused.
[[nodiscard]] bool ends_in_number(std::string_view host);

/// The IPv4 parser: one to four parts, each decimal, octal (`0…`) or hexadecimal (`0x…`); the last fills the rest.
[[nodiscard]] std::optional<std::uint32_t> parse_ipv4(std::string_view host);

/// Appends four decimals with dots.
void append_ipv4(std::string& out, std::uint32_t address);

/// Appends the address in brackets, the first longest run of two or more zero pieces as `::`.
void append_ipv6(std::string& out, const std::array<std::uint8_t, 16>& address);

}  // namespace wailian
