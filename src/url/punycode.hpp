// Punycode (RFC 3492): labels of Unicode in letters, digits and hyphens.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// Takes the text behind `xn--`. nullopt where it is not Punycode. Quadratic in time: bound the length first.
[[nodiscard]] std::optional<std::u32string> punycode_decoded(std::string_view text);

/// Appends the text that goes behind `xn--`; false where a number outgrows 31 bits. Quadratic in time.
[[nodiscard]] bool append_punycode(std::string& out, std::u32string_view label);

}  // namespace wailian
