#include "extract/starts_prose.hpp"

#include "base/utf8.hpp"
#include "extract/fold.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

// clang-format off
/// Folded beginnings of what follows a link in share texts and in chats.
constexpr std::array<std::string_view, 62> openers{
    "复制", "点击", "点开", "点此", "点我", "点进", "打开", "长按", "戳",   "粘贴", "转发", "扫码", "下载", "安装", "注册", "登录",
    "登陆", "进入", "搜索", "查看", "观看", "收听", "访问", "浏览", "阅读", "领取", "购买", "下单", "抢购", "参与", "报名", "关注",
    "提取", "密码", "口令", "链接", "网址", "地址", "或者", "或复", "然后", "这个", "这是", "这里", "就是", "即可", "快来", "快去",
    "快点", "快看", "来看", "来源", "来自", "分享", "退订", "回复", "请",   "谢谢", "大家", "看看", "可以", "直接",
};
// clang-format on

}  // namespace

bool starts_prose(std::string_view text) {
  constexpr std::size_t enough_characters = 6;
  std::size_t end = 0;
  for (std::size_t i = 0; i < enough_characters && end < text.size(); ++i) end += code_point_at(text, end).length;
  const std::string folded = fold_martian(text.substr(0, end)).text;
  return std::any_of(openers.begin(), openers.end(),
                     [&](std::string_view word) { return folded.compare(0, word.size(), word) == 0; });
}

}  // namespace wailian
