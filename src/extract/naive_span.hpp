// How far apps that part links from text by white space alone take a link to reach. Internal to src/extract/.
#pragma once

#include "extract/paste_marks.hpp"

#include <cstddef>
#include <string_view>

namespace wailian {

/// B5. Where the letters and symbols that touch a bare host at byte `begin` start: some apps take them for a part of it.
[[nodiscard]] std::size_t naive_begin_of(std::string_view text, std::size_t begin);

/// Of a link from `begin` to `end`: on to white space, but not past the bracket, quote or quote entity that was opened
/// right before it. `marks` are those of `text`.
[[nodiscard]] std::size_t naive_end_of(std::string_view text, PasteMarks& marks, std::size_t begin, std::size_t end);

}  // namespace wailian
