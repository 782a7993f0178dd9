// Whether text right after a link is prose that speaks about the link.
#pragma once

#include <string_view>

namespace wailian {

/// True where `text` begins with one of the words that people and apps put behind a link (复制此链接, 点击打开, 提取码
/// …), in any of their disguises (复淛佌lian接). Reads at most the first few characters.
[[nodiscard]] bool starts_prose(std::string_view text);

}  // namespace wailian
