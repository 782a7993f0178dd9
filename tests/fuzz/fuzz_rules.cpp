// read_rules() on any bytes: alone, and as a reader's own file beside a small bundle; and every question to what it took, which
// rules in another order answer the same.
#include "agreement.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace wailian;
using namespace wailian::fuzz;

constexpr std::string_view bundle = R"({"format":1,"rules_version":"1","rules_as_of":"2022-01-01",
  "owners":[{"id":"acme","names":{"zh-CN":"甲","en":"Acme"}}],
  "link_classes":[{"id":"shop","names":{"zh-CN":"店","en":"Shop"},"note":{"zh-CN":"注","en":"note"}}],
  "sites":[{"id":"acme-shop","names":{"zh-CN":"甲店","en":"Acme Shop"},"owner":"acme","link_class":"shop",
    "hosts":[{"host":"acme.example","match":"subdomains","kind":"main"}]}],
  "apps":[{"id":"chat","names":{"zh-CN":"聊","en":"Chat"},"owner":"acme","platforms":[],
    "contexts":[{"id":"one","names":{"zh-CN":"单","en":"One"},"hint":{"zh-CN":"示","en":"hint"}}],"conditions":[]}]})";

/// A paste that touches brands, wrappers and cleaning.
constexpr std::string_view paste = "https://acme.example/?utm_source=1 https://taobxao.com/ https://a.example/r?u=https%3A%2F%2Facme.example ￥AbCd￥";

/// Every question, in every language, in the first context of the first app.
void check_questions(const Core& core) {
  const App& app = core.book->apps.front();
  for (const char* locale : {"zh-CN", "zh-TW", "en"})
    require_rows_of_answer(core, paste, {{"context", app.contexts.front().id}, {"on", "2022-02-01"}, {"locale", locale}});
  ask(core, Json{{"method", "timeline"}, {"paste", paste}, {"until", "2026-01-05"}});
  ask(core, Json{{"method", "diff"}, {"paste", paste}, {"from", "2021-01-01"}, {"to", "2026-01-05"}});
  ask(core, Json{{"method", "lookup"}, {"text", "acme"}});
  ask(core, Json{{"method", "catalog"}, {"full", true}});
}

std::string rows(const Core& core) {
  return scan_rows(core, Reading::lines, cbor_of({{"context", core.book->apps.front().contexts.front().id}, {"on", "2022-02-01"}}), paste);
}

/// The same rules with the lists in which no order is meant turned round.
std::string turned(std::string_view text) {
  Json rules = Json::parse(text, nullptr, false);
  const auto turn = [](Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
      if (const auto list = object.find(key); list != object.end() && list->is_array()) std::reverse(list->begin(), list->end());
  };
  if (!rules.is_object()) return std::string(text);
  turn(rules, {"owners", "link_classes", "sources"});
  if (const auto apps = rules.find("apps"); apps != rules.end() && apps->is_array())
    for (Json& app : *apps)
      if (app.is_object()) turn(app, {"policies", "events"});
  return rules.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::unique_ptr<const Core> check(const std::vector<RuleText>& texts) {
  const ReadRules read = read_rules(texts);
  require((read.book != nullptr) == read.faults.empty(), "there is a book, or a fault that says why there is none");
  for (const Fault& fault : read.faults) require(!fault.place.empty(), "a fault names its place");
  if (read.book == nullptr) return nullptr;
  const CompiledRules rules = write_compiled(*read.book);
  auto core = open_core(rules.files());
  require(core != nullptr, "what was compiled can be opened");
  if (read.book->apps.empty() || read.book->apps.front().contexts.empty()) return nullptr;
  check_questions(*core);
  return core;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto core = check({{"", text}})) {
    const std::string other_order = turned(text);
    const auto other = check({{"", other_order}});
    require(other != nullptr && rows(*other) == rows(*core), "rules in another order answer the same");
  }
  check({{"", bundle}, {"own.json", text}});
  return 0;
}
