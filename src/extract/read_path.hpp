// Where the path, query and fragment of a link end in mixed text.
#pragma once

#include "extract/paste_marks.hpp"

#include <cstddef>

namespace wailian {

struct PathReading {
  std::size_t end = 0;        ///< where the link ends
  std::size_t other_end = 0;  ///< where it would end by the other reading (O1, O2); 0 where there is none
};

/// Reads on from `from`, right after host and port (or after the colon of another scheme), to where the link ends:
/// docs/link-detection.md, clauses E (ends), K (brackets), J (letters and marks of Chinese, Japanese, Korean; signs) and
/// O1, O2 (the other reading).
[[nodiscard]] PathReading read_path(PasteMarks& marks, std::size_t link_begin, std::size_t from);

/// The end of `[from, end)` without the trailing punctuation that belongs to the sentence.
[[nodiscard]] std::size_t without_trailing_punctuation(std::string_view text, std::size_t from, std::size_t end);

}  // namespace wailian
