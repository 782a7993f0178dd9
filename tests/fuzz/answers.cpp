// Answers of the native core under sanitizers, to compare with those of other builds (scripts/measure/same-answers). Arguments:
// compiled facts, texts of three languages, the rest. Reads questions from standard input and writes answers to standard output,
// each with its length before it, four bytes, the lowest first. A question begins with a letter: `C` and a request in CBOR, `L`, a query
// in CBOR behind its own length, and lines.
#include "agreement.hpp"

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

std::string file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::uint32_t length_at(std::string_view bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) out |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8U * i);
  return out;
}

std::optional<std::string> read_question() {
  std::string head(4, '\0');
  if (!std::cin.read(head.data(), 4)) return std::nullopt;
  std::string out(length_at(head), '\0');
  std::cin.read(out.data(), static_cast<std::streamsize>(out.size()));
  return out;
}

std::string answer(const wailian::Core& core, std::string_view question) {
  const std::string_view body = question.substr(1);
  if (question[0] == 'C') return wailian::call(core, body);
  const std::uint32_t query = length_at(body);
  return wailian::scan_rows(core, wailian::Reading::lines, body.substr(4, query), body.substr(4 + query));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 6) return 2;
  const std::string facts = file(arguments[1]), zh_cn = file(arguments[2]), zh_tw = file(arguments[3]), en = file(arguments[4]), rest = file(arguments[5]);
  const auto core = wailian::open_core({facts, {zh_cn, zh_tw, en}, rest});
  if (core == nullptr) return 1;
  std::ios::sync_with_stdio(false);
  while (const auto question = read_question()) {
    const std::string text = answer(*core, *question);
    for (std::size_t i = 0; i < 4; ++i) std::cout.put(static_cast<char>(text.size() >> (8U * i)));
    std::cout << text;
  }
}
