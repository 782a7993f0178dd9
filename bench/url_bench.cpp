// Nanoseconds a call for canonicalize() and registrable_domain(), URL by URL.
//
//   cmake --preset release -DWAILIAN_BENCH=ON && cmake --build --preset release && build/release/bench/url_bench
#include "url/canonical_url.hpp"
#include "url/public_suffix.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace {

constexpr std::array<std::string_view, 12> urls = {
    "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv",
    "https://mp.weixin.qq.com/s?__biz=MzA3MDM3NjE5NQ==&mid=2650812345&idx=1&sn=0f3c9a&chksm=84c9#rd",
    "https://item.taobao.com/item.htm?id=612345678901&spm=a1z10.1-c.w4004-123.2.abc&scm=1007.40986.276750.0",
    "https://v.douyin.com/iRNBho6u/",
    "https://www.xiaohongshu.com/explore/64d1f0a2000000001201d2f3?xsec_token=ABcd&xsec_source=pc_feed",
    "http://example.com",
    "HTTPS://User:Pw@Example.COM:8443/a/./b/../c%20d?q=a b#frag",
    "https://github.com/owner/repo/blob/main/src/file.cpp#L10-L20",
    "https://www.google.com/search?q=%E5%BE%AE%E4%BF%A1+%E5%A4%96%E9%93%BE&hl=zh-CN",
    "http://192.168.1.1:8080/admin",
    "http://[2001:db8::1]/index.html",
    "https://例え.テスト/パス?クエリ=値",
};

/// Nanoseconds a call, the best of several rounds.
template <class Call>
double time_of(const Call& call) {
  using Clock = std::chrono::steady_clock;
  constexpr int rounds = 9;
  constexpr int calls = 20'000;
  double best = 1e18;
  for (int round = 0; round < rounds; ++round) {
    const auto start = Clock::now();
    for (int i = 0; i < calls; ++i) call();
    best = std::min(best, std::chrono::duration<double, std::nano>(Clock::now() - start).count() / calls);
  }
  return best;
}

}  // namespace

int main() {
  std::size_t kept = 0;  // printed at the end, so that no call can be left out
  std::printf("canonicalize  registrable  URL\n");
  for (const std::string_view text : urls) {
    const auto url = wailian::canonicalize(text);
    if (!url) {
      std::fprintf(stderr, "%.*s was refused\n", static_cast<int>(text.size()), text.data());
      return 1;
    }
    const double whole = time_of([&] { kept += wailian::canonicalize(text)->href().size(); });
    const double domain = time_of([&] {
      const auto found = wailian::registrable_domain(url->host_for_match(), wailian::SuffixSection::icann_and_private);
      kept += found ? found->size() : 0;
    });
    std::printf("%9.0f ns  %8.0f ns  %.*s\n", whole, domain, static_cast<int>(text.size()), text.data());
  }
  std::printf("(%zu)\n", kept);
}
