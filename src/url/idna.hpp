// Internationalized domain names: ToASCII and the label checks of UTS #46, with the URL Standard's settings:
// CheckBidi and CheckJoiners, no CheckHyphens, no STD3 rules, no DNS lengths, non-transitional.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Longest text, in bytes, that is mapped or decoded: no name of more than 253 characters can be looked up, and Punycode
/// takes quadratic time.
inline constexpr std::size_t longest_idna_text = 1024;

/// "Domain to ASCII" of the URL Standard for a domain that is not all ASCII (an ASCII one is only lower-cased, which
/// is the caller's work). UTF-8 in, at most `longest_idna_text`; A-labels out. nullopt where a label is not valid.
[[nodiscard]] std::optional<std::string> domain_to_ascii(std::string_view domain);

/// The labels of a host in A-labels, each in Unicode. A label that is not `xn--`, or not valid, is nullopt.
[[nodiscard]] std::vector<std::optional<std::u32string>> decoded_labels(std::string_view host);

/// The labels of `host`, without the dots between.
[[nodiscard]] std::vector<std::string_view> labels_of(std::string_view host);

/// Whether `label` starts with the ACE prefix.
[[nodiscard]] inline bool is_a_label(std::string_view label) { return label.substr(0, 4) == "xn--"; }

}  // namespace wailian
