// Twice the paste, at most 2.2 times the work: counted in steps, for every kind of text that once took, or is likely to
// take, more; the same for lines and for rules. Prints the tables, which scripts/measure/growth writes down.
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

/// `most_steps`: for a byte, whatever the kind; a fifth more than the worst takes today.
void check_growth(const char* name, double most_steps, const Door& door) {
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
      const double for_a_byte = static_cast<double>(steps) / static_cast<double>(text.size());
      std::printf("%8.0f %4.2f", for_a_byte, growth);
      INFO(name << ", " << kind.name << ", " << size << " bytes: " << steps << " steps, half of it took " << last);
      CHECK(growth <= 2.2);
      if (size == sizes.back()) CHECK(for_a_byte <= most_steps);
      last = steps;
    }
    std::printf("\n");
  }
}

}  // namespace

TEST_CASE("check grows as its paste does") {
  check_growth("check", 12'500, [](const std::string& paste) {
    return call({{"method", "check"}, {"paste", paste}, {"query", {{"context", "group"}, {"on", "2026-01-05"}}}});
  });
}

TEST_CASE("scan grows as one line does") {
  const std::string query = cbor_of({{"context", "group"}, {"on", "2026-01-05"}});
  check_growth("scan", 185'000, [&query](const std::string& text) {
    std::string line = text;
    for (char& c : line)
      if (c == '\n') c = ' ';
    return wailian::scan_rows(bundled_core(), wailian::Reading::lines, query, line) + '\n';
  });
}

TEST_CASE("a line costs the same in a list of any length") {
  struct List {
    const char* name;
    std::string line;  ///< `#` is its number
    double most_steps; ///< for a line; a fifth more than it takes today
  };
  const List lists[] = {
      {"addresses of unknown hosts", "https://www.shop#.example/a/#?id=#", 38'000},
      {"addresses of a known shop", "https://item.taobao.com/item.htm?id=#", 25'000},
      {"a sentence with a link", "第 # 条：朋友发来 https://shop#.example.com/item?id=#，请看看", 60'000},
      {"prose", "第 # 条：今天天气很好，我们一起去公园走走，下午四点以前回来。", 27'000},
      {"a token", "￥CZ#dEf2GhI￥ 打开手机淘宝", 41'000},
  };
  const std::string query = cbor_of({{"context", "group"}, {"on", "2026-01-05"}});
  constexpr std::array<std::size_t, 5> counts{1000, 2000, 4000, 8000, 16000};
  (void)wailian::scan_rows(bundled_core(), wailian::Reading::lines, query, "https://v.douyin.com/abc/");  // what is made once is made
  std::printf("\nlines: steps for a line, and times the steps for twice as many\n%-34s", "");
  for (const std::size_t count : counts) std::printf("%6zu       ", count);
  std::printf("\n");
  for (const List& list : lists) {
    std::printf("%-34s", list.name);
    std::uint64_t last = 0;
    for (const std::size_t count : counts) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) {
        for (const char c : list.line) c == '#' ? text += std::to_string(i) : text += c;
        text += '\n';
      }
      const std::uint64_t steps = steps_of([&](const std::string& lines) { return wailian::scan_rows(bundled_core(), wailian::Reading::lines, query, lines) + '\n'; }, text);
      const double growth = last == 0 ? 0 : static_cast<double>(steps) / static_cast<double>(last);
      const double for_a_line = static_cast<double>(steps) / static_cast<double>(count);
      std::printf("%8.0f %4.2f", for_a_line, growth);
      INFO(list.name << ", " << count << " lines: " << steps << " steps, half of it took " << last);
      CHECK(growth <= 2.1);
      if (count == counts.back()) CHECK(for_a_line <= list.most_steps);
      last = steps;
    }
    std::printf("\n");
  }
}

TEST_CASE("rules are opened in steps as many as they are, and asked in hardly more") {
  constexpr std::array<std::size_t, 5> counts{250, 500, 1000, 2000, 4000};
  const Json bundle = Json::parse(read_file(RULES_BUNDLE));
  std::uint64_t last_open = 0, first_check = 0;
  std::printf("\nrules: thousands of steps with so many more sites, and times those of half as many\n%-34s%8s%5s%8s\n", "", "open", "", "check");
  for (const std::size_t count : counts) {
    Json more = bundle;
    for (std::size_t i = 0; i < count; ++i) {
      Json site = bundle["sites"][0];
      site["id"] = "made-" + std::to_string(i);
      site["hosts"] = Json::array({{{"host", "made-" + std::to_string(i) + ".example"}, {"match", "subdomains"}, {"kind", "main"}}});
      more["sites"].push_back(site);
    }
    const wailian::ReadRules rules = wailian::read_rules({{"", more.dump()}});
    for (const auto& fault : rules.faults) UNSCOPED_INFO(wailian::id_of(fault.code) << ' ' << fault.place << ' ' << fault.found);
    REQUIRE(rules.book != nullptr);
    const wailian::CompiledRules compiled = wailian::write_compiled(*rules.book);
    const std::uint64_t before = steps_so_far();
    const auto core = wailian::open_core(compiled.files());
    const std::uint64_t open = steps_so_far() - before;
    REQUIRE(core != nullptr);
    const auto ask = [&](const std::string& paste) {
      return wailian::call(*core, cbor_of({{"method", "check"}, {"paste", paste}, {"query", {{"context", "group"}, {"on", "2026-01-05"}}}}));
    };
    (void)ask("https://v.douyin.com/abc/");
    const std::uint64_t check = steps_of(ask, "看看 https://www.made-7.example/a 和 https://www.unknown.example/b");
    const double growth = last_open == 0 ? 0 : static_cast<double>(open) / static_cast<double>(last_open);
    std::printf("%-34zu%8.0f %4.2f%8.0f\n", count, static_cast<double>(open) / 1000, growth, static_cast<double>(check) / 1000);
    CHECK(growth <= 2.2);
    if (first_check == 0) first_check = check;
    CHECK(static_cast<double>(check) <= 1.5 * static_cast<double>(first_check));
    last_open = open;
  }
}
