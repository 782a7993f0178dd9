// Twice the paste, at most 2.2 times the work: counted in steps, for every kind of text that once took, or is likely to
// take, more. Prints the table.
#include "rules_bundle.hpp"
#include "steps.hpp"

#include "api/scan_rows.hpp"

#include <array>
#include <cstdio>
#include <functional>

namespace {

struct Kind {
  const char* name;
  std::string begin, repeated, end;  ///< the text is all of `repeated` that there is room for, between the others
  std::string_view mirrored{};       ///< as often behind it as `repeated` (closing brackets, dots)
};

std::string text_of(const Kind& kind, std::size_t size) {
  std::string text = kind.begin;
  std::string behind;
  for (std::size_t i = 0; text.size() + behind.size() < size; ++i) {
    std::string once = kind.repeated;
    for (char& c : once)
      if (c == '\1') c = static_cast<char>('a' + i % 26);
    text += once;
    behind += kind.mirrored;
  }
  return text + behind + kind.end;
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      {"links, one a line", "", "https://v.douyin.com/ab\1/\n", ""},
      {"links of unknown sites", "", "https://www.shop\1.example/ab?utm_source=x\n", ""},
      {"links in one run", "", "https://v.douyin.com/ab\1/,", ""},
      {"bare hosts", "", "\1.cc ", ""},
      {"bare hosts, commas", "", "\1.cc,", ""},
      {"bare hosts, dashes and dots", "", "\1.cc-..", ""},
      {"bare hosts, doubled dots", "", "\1.cc..", ""},
      {"bare hosts, then dots", "", "\1.cc,", "", "."},
      {"bare hosts, then dashes", "", "\1.cc,", "", "--"},
      {"bare hosts, then stars", "", "\1.cc,", "", "*"},
      {"bare hosts, letters, then dots", "", "\1.cc中", "", "."},
      {"schemes without a host", "", "http://|", ""},
      {"symbols behind schemes", "", "https://😀😀", ""},
      {"dots of an input method", "https://", "a。b点c", ""},
      {"brackets", "https://a.cc/?", "(", "", ")"},
      {"brackets never closed", "", "(https://a.cc/(", ""},
      {"brackets around links", "", "[a](https://a.cc/x_(y)) ", ""},
      {"nested wrappers", "", "https://link.zhihu.com/?target=", "https://v.douyin.com/abc/"},
      {"wrappers, one a line", "", "https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fab\1%2F\n", ""},
      {"percent upon percent", "https://link.zhihu.com/?target=https", "%25", ""},
      {"tokens", "", "￥AbC\1dEf2GhI￥ 打开手机淘宝\n", ""},
      {"token marks", "", "￥", ""},
      {"quotes", "", "'\"https://a.cc\"'", ""},
      {"Chinese quotes and marks", "【闲鱼】", "「https://m.tb.cn/h.ab\1」", ""},
      {"international hosts", "", "https://" + times(100, "中\1") + ".cn/\n", ""},
      {"A-labels", "", "https://xn--" + times(300, "\1b9") + ".cn/\n", ""},
      {"an international host", "https://", "中文\1", ".cn/"},
      {"an A-label", "https://xn--", "\1b9", ".cn/"},
      {"at signs", "https://", "\1@", "a.cc/"},
      {"at signs between hosts", "", "https://a.cc@", ""},
      {"combining marks", "https://a.cc/", "e\xCC\x81\xCC\x82", ""},
      {"combining marks in a host", "https://e", "\xCC\x81\xCC\x82", ".cc/"},
      {"unseen characters", "", "a\xE2\x80\x8B.cc\xE2\x80\x8E ", ""},
      {"Chinese prose", "", "今天的天气\1很好，我们去公园吧。", ""},
      {"Martian text", "", "淘~寳\1噂", ""},
      {"labels", "https://", "\1.", "cn/"},
      {"parameters", "https://a.cc/?", "utm_source=\1&", ""},
      {"dot segments", "https://a.cc/", "\1/../", ""},
      {"letters", "", "\1", ""},
  };
  return all;
}

using Door = std::function<std::string(const std::string&)>;

std::uint64_t steps_of(const Door& door, const std::string& text) {
  const std::uint64_t before = steps_so_far();
  CHECK_FALSE(door(text).empty());
  return steps_so_far() - before;
}

void check_growth(const char* name, const Door& door) {
  constexpr std::array<std::size_t, 5> sizes{4096, 8192, 16384, 32768, 65536};
  (void)door("https://v.douyin.com/abc/");  // what is made once is made
  std::printf("\n%s: steps for a byte, and times the steps for twice the text\n%-34s", name, "");
  for (const std::size_t size : sizes) std::printf("%6zu K     ", size / 1024);
  std::printf("\n");
  for (const Kind& kind : kinds()) {
    std::printf("%-34s", kind.name);
    std::uint64_t last = 0;
    for (const std::size_t size : sizes) {
      const std::string text = text_of(kind, size);
      const std::uint64_t steps = steps_of(door, text);
      const double growth = last == 0 ? 0 : static_cast<double>(steps) / static_cast<double>(last);
      std::printf("%8.0f %4.2f", static_cast<double>(steps) / static_cast<double>(text.size()), growth);
      INFO(name << ", " << kind.name << ", " << size << " bytes: " << steps << " steps, half of it took " << last);
      CHECK(growth <= 2.2);
      last = steps;
    }
    std::printf("\n");
  }
}

}  // namespace

TEST_CASE("check grows as its paste does") {
  check_growth("check", [](const std::string& paste) {
    return call({{"method", "check"}, {"paste", paste}, {"query", {{"context", "group"}, {"on", "2026-01-05"}}}});
  });
}

TEST_CASE("scan grows as one line does") {
  const std::string query = cbor_of({{"context", "group"}, {"on", "2026-01-05"}});
  check_growth("scan", [&query](const std::string& text) {
    std::string line = text;
    for (char& c : line)
      if (c == '\n') c = ' ';
    return wailian::scan_rows(bundled_core(), wailian::Reading::lines, query, line) + '\n';
  });
}
