// "Martian text" (火星文): look-alike letters, emoji words and split spellings folded to plain text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Folded text and where each byte of it came from.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> origin;  ///< for each byte of `text` the offset in the source; one more for the end
  /// Look-alikes were put right. Not set for letter case, full-width forms, decoration or traditional characters alone.
  bool changed = false;
};

/// Folds look-alike and decorative characters: 咑閞 → 打开, 淘♂寳♀ → 淘宝, 復·制 → 复制, full-width to half-width,
/// Latin letters to lower case. For matching words only; never for URLs or codes.
[[nodiscard]] FoldedText fold_martian(std::string_view text);

}  // namespace wailian
