// Microseconds a line of a batch natively, for scripts/measure/bench-scan.mjs to set beside the same lines in WebAssembly.
//
//   scan_bench FACTS TEXTS REST QUERY LINES [ROUNDS [addresses]]    (compiled rules with one language; QUERY: JSON; LINES: a file of
//                                                               text, or where `addresses` follows, of whole addresses)
//
// Prints two numbers: microseconds a line (the median of several rounds) and bytes of rows a round.
#include "api/core.hpp"
#include "api/scan_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 6 || count > 8) {
    std::fprintf(stderr, "usage: scan_bench FACTS TEXTS REST QUERY LINES [ROUNDS [addresses]]\n");
    return 2;
  }
  const std::string facts = read_file(arguments[1]), texts = read_file(arguments[2]), rest = read_file(arguments[3]);
  const auto core = wailian::open_core({facts, {texts}, rest});
  if (core == nullptr) {
    std::fprintf(stderr, "scan_bench: %s and %s are no compiled rules\n", arguments[1], arguments[2]);
    return 1;
  }
  std::string query;
  nlohmann::json::to_cbor(nlohmann::json::parse(arguments[4]), query);
  const std::string lines = read_file(arguments[5]);
  const auto number_of_lines = static_cast<double>(std::count(lines.begin(), lines.end(), '\n'));
  const int rounds = count > 6 ? std::atoi(arguments[6]) : 31;
  const auto reading = count == 8 ? wailian::Reading::addresses : wailian::Reading::lines;
  std::vector<double> spent;
  std::size_t size = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const std::string rows = wailian::scan_rows(*core, reading, query, lines);
    spent.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    size = rows.size();
    if (rows.empty() || rows.front() == '{') {
      std::fprintf(stderr, "scan_bench: no rows: %s\n", rows.c_str());
      return 1;
    }
  }
  std::nth_element(spent.begin(), spent.begin() + rounds / 2, spent.end());
  std::printf("%.3f %zu\n", spent[rounds / 2] / number_of_lines, size);
}
