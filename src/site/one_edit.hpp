// Words one slip of the hand away from a brand word.
#pragma once

#include <string_view>

namespace wailian {

/// Whether `label` is `word` with one slip: two neighbours swapped, one letter doubled or one of two left out, a
/// letter changed, added or left out. To raise no false alarms it is strict: never the first letter; nothing in words
/// under five letters; only swaps and doubling in pinyin under six and other words under seven; no slip that makes a
/// pinyin word; in words that are not pinyin only changes to a key beside the right one, and letters left out before
/// the end (`telegra.ph` and plurals are names of their own). Both in lower-case ASCII.
[[nodiscard]] bool is_one_slip_from(std::string_view label, std::string_view word);

}  // namespace wailian
