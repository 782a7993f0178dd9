// Microseconds a request natively, for scripts/bench to set beside the same requests in WebAssembly.
//
//   check_bench BUNDLE REQUESTS    (REQUESTS: one JSON request a line)
//
// Prints two numbers: milliseconds to load the rules, and microseconds a request (mean of the best of several rounds).
#include "api/call.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: check_bench BUNDLE REQUESTS\n");
    return 2;
  }
  std::ifstream bundle_file(arguments[1], std::ios::binary);
  const std::string bundle{std::istreambuf_iterator<char>(bundle_file), {}};
  const auto start = Clock::now();
  const auto core = wailian::load_core(bundle);
  const double load = microseconds_since(start) / 1000;
  if (core->rules.book == nullptr) {
    std::fprintf(stderr, "%s is no sound bundle of rules\n", arguments[1]);
    return 1;
  }

  std::vector<std::string> requests;
  std::ifstream request_file(arguments[2], std::ios::binary);
  for (std::string line; std::getline(request_file, line);) requests.push_back(line);
  constexpr int rounds = 5;
  double best = 1e18;
  std::size_t kept = 0;  // looked at, so that no call can be left out
  for (int round = 0; round < rounds; ++round) {
    const auto round_start = Clock::now();
    for (const std::string& request : requests) kept += wailian::call(*core, request).size();
    best = std::min(best, microseconds_since(round_start));
  }
  std::printf("%.3f %.3f\n", load, best / static_cast<double>(requests.size()));
  return kept > 0 ? 0 : 1;
}
