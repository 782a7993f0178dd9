// Where the path, query and fragment of a link end in mixed text.
#pragma once

#include "extract/paste_marks.hpp"

#include <cstddef>

namespace wailian {

struct PathReading {
  std::size_t end = 0;        ///< where the link ends
  std::size_t other_end = 0;  ///< where it would end if Han letters were read the other way; 0 where none stand there
};

/// Reads on from `from`, right after host and port (or after the colon of another scheme). The link ends
///  - at white space, quotes, angle brackets, full-width punctuation, symbols and emoji,
///  - at a closing bracket without its partner, before an opening one that is not closed; `[` counts in queries only,
///  - before a second `http://` that is glued on or joined by `,` `;` `|`; after `=` `?` `&` `#` it is part of this
///  one,
///    and after `/` too, unless it leads to the same host (a link pasted twice) or this one has no scheme,
///  - at an HTML entity for a quote or an angle bracket, and at `'` where the link stands right behind one.
/// Trailing `. , ; : ! ? ' | %` and doubled hyphens are left outside; a trailing `#`, `=`, `&`, `/` stays.
/// A trailing `@` stays only as the end of a value that begins with one (`jkl=@K8r4N2@`).
///
/// Letters of unspaced scripts (Han, kana …) belong to the link
///  - right after `=`,
///  - after `/` that closes a segment which looks like a word (`/wiki/道`),
///  - after the host's own slash where the run goes on like a path (`/文件.pdf`) or is a whole line,
///  - after `_` or `_(` in a segment that looks like a word (`/wiki/C_语言`, `/wiki/C_(语言)`),
///  - and wherever the segment already holds them;
/// but never where they begin like prose (复制此链接). Everywhere else they end it: `/x后文`, `/TK3Wpzn/看`, `?id=3看`.
///
/// A line break is passed only where the link obviously goes on (see soft_break.hpp).
[[nodiscard]] PathReading read_path(PasteMarks& marks, std::size_t link_begin, std::size_t from);

/// The end of `[from, end)` without the trailing punctuation that belongs to the sentence.
[[nodiscard]] std::size_t without_trailing_punctuation(std::string_view text, std::size_t from, std::size_t end);

}  // namespace wailian
