// One sentence in every language that problems and faults speak.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// What a code says to a reader, and its permanent id as it stands in JSON.
struct Sentence {
  std::string_view id, zh_cn, zh_tw, en;

  /// `locale` is `zh-CN`, `zh-TW` or `en`; any other falls back to English.
  [[nodiscard]] constexpr std::string_view in(std::string_view locale) const {
    return locale == "zh-CN" ? zh_cn : locale == "zh-TW" ? zh_tw : en;
  }
};

/// A code with its sentence; tables hold one row a code, in the order of the enum.
template <class Code>
struct SentenceRow {
  Code code;
  Sentence sentence;
};

/// Whether a table has the row of each code up to `last`, in order.
template <class Code, std::size_t size>
constexpr bool covers(const SentenceRow<Code> (&rows)[size], Code last) {
  for (std::size_t i = 0; i < size; ++i)
    if (static_cast<std::size_t>(rows[i].code) != i) return false;
  return size == static_cast<std::size_t>(last) + 1;
}

}  // namespace wailian
