// What is compiled comes back as it was, and nothing that is damaged does harm.
#include "rules/compiled_rules.hpp"

#include "rules_bundle.hpp"
#include "small_rules.hpp"

using namespace wailian;

namespace {

CompiledRules small() {
  const ReadRules read = read_rules({{"", small_rules}});
  REQUIRE(read.book != nullptr);
  return write_compiled(*read.book);
}

std::unique_ptr<const RuleBook> open(const CompiledRules& rules) {
  return read_compiled(rules.facts, std::vector<std::string_view>{rules.zh_cn, rules.en});
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("rules come back as they were written, byte for byte when they are compiled again") {
  for (const RuleBook* book : {&bundled_rules(), read_rules({{"", small_rules}}).book.release()}) {
    const CompiledRules first = write_compiled(*book);
    const auto again = open(first);
    REQUIRE(again != nullptr);
    const CompiledRules second = write_compiled(*again);
    CHECK(second.facts == first.facts);
    CHECK(second.zh_cn == first.zh_cn);
    CHECK(second.en == first.en);
    if (book != &bundled_rules()) delete book;
  }
}

TEST_CASE("every kind of field comes back") {
  const auto book = open(small());
  REQUIRE(book != nullptr);
  CHECK(book->rules_version == "test");
  CHECK(book->as_of.to_string() == "2022-01-01");
  CHECK(book->owner("acme")->names.zh_cn == "甲公司");
  CHECK(book->site("acme-used")->text_marks == std::vector<std::string>{"【二手】"});
  CHECK(book->site_hosts("s.acme.example")[0].host->kind == HostUse::short_link);
  CHECK(book->source("paper")->language == "zh-CN");
  const Policy& policy = book->apps[0].policies[0];
  CHECK(policy.period.from->to_string() == "2021-01-01");
  CHECK(policy.contexts == std::vector<std::uint8_t>{0});
  CHECK(policy.applies_to.sites == std::vector<Id>{"acme-shop"});
  CHECK(policy.sources == std::vector<Id>{"paper"});
  CHECK(policy.page.empty());
  CHECK(book->messages.at("en").at("hello") == "Hello {name}");
}

TEST_CASE("of a language that was not given every text is empty") {
  const CompiledRules rules = small();
  const auto book = read_compiled(rules.facts, std::vector<std::string_view>{rules.en});
  REQUIRE(book != nullptr);
  CHECK(book->owner("acme")->names.en == "Acme");
  CHECK(book->owner("acme")->names.zh_cn.empty());
  CHECK(book->messages.count("zh-CN") == 0);
  CHECK(read_compiled(rules.facts, {}) != nullptr);
}

TEST_CASE("what does not belong together, or is cut short, is refused") {
  const CompiledRules rules = small();
  struct Row {
    const char* what;
    std::string facts, texts;
  };
  for (const auto& [what, facts, texts] : {
           Row{"nothing", "", rules.en},
           Row{"JSON", small_rules, rules.en},
           Row{"another format", replaced(rules.facts, "WLR1", "WLR2"), rules.en},
           Row{"texts as facts", rules.en, rules.en},
           Row{"facts as texts", rules.facts, rules.facts},
           Row{"texts of another version", rules.facts, replaced(rules.en, "test\x1F", "tesu\x1F")},
           Row{"a text too few", rules.facts, replaced(rules.en, "Acme\x1F", "")},
           Row{"more behind it", rules.facts + "x", rules.en},
       }) {
    INFO(what);
    CHECK(read_compiled(facts, std::vector<std::string_view>{texts}) == nullptr);
  }
  for (std::size_t size = 0; size < rules.facts.size(); ++size) {
    INFO(size);
    CHECK(read_compiled(std::string_view(rules.facts).substr(0, size), std::vector<std::string_view>{rules.en}) == nullptr);
  }
}

TEST_CASE("whatever character is changed, the rules are refused or can be asked") {
  const CompiledRules rules = small();
  for (std::size_t at = 4; at < rules.facts.size(); ++at)
    for (const char other : {' ', '!', '%', '~', '\x1F', '\xC3'}) {
      std::string facts = rules.facts;
      facts[at] = other;
      const auto core = open_core(facts, std::vector<std::string_view>{rules.en});
      if (!core) continue;
      const Json query{{"context", "one"}, {"on", "2021-02-01"}};
      const std::string report = wailian::call(*core, cbor_of({{"method", "check"}, {"paste", "https://acme.example/"}, {"query", query}}));
      CHECK(report.starts_with('{'));
    }
}
