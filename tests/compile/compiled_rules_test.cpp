// What is compiled comes back as it was, and nothing that is damaged does harm.
#include "rules/compiled_rules.hpp"

#include "rules_bundle.hpp"
#include "small_rules.hpp"

#include <random>

using namespace wailian;

namespace {

CompiledRules small() {
  const ReadRules read = read_rules({{"", small_rules}});
  REQUIRE(read.book != nullptr);
  return write_compiled(*read.book);
}


constexpr std::size_t head = compiled_magic.size() + checksum_size;

/// What somebody changed who can count.
std::string resealed(std::string_view file) { return sealed(file.substr(head)); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("rules come back as they were written, byte for byte when they are compiled again") {
  for (const RuleBook* book : {&bundled_rules(), read_rules({{"", small_rules}}).book.release()}) {
    const CompiledRules first = write_compiled(*book);
    const auto again = read_compiled(first.files());
    REQUIRE(again != nullptr);
    const CompiledRules second = write_compiled(*again);
    CHECK(second.facts == first.facts);
    CHECK(second.zh_cn == first.zh_cn);
    CHECK(second.zh_tw == first.zh_tw);
    CHECK(second.en == first.en);
    CHECK(second.rest == first.rest);
    if (book != &bundled_rules()) delete book;
  }
}

TEST_CASE("a core of compiled rules answers as one of the rules themselves: no field was forgotten") {
  Core direct;
  const std::string text = read_file(RULES_BUNDLE);
  direct.book = std::move(read_rules({{"", text}}).book);
  REQUIRE(direct.book != nullptr);
  direct.checker = std::make_unique<Checker>(*direct.book);
  const auto same = [&](const Json& request) {
    INFO(request);
    CHECK(wailian::call(bundled_core(), cbor_of(request)) == wailian::call(direct, cbor_of(request)));
  };
  same({{"method", "catalog"}, {"full", true}});
  for (const Site& site : direct.book->sites) same({{"method", "lookup"}, {"text", site.id}});
  for (const Owner& owner : direct.book->owners) same({{"method", "lookup"}, {"text", owner.names.zh_cn}});
  const auto check = [&](const std::string& paste, std::string_view app, const char* locale) {
    for (const Context& context : direct.book->app(app)->contexts)
      for (const char* day : {"2015-03-01", "2018-06-01", "2021-12-05", "2026-03-01"})
        same({{"method", "check"}, {"paste", paste}, {"query", {{"context", context.id}, {"on", day}, {"app", app}, {"locale", locale}}}});
  };
  for (const Site& site : direct.book->sites)
    if (site.id < "d") check("https://" + site.hosts[0].pattern.host + "/?utm_source=a&spm=1", "wechat", "zh-CN");
  for (const Redirector& redirector : direct.book->redirectors) {
    const auto& [host, path, match] = redirector.matches[0];
    const std::string param = redirector.params.empty() ? "url" : redirector.params[0];
    same({{"method", "check"}, {"paste", "https://" + host.host + path + "?" + param + "=https%3A%2F%2Fv.douyin.com%2Fa"},
          {"query", {{"context", "group"}, {"on", "2021-12-05"}}}});
  }
  for (const char* paste : {"￥AbC1dEf2GhI￥ 打开手机淘宝", "已停止访问该网页", "如需浏览，请长按网址复制后使用浏览器访问", "https://10.0.0.1/"})
    for (const char* app : {"wechat", "qq"}) check(paste, app, "en");
}

TEST_CASE("every kind of field comes back") {
  const CompiledRules rules = small();
  const auto book = read_compiled(rules.files());
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
  const auto book = read_compiled({rules.facts, {rules.en}, rules.rest});
  REQUIRE(book != nullptr);
  CHECK(book->owner("acme")->names.en == "Acme");
  CHECK(book->owner("acme")->names.zh_cn.empty());
  CHECK(book->messages.count("zh-CN") == 0);
  CHECK(book->source("paper")->publisher.en == "Paper");
  CHECK(book->source("paper")->publisher.zh_cn.empty());
  CHECK(read_compiled({rules.facts, {}, {}}) != nullptr);
}

TEST_CASE("Traditional Chinese brings the texts of the rest along, and where it has no text of its own, the Simplified one") {
  Json rules = Json::parse(small_rules);
  rules["messages"]["zh-TW"] = {{"hello", "您好，{name}"}};
  rules["owners"][0]["names"]["zh-TW"] = "甲企業";
  rules["sources"][0]["publisher"]["zh-TW"] = "報紙";
  const ReadRules read = read_rules({{"", rules.dump()}});
  REQUIRE(read.book != nullptr);
  const CompiledRules compiled = write_compiled(*read.book);
  const auto both = read_compiled(compiled.files()), alone = read_compiled({compiled.facts, {compiled.zh_tw}, compiled.rest});
  for (const RuleBook* book : {both.get(), alone.get()}) {
    REQUIRE(book != nullptr);
    CHECK(book->owner("acme")->names.zh_tw == "甲企業");
    CHECK(book->source("paper")->publisher.zh_tw == "報紙");
    CHECK(book->messages.at("zh-TW").at("hello") == "您好，{name}");
    const Policy& policy = book->apps[0].policies[0];
    CHECK(policy.title.zh_tw == read.book->apps[0].policies[0].title.zh_cn);
    CHECK(policy.summary.zh_tw == read.book->apps[0].policies[0].summary.zh_cn);
  }
  CHECK(alone->owner("acme")->names.zh_cn.empty());
  CHECK(read_compiled({compiled.facts, {compiled.zh_tw}, {}}) != nullptr);
  // Of the rest one text too few, and one too many.
  CHECK(read_compiled({compiled.facts, {resealed(replaced(compiled.zh_tw, "報紙\x1F", ""))}, compiled.rest}) == nullptr);
  CHECK(read_compiled({compiled.facts, {resealed(compiled.zh_tw + "x\x1F")}, compiled.rest}) == nullptr);
}

TEST_CASE("what does not belong together, or is cut short, is refused") {
  const CompiledRules rules = small();
  struct Row {
    const char* what;
    std::string facts, texts, rest;
  };
  for (const auto& [what, facts, texts, rest] : {
           Row{"nothing", "", rules.en, ""},
           Row{"JSON", small_rules, rules.en, ""},
           Row{"another format", replaced(rules.facts, compiled_magic, "WLR1"), rules.en, ""},
           Row{"a character more", replaced(rules.facts, "acme", "acmee"), rules.en, ""},
           Row{"texts as facts", rules.en, rules.en, ""},
           Row{"facts as texts", rules.facts, rules.facts, ""},
           Row{"texts of other facts", resealed(replaced(rules.facts, "test\x1F", "tesu\x1F")), rules.en, ""},
           Row{"a text too few", rules.facts, resealed(replaced(rules.en, "Acme\x1F", "")), ""},
           Row{"more behind it", resealed(rules.facts + "x"), rules.en, ""},
           Row{"the rest of other facts", rules.facts, rules.en, resealed(replaced(rules.rest, checksum_in(rules.facts), checksum_of("")))},
           Row{"more behind the rest", rules.facts, rules.en, resealed(rules.rest + "x")},
           Row{"half of the rest", rules.facts, rules.en, rules.rest.substr(0, rules.rest.size() / 2)},
       }) {
    INFO(what);
    CHECK(read_compiled({facts, {texts}, rest}) == nullptr);
  }
  for (std::size_t size = 0; size < rules.facts.size(); ++size) {
    INFO(size);
    CHECK(read_compiled({std::string_view(rules.facts).substr(0, size), {rules.en}, {}}) == nullptr);
  }
}

TEST_CASE("without the rest every verdict is the same") {
  const CompiledRules rules = write_compiled(bundled_rules());
  const auto lean = open_core({rules.facts, {rules.zh_cn, rules.zh_tw, rules.en}, {}});
  REQUIRE(lean != nullptr);
  for (const char* paste : {"https://item.taobao.com/item.htm?id=1", "【闲鱼】https://m.tb.cn/h.abc", "https://www.douyin.com/", "￥AbC1dEf2GhI￥"})
    for (const Context& context : bundled_rules().apps[0].contexts) {
      const std::string request =
          cbor_of({{"method", "check"}, {"paste", paste}, {"query", {{"context", context.id}, {"on", "2021-12-05"}}}});
      Json all = Json::parse(wailian::call(bundled_core(), request)), some = Json::parse(wailian::call(*lean, request));
      for (const char* kind : {"links", "tokens"})
        for (std::size_t i = 0; i < all[kind].size(); ++i) {
          // Who says so, and what is noted, comes later.
          for (Json* report : {&all, &some}) {
            Json& verdict = (*report)[kind][i]["verdict"];
            verdict.erase("sources");
            for (Json& other : verdict["alternatives"]) other = other["outcome"];
          }
          CHECK(some[kind][i]["verdict"] == all[kind][i]["verdict"]);
          CHECK(some[kind][i]["by_context"] == all[kind][i]["by_context"]);
        }
    }
}

TEST_CASE("a day that nobody can write is refused, and the first and the last that one can are told") {
  struct Row {
    const char* what;
    std::int32_t day;
    bool read;
  };
  for (const auto& [what, day, read] : {
           Row{"1900-01-01", CivilDate::first_day, true},
           Row{"1899-12-31", CivilDate::first_day - 1, false},
           Row{"0486-03-04", -541985, false},
           Row{"2999-12-31", CivilDate::last_day, true},
           Row{"3000-01-01", CivilDate::last_day + 1, false},
       }) {
    INFO(what);
    ReadRules small = read_rules({{"", small_rules}});
    REQUIRE(small.book != nullptr);
    const_cast<RuleBook&>(*small.book).apps[0].policies[0].period.from = CivilDate::from_days(day);
    const CompiledRules rules = write_compiled(*small.book);
    const auto book = read_compiled({rules.facts, {rules.en}, {}});
    CHECK((book != nullptr) == read);
    if (book != nullptr) CHECK(book->apps[0].policies[0].period.from->to_string() == what);
  }
}

TEST_CASE("whatever bit is turned over in any file, the rules are refused") {
  const CompiledRules rules = small();
  for (std::string CompiledRules::*file : {&CompiledRules::facts, &CompiledRules::en, &CompiledRules::rest})
    for (std::size_t bit = 0; bit < 8 * (rules.*file).size(); ++bit) {
      CompiledRules damaged = rules;
      (damaged.*file)[bit / 8] = static_cast<char>((damaged.*file)[bit / 8] ^ (1 << bit % 8));
      INFO(bit);
      CHECK(read_compiled({damaged.facts, {damaged.en}, damaged.rest}) == nullptr);
    }
}

TEST_CASE("two thousand bits of our own rules, each turned over by itself, are refused") {
  const CompiledRules rules = write_compiled(bundled_rules());
  std::mt19937 random(1);
  for (int flip = 0; flip < 2000; ++flip) {
    CompiledRules damaged = rules;
    std::string* const files[] = {&damaged.facts, &damaged.zh_cn, &damaged.zh_tw, &damaged.en, &damaged.rest};
    std::string& file = *files[flip % 5];
    const std::size_t bit = random() % (8 * file.size());
    file[bit / 8] = static_cast<char>(file[bit / 8] ^ (1 << bit % 8));
    INFO(flip);
    CHECK(read_compiled(damaged.files()) == nullptr);
  }
}

TEST_CASE("whatever character is changed by somebody who counts, the rules are refused or can be asked") {
  const CompiledRules rules = small();
  for (const char* locale : {"zh-CN", "en"}) {
    const Json query{{"context", "one"}, {"on", "2021-02-01"}, {"locale", locale}};
    const std::string request = cbor_of({{"method", "check"}, {"paste", "https://acme.example/"}, {"query", query}});
    for (std::string CompiledRules::*file : {&CompiledRules::facts, &CompiledRules::en, &CompiledRules::rest})
      for (std::size_t at = head; at < (rules.*file).size(); ++at)
        for (const char other : {' ', '!', '%', '~', '\x1F', '\xC3'}) {
          CompiledRules damaged = rules;
          (damaged.*file)[at] = other;
          damaged.*file = resealed(damaged.*file);
          if (file == &CompiledRules::facts)
            for (std::string CompiledRules::*of_these : {&CompiledRules::en, &CompiledRules::rest})
              damaged.*of_these = resealed(replaced(damaged.*of_these, checksum_in(rules.facts), checksum_in(damaged.facts)));
          if (const auto core = open_core({damaged.facts, {damaged.en}, damaged.rest})) CHECK(wailian::call(*core, request).starts_with('{'));
        }
  }
}
