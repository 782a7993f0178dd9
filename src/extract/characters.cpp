#include "extract/characters.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t n>
bool within(const std::array<Range, n>& ranges, char32_t c) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
                                      [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges.begin() && c <= std::prev(after)->last;
}

constexpr std::array unspaced{
    Range{0x0E01, 0x0E3A},                                                  // Thai
    Range{0x0E40, 0x0E4E},   Range{0x0E81, 0x0EDF},                         // Lao
    Range{0x1000, 0x109F},                                                  // Burmese
    Range{0x1100, 0x11FF},                                                  // Hangul letters
    Range{0x1780, 0x17D3},                                                  // Khmer
    Range{0x2E80, 0x2FDF},                                                  // radicals
    Range{0x3005, 0x3007},                                                  // iteration mark, closing mark, zero
    Range{0x3021, 0x3029},                                                  // Hangzhou numerals
    Range{0x3031, 0x3035},                                                  // kana repeat marks
    Range{0x3038, 0x303C},   Range{0x3041, 0x309F},                         // hiragana
    Range{0x30A1, 0x30FA},                                                  // katakana, without the middle dot
    Range{0x30FC, 0x30FF},   Range{0x3105, 0x31BF},                         // bopomofo, Hangul letters
    Range{0x31F0, 0x31FF},   Range{0x3400, 0x4DBF},                         // Han
    Range{0x4E00, 0x9FFF},   Range{0xA960, 0xA97F}, Range{0xAC00, 0xD7FF},  // Hangul
    Range{0xF900, 0xFAFF},                                                  // Han, compatibility
    Range{0xFF66, 0xFFDC},                                                  // half-width kana and Hangul
    Range{0x20000, 0x323AF},                                                // Han, further planes
};

constexpr std::array spaced{
    Range{0x00AA, 0x00AA}, Range{0x00B5, 0x00B5}, Range{0x00BA, 0x00BA}, Range{0x00C0, 0x00D6},
    Range{0x00D8, 0x00F6}, Range{0x00F8, 0x02AF},  // Latin
    Range{0x0300, 0x0373}, Range{0x0376, 0x037D},  // combining marks, Greek
    Range{0x0386, 0x0386}, Range{0x0388, 0x0481},  // Greek, Cyrillic
    Range{0x048A, 0x0556}, Range{0x0561, 0x0587},  // Cyrillic, Armenian
    Range{0x0591, 0x05BD}, Range{0x05D0, 0x05F2},  // Hebrew
    Range{0x0620, 0x0669}, Range{0x066E, 0x06D3}, Range{0x06D5, 0x06FF}, Range{0x0750, 0x077F},  // Arabic
    Range{0x0900, 0x0963}, Range{0x0966, 0x0DF3},                                                // India
    Range{0x10A0, 0x10FA}, Range{0x10FC, 0x10FF},                                                // Georgian
    Range{0x1E00, 0x1FBC}, Range{0x1FBE, 0x1FBE}, Range{0x1FC2, 0x1FFC},                         // Latin, Greek
};

constexpr std::array sentence_marks{
    Range{0x00A1, 0x00A1}, Range{0x00A7, 0x00A7}, Range{0x00AB, 0x00AB}, Range{0x00B6, 0x00B6}, Range{0x00BB, 0x00BB},
    Range{0x00BF, 0x00BF}, Range{0x2018, 0x201F}, Range{0x2025, 0x2027}, Range{0x2039, 0x203A}, Range{0x3001, 0x3003},
    Range{0x3008, 0x3011}, Range{0x3014, 0x301F}, Range{0xFE10, 0xFE19}, Range{0xFE30, 0xFE6B}, Range{0xFF01, 0xFF0C},
    Range{0xFF0E, 0xFF0F}, Range{0xFF1A, 0xFF20}, Range{0xFF3B, 0xFF40}, Range{0xFF5B, 0xFF65},
};

constexpr std::array letters_in_other_forms{
    Range{0x2100, 0x214F}, Range{0x24B6, 0x24E9},   Range{0xFF21, 0xFF3A},
    Range{0xFF41, 0xFF5A}, Range{0x1D400, 0x1D7FF}, Range{0x1F130, 0x1F189},
};

}  // namespace

bool is_unspaced_letter(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;  // Han, by far the most frequent
  return c >= 0x0E01 && within(unspaced, c);
}

bool is_spaced_letter(char32_t c) { return c >= 0xAA && c <= 0x1FFC && !is_invisible(c) && within(spaced, c); }

bool is_sentence_mark(char32_t c) { return within(sentence_marks, c); }

bool is_letter_in_another_form(char32_t c) { return c >= 0x2100 && within(letters_in_other_forms, c); }

bool is_fullwidth_host_character(char32_t c) {
  return c == 0xFF0D || c == 0xFF0E || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A);
}

std::size_t skip_invisible_beyond_ascii(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    const CodePoint point = code_point_at(text, at);
    if (!is_invisible(point.value)) break;
    at += point.length;
  }
  return at;
}

}  // namespace wailian
