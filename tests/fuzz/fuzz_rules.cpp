// read_rules() on any bytes: alone, and as a reader's own file beside a small bundle; and questions to what it took.
#include "require.hpp"
#include "api/call.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace wailian;
using fuzz::require;

constexpr std::string_view bundle = R"({"format":1,"rules_version":"1","rules_as_of":"2022-01-01",
  "owners":[{"id":"acme","names":{"zh-CN":"甲","en":"Acme"}}],
  "link_classes":[{"id":"shop","names":{"zh-CN":"店","en":"Shop"},"note":{"zh-CN":"注","en":"note"}}],
  "sites":[{"id":"acme-shop","names":{"zh-CN":"甲店","en":"Acme Shop"},"owner":"acme","link_class":"shop",
    "hosts":[{"host":"acme.example","match":"subdomains","kind":"main"}]}],
  "apps":[{"id":"chat","names":{"zh-CN":"聊","en":"Chat"},"owner":"acme","platforms":[],
    "contexts":[{"id":"one","names":{"zh-CN":"单","en":"One"},"hint":{"zh-CN":"示","en":"hint"}}],"conditions":[]}]})";

/// A text as CBOR (RFC 8949).
std::string cbor(std::string_view text) {
  std::string out{'\x79', static_cast<char>(text.size() >> 8U), static_cast<char>(text.size())};
  return out += text;
}

/// A paste that touches brands, wrappers and cleaning, asked in the app's first context, in both languages.
std::vector<std::string> requests(const App& app) {
  constexpr std::string_view paste = "https://acme.example/?utm_source=1 https://taobxao.com/ https://a.example/r?u=https%3A%2F%2Facme.example";
  std::vector<std::string> out;
  for (const std::string_view locale : {"zh-CN", "en"})
    out.push_back("\xA3" + cbor("method") + cbor("check") + cbor("paste") + cbor(paste) + cbor("query") + "\xA4" + cbor("context") +
                  cbor(app.contexts.front().id) + cbor("on") + cbor("2022-02-01") + cbor("app") + cbor(app.id) + cbor("locale") + cbor(locale));
  return out;
}

void check(const std::vector<RuleText>& texts) {
  const ReadRules read = read_rules(texts);
  require((read.book != nullptr) == read.faults.empty(), "there is a book, or a fault that says why there is none");
  for (const Fault& fault : read.faults) require(!fault.place.empty(), "a fault names its place");
  if (read.book == nullptr || read.book->apps.empty() || read.book->apps.front().contexts.empty()) return;
  const CompiledRules rules = write_compiled(*read.book);
  const auto core = open_core(rules.files());
  require(core != nullptr, "what was compiled can be opened");
  for (const std::string& request : requests(read.book->apps.front())) require(call(*core, request).starts_with('{'), "it can be asked");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check({{"", text}});
  check({{"", bundle}, {"own.json", text}});
  return 0;
}
