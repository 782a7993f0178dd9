// Line breaks that fall inside a link.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// For a link that begins at `link_begin` and meets a line break at `at`: where it goes on, or `at` where it ends.
/// One break is passed, and only where nothing else makes sense:
///  - an unfinished percent-escape (`%E4%B`) and the next line begins with the missing hexadecimal digits,
///  - after a trailing `&` or `?`, when the next line begins with `name=`,
///  - in a query, when the next line begins with `&name=` or with the rest of a value and then `&name=`.
/// `https://a.com/x/` followed by a line of prose, or by another link, is never joined.
[[nodiscard]] std::size_t soft_break_end(std::string_view text, std::size_t link_begin, std::size_t at, bool in_query);

}  // namespace wailian
