// How long links and tokens take on the worst pastes: time must grow with the length, never faster.
//
//   cmake --preset release -DWAILIAN_BENCH=ON && cmake --build --preset release && build/release/bench/extract_bench
//
// Prints milliseconds of processor time for 64 KB to 1 MB of each kind, the best of several runs, and the growth from
// the smallest size to the largest as a power of the length (1.0 is linear).
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "extract/fold.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace wailian;

struct Kind {
  const char* name;
  std::string_view piece;  ///< repeated to the wanted length
};

constexpr Kind kinds[] = {
    {"share text",
     "7.43 复制打开抖音，看看【小满的作品】今天也要开心# 日常 https://v.douyin.com/AbCd12xY/ 03/14 x@Y.zz :5pm\n"},
    {"plain Han", "今天天气很好我们去公园散步然后回家吃饭看书睡觉"},
    {"plain Latin", "the quick brown fox jumps over the lazy dog and runs away "},
    {"dotted words", "a."},
    {"dotted hosts", "aa.bb.cc "},
    {"at signs", "a@"},
    {"schemes", "http://"},
    {"glued schemes", "httphttps://"},
    {"other schemes", "ab://c"},
    {"scheme letters", "https:"},
    {"glued links", "https://a.cn/x"},
    {"links and Han", "https://a.cn/看"},
    {"hosts and Han", "https://a.cn看"},
    {"open brackets", "a.cn/("},
    {"open braces", "a.cn/?{"},
    {"nested brackets", "a.cn/(看"},
    {"one long host", "https://a.b-c."},
    {"one long path", "/seg"},
    {"invisible", "a\u200B"},
    {"invisible run", "\u200B\u2060"},
    {"defanged dots", "a[.]"},
    {"trailing dots", "a.cn/......"},
    {"percent", "https://a.cn/%"},
    {"line breaks", "https://a.cn/?a=1&\nb=2\n"},
    {"numbers", "1.2.3.4 10/04 "},
    {"currency signs", "￥"},
    {"currency tokens", "￥aB3dE6gH9kL"},
    {"look-alikes", "復·制这段描述咑閞👉淘♂寳♀👈"},
    {"disguised", "5:/婛諌"},
    {"lead words", "提取码：a"},
    {"slashes", "8/"},
    {"hashes", "##"},
};

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() + piece.size() <= size) text += piece;
  return text;
}

std::vector<TokenShape> shapes() {
  const auto shape = [](const char* id, std::vector<std::string> open, std::vector<std::string> close,
                        std::vector<std::string> lead, CodeAlphabet alphabet, std::uint8_t least, std::uint8_t most,
                        std::vector<std::string> cues) {
    TokenShape out;
    out.id = id;
    out.openers = std::move(open);
    out.closers = std::move(close);
    out.lead_words = std::move(lead);
    out.alphabet = alphabet;
    out.min_length = least;
    out.max_length = most;
    out.cues = std::move(cues);
    return out;
  };
  const std::vector<std::string> money{"￥", "¥", "$", "€"};
  return {shape("pair", money, money, {}, CodeAlphabet::alphanumeric_mixed, 11, 11, {"淘宝", "复制"}),
          shape("bare", money, money, {}, CodeAlphabet::alphanumeric_mixed, 8, 16, {}),
          shape("hash", {"##"}, {"##"}, {}, CodeAlphabet::alphanumeric_mixed, 9, 13, {}),
          shape("slash", {"8/"}, {"//"}, {}, CodeAlphabet::alphanumeric_mixed, 11, 11, {}),
          shape("lead", {}, {}, {"提取码"}, CodeAlphabet::alphanumeric, 4, 8, {}),
          shape("lone", {}, {}, {}, CodeAlphabet::alphanumeric_mixed, 10, 10, {"京东"}),
          shape("line", {":/"}, {}, {"京东"}, CodeAlphabet::disguised_words, 0, 0, {}),
          shape("graphic", {"🔑"}, {"🔑"}, {}, CodeAlphabet::any_graphic, 2, 20, {})};
}

template <class Work>
double best_milliseconds(const Work& work) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

int main() {
  const TokenFinder finder(shapes());
  constexpr std::size_t sizes[] = {1U << 16U, 1U << 17U, 1U << 18U, 1U << 19U, 1U << 20U};
  std::printf("%-16s", "find_links, ms");
  for (const std::size_t size : sizes) std::printf("%8zu KB", size / 1024);
  std::printf("%8s %12s %8s\n", "growth", "tokens 1 MB", "growth");
  std::size_t found = 0;
  for (const Kind& kind : kinds) {
    std::printf("%-16s", kind.name);
    double first = 0;
    double last = 0;
    for (const std::size_t size : sizes) {
      const std::string text = repeated(kind.piece, size);
      last = best_milliseconds([&] { found += find_links(text).size(); });
      if (size == sizes[0]) first = last;
      std::printf("%11.2f", last);
    }
    const auto tokens = [&](std::size_t size) {
      const std::string text = repeated(kind.piece, size);
      const auto links = find_links(text);
      return best_milliseconds([&] { found += finder.find(text, links).size(); });
    };
    const double small = tokens(sizes[0]);
    const double large = tokens(sizes[4]);
    std::printf("%8.2f %12.2f %8.2f\n", std::log(last / first) / std::log(16.0), large,
                std::log(large / small) / std::log(16.0));
  }
  return found == 0 ? 1 : 0;
}
