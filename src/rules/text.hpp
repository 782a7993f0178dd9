// A text of the rules in its languages.
#pragma once

#include <string>
#include <string_view>

namespace wailian {

/// One text in the languages of the rules; empty in one that was not loaded.
struct Text {
  std::string zh_cn, zh_tw, en;
};

/// A language of the rules: the name of its locale, and where its texts stand.
struct Language {
  std::string_view locale;
  std::string Text::*text;
};
inline constexpr Language languages[] = {{"zh-CN", &Text::zh_cn}, {"zh-TW", &Text::zh_tw}, {"en", &Text::en}};
/// The one of a locale; English for any other.
[[nodiscard]] constexpr const Language& language_of(std::string_view locale) {
  return locale == "zh-CN" ? languages[0] : locale == "zh-TW" ? languages[1] : languages[2];
}

}  // namespace wailian
