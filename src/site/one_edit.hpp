// Words one slip of the hand away from a brand word.
#pragma once

#include <string_view>

namespace wailian {

/// Whether `label` is `word` with one slip: two neighbours swapped, one letter doubled or one of two left out, a
/// letter left out, added or changed. Never the first letter, never in words under five letters, only swaps and
/// doubling in words under six. To be no false alarm, the slip must not make another pinyin word, and in a word that
/// is not pinyin a changed letter must lie beside the right one on the keyboard. Both in lower-case ASCII.
[[nodiscard]] bool is_one_slip_from(std::string_view label, std::string_view word);

}  // namespace wailian
