// read_compiled() on any content of its files, and questions in both languages to what it took: facts, the texts of one
// language, and the rest, each after the one before and U+001E. Checksums are counted here: no search finds them.
#include "api/call.hpp"
#include "base/utf8.hpp"
#include "compile/write_compiled.hpp"
#include "require.hpp"
#include "rules/compiled_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace wailian;
using fuzz::require;

/// `{"method": "check", "paste": "https://acme.example/ 【二手】", "query": {"context": "one", "on": "2021-02-01"}}` as
/// CBOR, in Chinese, and with `"locale": "en"`.
constexpr std::string_view requests[] = {
    "\xA3\x66method\x65" "check\x65paste\x78\x22https://acme.example/ 【二手】"
    "\x65query\xA2\x67" "context\x63one\x62on\x6A" "2021-02-01",
    "\xA3\x66method\x65" "check\x65paste\x78\x22https://acme.example/ 【二手】"
    "\x65query\xA3\x67" "context\x63one\x62on\x6A" "2021-02-01\x66locale\x62" "en"};

/// The file with this content. What belongs to `facts` names their checksum first of its strings, which stand behind
/// as many bytes of numbers as its first number says.
std::string file_of(std::string_view content, std::string_view facts) {
  std::string out(content);
  const CodePoint size = code_point_at(content, 0);
  if (!facts.empty() && size.valid && size.value >= compiled_zero && size.value < first_surrogate) {
    const std::size_t at = size.length + size.value - compiled_zero;
    if (at <= out.size()) out.insert(at, std::string(checksum_in(facts)) + compiled_string_end);
  }
  return sealed(out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto first = input.find('\x1E'), last = input.rfind('\x1E');
  const std::string facts = file_of(input.substr(0, first), {});
  std::string texts, rest;
  CompiledFiles files{facts, {}, {}};
  if (first != std::string_view::npos) {
    texts = file_of(input.substr(first + 1, last > first ? last - first - 1 : last), facts);
    files.texts.push_back(texts);
  }
  if (first != std::string_view::npos && last > first) files.rest = rest = file_of(input.substr(last + 1), facts);
  const auto book = read_compiled(files);
  if (book == nullptr) return 0;
  require(read_compiled(write_compiled(*book).files()) != nullptr, "what was read can be written and read again");
  for (const std::string_view request : requests)
    require(call(*open_core(files), request).starts_with('{'), "what was read can be asked");
  return 0;
}
