// The forms that names in rules have: what reads, compares and shows them relies on these. rules/schema/ says the same.
#pragma once

#include <string_view>

namespace wailian {

/// Words of lower-case letters and digits with `-` or `_` between them, at most 80 bytes.
[[nodiscard]] bool is_id(std::string_view text);
/// The same with `.` too.
[[nodiscard]] bool is_message_id(std::string_view text);
/// As URLs are compared: two labels or more of `a` to `z`, digits, `-` and `_`, no longer than a name can be.
[[nodiscard]] bool is_host(std::string_view text);
[[nodiscard]] bool is_host_or_label(std::string_view text);  ///< `localhost` too
/// What lookalikes imitate: a label, or a name in Han characters; two characters or more.
[[nodiscard]] bool is_brand_word(std::string_view text);
[[nodiscard]] bool is_app_link(std::string_view text);  ///< a scheme, its colon, and what may follow
[[nodiscard]] bool is_path(std::string_view text);  ///< from its slash on
[[nodiscard]] bool is_version(std::string_view text);  ///< numbers with dots between them

}  // namespace wailian
