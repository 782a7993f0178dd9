// Internationalized domain names: ToASCII and ToUnicode of UTS #46, with the URL Standard's settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// "Domain to ASCII" of the URL Standard for a domain that is not all ASCII (an ASCII one is only lower-cased, which
/// is the caller's work). UTF-8 in; A-labels out. CheckBidi and CheckJoiners, no CheckHyphens, no STD3 rules, no
/// length limits, non-transitional. nullopt where a label is not valid.
[[nodiscard]] std::optional<std::string> domain_to_ascii(std::string_view domain);

}  // namespace wailian
