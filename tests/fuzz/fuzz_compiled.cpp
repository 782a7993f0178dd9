// read_compiled() on any bytes, and questions to what it took: facts, the texts of one language, and the rest, each after
// the one before and U+001E.
#include "api/call.hpp"
#include "compile/write_compiled.hpp"
#include "require.hpp"
#include "rules/compiled_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

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
  CompiledFiles files;
  const auto texts = input.find('\x1E'), rest = input.rfind('\x1E');
  files.facts = input.substr(0, texts);
  if (texts != std::string_view::npos) files.texts.push_back(input.substr(texts + 1, rest > texts ? rest - texts - 1 : rest));
  if (rest != std::string_view::npos && rest > texts) files.rest = input.substr(rest + 1);
  const auto book = read_compiled(files);
  if (book == nullptr) return 0;
  require(read_compiled(write_compiled(*book).files()) != nullptr, "what was read can be written and read again");
  require(call(*open_core(files), request).starts_with('{'), "what was read can be asked");
  return 0;
}
