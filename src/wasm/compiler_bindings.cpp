// The C ABI of the compiler: rules as JSON in, compiled rules or their faults out. No decision is made here.
#include "api/json_writer.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"
#include "url/name_file.hpp"
#include "wasm/text_bindings.hpp"

#include <array>
#include <vector>

namespace {

/// What `wailian_compiled` hands out, by its number.
struct Compilation {
  std::array<wailian_text, 6> texts;
};

std::string faults_json(const std::vector<wailian::Fault>& faults, std::string_view locale) {
  wailian::JsonWriter out;
  out.object();
  out.array("problems");
  for (const wailian::Fault& fault : faults) {
    out.object();
    out.text("code", id_of(fault.code));
    out.text("message", sentence_for(fault.code, locale));
    if (!fault.found.empty()) out.text("found", fault.found);
    out.text("place", fault.place);
    out.end();
  }
  out.end();
  out.end();
  return out.take();
}

}  // namespace

extern "C" {

/// A bundle, and where `extra_size` is not 0 a file of the reader's own that adds to it, called `name` where it has a
/// fault. A `name` without such a file says that the bundle itself is the reader's own. Faults speak the language of `locale`.
/// The caller frees the compilation with `wailian_compilation_free`.
Compilation* wailian_compile(const char* bundle, std::size_t bundle_size, const char* extra, std::size_t extra_size,
                             const char* name, std::size_t name_size, const char* locale, std::size_t locale_size) {
  std::vector<wailian::RuleText> texts{{"", {bundle, bundle_size}, extra_size == 0 && name_size > 0}};
  if (extra_size > 0) texts.push_back({{name, name_size}, {extra, extra_size}, true});
  const wailian::ReadRules read = wailian::read_rules(texts);
  wailian::CompiledRules rules;
  if (read.book) rules = wailian::write_compiled(*read.book);
  return new Compilation{{faults_json(read.faults, {locale, locale_size}), std::move(rules.facts), std::move(rules.zh_cn), std::move(rules.zh_tw), std::move(rules.en),
                         std::move(rules.rest)}};
}

/// 0: `{"problems": […]}`; where there are none, 1: facts, 2: texts in Simplified Chinese, 3: in Traditional
/// Chinese, 4: in English, 5: the rest. Owned by the compilation.
const wailian_text* wailian_compiled(const Compilation* compilation, std::size_t number) {
  return &compilation->texts.at(number);
}

/// The data of names as the core's module takes it, the same for all rules. The caller frees it.
wailian_text* wailian_name_file() { return new wailian_text(wailian::write_name_file(wailian::name_data())); }

void wailian_compilation_free(Compilation* compilation) { delete compilation; }

}  // extern "C"
