// read_compiled() on any bytes, and questions to what it took: facts, then U+001E, then the texts of one language.
#include "api/call.hpp"
#include "compile/write_compiled.hpp"
#include "require.hpp"
#include "rules/compiled_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace {

using namespace wailian;
using fuzz::require;

/// `{"method": "check", "paste": "https://acme.example/ 【二手】", "query": {"context": "one", "on": "2021-02-01"}}` as CBOR.
constexpr std::string_view request =
    "\xA3\x66method\x65" "check\x65paste\x78\x22https://acme.example/ 【二手】"
    "\x65query\xA2\x67" "context\x63one\x62on\x6A" "2021-02-01";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto end = input.find('\x1E');
  const std::string_view facts = input.substr(0, end);
  std::vector<std::string_view> texts;
  if (end != std::string_view::npos) texts.push_back(input.substr(end + 1));
  const auto book = read_compiled(facts, texts);
  if (book == nullptr) return 0;
  const CompiledRules again = write_compiled(*book);
  require(read_compiled(again.facts, std::vector<std::string_view>{again.zh_cn, again.en}) != nullptr,
          "what was read can be written and read again");
  require(call(*open_core(facts, texts), request).starts_with('{'), "what was read can be asked");
  return 0;
}
