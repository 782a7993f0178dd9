// read_compiled() on any content of its files, and questions in all languages to what it took: facts, the texts of one
// language, and the rest, each after the one before and U+001E. An input that begins with the byte FF turns over bits of the
// shipped files instead, four bytes each time: which file, where (two bytes), which bits. Checksums are counted here: no search
// finds them.
#include "agreement.hpp"
#include "base/utf8.hpp"
#include "rules/compiled_rules.hpp"
#include "shipped_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace wailian;
using namespace wailian::fuzz;

constexpr std::string_view paste = "https://acme.example/ 【二手】 https://item.taobao.com/item.htm?id=1&utm_source=x "
                                   "https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa%2F ￥AbC1dEf2GhI￥ https://taoba0.com/";

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

void check_questions(const Core& core, std::string_view locale) {
  const auto& apps = core.book->apps;
  if (apps.empty() || apps.front().contexts.empty()) return;
  require_rows_of_answer(core, paste, {{"context", apps.front().contexts.back().id}, {"on", "2021-02-01"}, {"locale", locale}});
}

void check(const CompiledFiles& files) {
  const auto core = open_core(files);
  if (core == nullptr) return;
  require(read_compiled(write_compiled(*core->book).files()) != nullptr, "what was read can be written and read again");
  for (const char* locale : {"zh-CN", "zh-TW", "en"}) check_questions(*core, locale);
  ask(*core, Json{{"method", "timeline"}, {"paste", paste}, {"until", "2026-01-05"}});
  ask(*core, Json{{"method", "catalog"}, {"full", true}});
  ask(*core, Json{{"method", "lookup"}, {"text", "taobao.com"}});
}

/// As `sealed`, of a whole file of which bits are turned over.
std::string turned(std::string file, std::uint8_t number, std::string_view turns, std::string_view facts) {
  const std::size_t content = compiled_magic.size() + checksum_in(file).size();
  const std::string_view shipped = checksum_in(shipped_rules().facts);
  if (number > 0) {
    if (const auto at = file.find(shipped, content); at != std::string::npos) file.replace(at, shipped.size(), checksum_in(facts));
  }
  for (; turns.size() >= 4; turns.remove_prefix(4)) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(turns[i]); };
    // Two bytes reach all of the short files, and every fourth place of the long ones.
    const std::size_t at = content + (byte(1) * 256U + byte(2)) * (file.size() > 65'536 ? 4U : 1U) + byte(0) / 64U;
    if (byte(0) % 5 == number && at < file.size()) file[at] = static_cast<char>(byte(3) ^ static_cast<unsigned char>(file[at]));
  }
  return sealed(std::string_view(file).substr(content));
}

void check_turned(std::string_view turns) {
  const CompiledRules& shipped = shipped_rules();
  const std::string facts = turned(shipped.facts, 0, turns, {}), zh_cn = turned(shipped.zh_cn, 1, turns, facts), zh_tw = turned(shipped.zh_tw, 2, turns, facts),
                    en = turned(shipped.en, 3, turns, facts), rest = turned(shipped.rest, 4, turns, facts);
  // Reading them is what takes time: one question each.
  const auto core = open_core({facts, {zh_cn, zh_tw, en}, rest});
  if (core == nullptr) return;
  const auto choice = static_cast<unsigned char>(turns.empty() ? 0 : turns.front()) / 4 % 5;
  if (choice < 3) check_questions(*core, languages[choice].locale);
  if (choice == 3) ask(*core, Json{{"method", "timeline"}, {"paste", paste}, {"until", "2026-01-05"}});
  if (choice == 4) ask(*core, Json{{"method", "catalog"}, {"full", true}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with('\xFF')) {
    check_turned(input.substr(1, 64));
    return 0;
  }
  const auto first = input.find('\x1E'), last = input.rfind('\x1E');
  const std::string facts = file_of(input.substr(0, first), {});
  std::string texts, rest;
  CompiledFiles files{facts, {}, {}};
  if (first != std::string_view::npos) {
    texts = file_of(input.substr(first + 1, last > first ? last - first - 1 : last), facts);
    files.texts.push_back(texts);
  }
  if (first != std::string_view::npos && last > first) files.rest = rest = file_of(input.substr(last + 1), facts);
  check(files);
  return 0;
}
