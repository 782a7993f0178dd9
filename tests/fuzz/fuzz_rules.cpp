// read_rules() on any bytes: alone, and as a reader's own file beside a small bundle.
#include "require.hpp"
#include "compile/read_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace wailian;
using fuzz::require;

constexpr std::string_view bundle = R"({"format":1,"rules_version":"1","rules_as_of":"2022-01-01",
  "owners":[{"id":"acme","names":{"zh-CN":"甲","en":"Acme"}}],
  "link_classes":[{"id":"shop","names":{"zh-CN":"店","en":"Shop"},"note":{"zh-CN":"注","en":"note"}}],
  "sites":[{"id":"acme-shop","names":{"zh-CN":"甲店","en":"Acme Shop"},"owner":"acme","link_class":"shop",
    "hosts":[{"host":"acme.example","match":"subdomains","kind":"main"}]}]})";

void check(const std::vector<RuleText>& texts) {
  const ReadRules read = read_rules(texts);
  require((read.book != nullptr) == read.faults.empty(), "there is a book, or a fault that says why there is none");
  for (const Fault& fault : read.faults) require(!fault.place.empty(), "a fault names its place");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check({{"", text}});
  check({{"", bundle}, {"own.json", text}});
  return 0;
}
