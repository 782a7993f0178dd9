// Nanoseconds a call for canonicalize() and registrable_domain(), for each URL on standard input, one a line.
//
//   build/release/bench/url_bench < bench/urls-ascii.txt
//
// scripts/measure/bench-url.mjs sets the numbers beside those of other engines.
#include "url/canonical_url.hpp"
#include "url/public_suffix.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

namespace {

/// Nanoseconds a call, the best of many short rounds: other work on the machine seldom hits all of them.
template <class Call>
double time_of(const Call& call) {
  using Clock = std::chrono::steady_clock;
  constexpr int rounds = 1000;
  constexpr int calls = 200;
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
  for (std::string text; std::getline(std::cin, text);) {
    const auto url = wailian::canonicalize(text);
    if (!url) {
      std::fprintf(stderr, "%s was refused\n", text.c_str());
      return 1;
    }
    const double whole = time_of([&] { kept += wailian::canonicalize(text)->href().size(); });
    const double domain = time_of([&] {
      const auto found = wailian::registrable_domain(url->host_for_match(), wailian::SuffixSection::icann_and_private);
      kept += found ? found->size() : 0;
    });
    std::printf("%9.0f ns  %8.0f ns  %s\n", whole, domain, text.c_str());
  }
  std::printf("(%zu)\n", kept);
}
