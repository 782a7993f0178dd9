// Pinyin: whether a label is Mandarin in Latin letters.
#pragma once

#include <string_view>

namespace wailian {

/// Whether lower-case `label` falls wholly into pinyin syllables of two letters or more, without tones. One letter
/// more or less often makes another Chinese word of a Chinese brand (doubao, douban, duobao): such a word is no slip.
[[nodiscard]] bool is_pinyin(std::string_view label);

}  // namespace wailian
