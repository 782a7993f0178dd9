// Microseconds a request natively, for scripts/bench to set beside the same requests in WebAssembly.
//
//   check_bench FACTS TEXTS REST REQUESTS    (compiled rules with one language; REQUESTS: one JSON request a line)
//
// Prints two numbers: milliseconds to load the rules, and microseconds a request (mean of the best of several rounds).
#include "api/call.hpp"

#include <nlohmann/json.hpp>

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

std::string read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    std::fprintf(stderr, "usage: check_bench FACTS TEXTS REST REQUESTS\n");
    return 2;
  }
  const std::string facts = read_file(arguments[1]), texts = read_file(arguments[2]), rest = read_file(arguments[3]);
  const auto start = Clock::now();
  const auto core = wailian::open_core({facts, {texts}, rest});
  const double load = microseconds_since(start) / 1000;
  if (core == nullptr) {
    std::fprintf(stderr, "%s and %s are no compiled rules\n", arguments[1], arguments[2]);
    return 1;
  }

  std::vector<std::string> requests;
  std::ifstream request_file(arguments[4], std::ios::binary);
  for (std::string line; std::getline(request_file, line);)
    nlohmann::json::to_cbor(nlohmann::json::parse(line), requests.emplace_back());
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
