#include "api/core.hpp"

#include "site/target_encoding.hpp"

namespace wailian {
namespace {

/// The names of encodings belong to the code that reads them, so they are checked here, above both.
void check_encodings(ReadRules& rules) {
  if (!rules.book) return;
  for (const Redirector& item : rules.book->redirectors)
    if (item.target != TargetPlace::opaque && !is_known_encoding(item.encoding))
      rules.problems.push_back(
          {ProblemCode::rules_value_invalid, item.encoding, "redirectors/" + item.id + ".json#/target/encoding", {}});
  if (!rules.problems.empty()) rules.book.reset();
}

}  // namespace

std::unique_ptr<Core> load_core(std::string_view bundle, std::string_view extra, std::string_view extra_name) {
  std::vector<RuleText> texts{{"", bundle}};
  if (!extra.empty()) texts.push_back({std::string(extra_name.empty() ? "rules" : extra_name), extra});
  auto core = std::make_unique<Core>();
  core->rules = read_rules(texts);
  check_encodings(core->rules);
  if (core->rules.book) core->checker = std::make_unique<Checker>(*core->rules.book);
  return core;
}

}  // namespace wailian
