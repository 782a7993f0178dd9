// The table of look-alikes: how plain words are written to slip past filters, or in traditional characters.
//
// Linguistic data, gathered from the shapes of share texts. Each row holds the plain form and, separated by spaces,
// what stands for it. The order of rows is free; a form may stand in one row only.
#pragma once

#include <array>
#include <string_view>

namespace wailian::fold_table {

struct Row {
  std::string_view plain;
  std::string_view written;
};

// clang-format off
/// First pass: characters that stand for others, and sequences whose parts must not be folded one by one.
inline constexpr std::array disguises{
    // to copy, to open, to press
    Row{"复", "椱 緮 鳆 鰒 蝮 馥 腹 覆"}, Row{"制", "淛 掣 zんíゞ zんí ァ製 ァ制 ず■淛"},
    Row{"打", "咑 扌丁 咑ぺ 打ぺ"}, Row{"开", "閞 汧 幵 鐦 锎 №亓"}, Row{"长", "镸"}, Row{"按", "桉"},
    Row{"点", "奌 嚸"}, Row{"击", "撃 毄"}, Row{"点击", "點￡擊 点￡击"},
    // this, link, message
    Row{"此", "佌 泚 玼"}, Row{"链", "琏 裢 嗹"}, Row{"链接", "鏈ㄣ接 鏈バ接 鏈﹏接 链ㄣ接"}, Row{"接", "椄"},
    Row{"消", "硝"}, Row{"段", "塅"}, Row{"个", "箇"},
    // to look, directly, video, search, browser
    Row{"观", "覌"}, Row{"直", "値 值 矗"}, Row{"视", "眎"}, Row{"搜", "蒐"}, Row{"索", "鎍"}, Row{"查", "査"},
    Row{"器", "噐 嘂"}, Row{"网", "罓"},
    // what the names of apps are made of
    Row{"淘", "綯 绹 洮 祹 氵匋 ホ兆"}, Row{"宝", "寳 寚 珤 宀玉 宀┡ē 灬寳 灬宝"}, Row{"抖", "枓 钭 蚪"},
    Row{"音", "姻 吟 荫 蔭 愔 䜾 喑 瘖"}, Row{"快", "筷"}, Row{"红", "葒"}, Row{"京", "亰"}, Row{"闲", "閒"},
    // what they sell
    Row{"惠", "恵"}, Row{"券", "劵"}, Row{"取", "掫"}, Row{"的", "の"}, Row{"口", "⼝"},
};

/// First pass too: traditional characters of share texts. No disguise by themselves.
inline constexpr std::array traditional{
    Row{"复", "復 複"}, Row{"制", "製"}, Row{"开", "開"}, Row{"长", "長"}, Row{"点", "點"}, Row{"击", "擊"},
    Row{"粘", "黏"}, Row{"贴", "貼"}, Row{"进", "進"}, Row{"链", "鏈"}, Row{"连", "連"}, Row{"结", "結"},
    Row{"这", "這"}, Row{"条", "條"}, Row{"内", "內"}, Row{"话", "話"}, Row{"个", "個"}, Row{"码", "碼"},
    Row{"号", "號"}, Row{"观", "觀"}, Row{"视", "視"}, Row{"频", "頻"}, Row{"览", "覽"}, Row{"浏", "瀏"},
    Row{"选", "選"}, Row{"择", "擇"}, Row{"页", "頁"}, Row{"网", "網"}, Row{"盘", "盤"}, Row{"机", "機"},
    Row{"后", "後"}, Row{"来", "來"}, Row{"将", "將"}, Row{"会", "會"}, Row{"时", "時"}, Row{"宝", "寶"},
    Row{"猫", "貓"}, Row{"红", "紅"}, Row{"书", "書"}, Row{"团", "團"}, Row{"东", "東"}, Row{"鱼", "魚"},
    Row{"闲", "閑"}, Row{"云", "雲"}, Row{"里", "裡 裏"}, Row{"飞", "飛"}, Row{"购", "購"}, Row{"买", "買"},
    Row{"卖", "賣"}, Row{"领", "領"}, Row{"优", "優"}, Row{"钱", "錢"}, Row{"给", "給"}, Row{"发", "發 発"},
    Row{"现", "現"}, Row{"务", "務"}, Row{"请", "請"}, Row{"说", "說 説"}, Row{"识", "識"}, Row{"扫", "掃"},
    Row{"访", "訪"}, Row{"问", "問"}, Row{"题", "題"}, Row{"评", "評"}, Row{"论", "論"}, Row{"转", "轉"},
    Row{"关", "關 関"}, Row{"获", "獲"}, Row{"载", "載"}, Row{"传", "傳"}, Row{"详", "詳"}, Row{"图", "圖"},
    Row{"报", "報"}, Row{"账", "帳"}, Row{"户", "戶"}, Row{"单", "單"}, Row{"双", "雙"}, Row{"师", "師"},
    Row{"国", "國"}, Row{"们", "們"}, Row{"对", "對"}, Row{"应", "應"}, Row{"随", "隨"}, Row{"还", "還"},
    Row{"无", "無"}, Row{"线", "線"}, Row{"电", "電"}, Row{"脑", "腦"}, Row{"乐", "樂"}, Row{"动", "動"},
    Row{"见", "見"}, Row{"听", "聽"}, Row{"爱", "愛"}, Row{"间", "間"}, Row{"为", "為 爲"}, Row{"过", "過"},
    Row{"与", "與"},
};

/// Second pass, on text that went through the first: syllables in Latin letters and homophones that are whole words.
inline constexpr std::array words{
    Row{"复制", "复zhi 复置 复植 复致 fu制 fuzhi fu植 fu至 fu置 付制 付致 付至"},
    Row{"打开", "打kai da开 dakai 答开 达开"},
    Row{"点击", "掂击 点几"},
    Row{"复制此", "复制ci"},
    Row{"链接", "lian接 链jie lianjie 炼接 链街"},
    Row{"浏览器", "浏lan器 浏..览..器 浏.览览.器 流览器"},
    Row{"观看", "观kan guan看"},
    Row{"查看", "查kan cha看"},
    Row{"视频", "视pin shi频"},
    Row{"搜索", "sou索 搜suo sousuo"},
    Row{"抖音", "dou音 抖yin douyin"},
    Row{"淘宝", "tao宝 ta0宝 淘bao 淘tao宝 淘t..宝 taobao"},
    Row{"天猫", "天喵"},
    Row{"京东", "婛諌 婛谏 京dong jing东 jingdong"},
    Row{"支付宝", "zhi付宝 支fu宝 支付bao zhifubao"},
    Row{"微信", "薇信 微xin wei信"},
};
// clang-format on

/// Greek and Cyrillic letters that look like Latin ones, each before its Latin letter.
inline constexpr std::u32string_view latin_lookalikes = U"τtтtαaаaοoоoЬbьbρpрpеeсc";

/// Signs that carry no meaning of their own in such words (淘♂宝♀, 复·制); emoji are dropped by their ranges.
inline constexpr std::u32string_view dropped = U"·•・‧˙℡゛゜ゞヽヾゝ";

}  // namespace wailian::fold_table
