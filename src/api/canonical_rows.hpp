// Many texts canonicalized in one call, packed as tab-separated lines: quick to write, quick to split.
#pragma once

#include <string>
#include <string_view>

namespace wailian {

/// Canonicalizes each of `texts` (valid UTF-8), which stand one behind the other with one character, whatever it is,
/// after each, so that they may hold any character themselves. `lengths` tells them apart, in UTF-16 units: `12 7:30`
/// is a text of 12 without a base, then one of 7 and its base of 30. A `-` stands for what the caller had that was no
/// text; it takes no place in `texts`.
///
/// One line a text. Read: href, scheme, username, password, host, host_kind, port, path, query with its `?`, fragment
/// with its `#` (each empty where absent), and the notes that are set, with commas between. Refused: an empty field,
/// problem code, start and end of the fault in UTF-16 units of the text (of the base, where that is at fault), and the
/// English sentence. What `lengths` announces and `texts` does not hold counts as empty. Needs no rules, never fails.
[[nodiscard]] std::string canonical_rows(std::string_view lengths, std::string_view texts);

}  // namespace wailian
