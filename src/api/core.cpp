#include "api/core.hpp"

namespace wailian {

std::unique_ptr<Core> load_core(std::string_view bundle, std::string_view extra, std::string_view extra_name) {
  std::vector<RuleText> texts{{"", bundle}};
  if (!extra.empty()) texts.push_back({std::string(extra_name.empty() ? "rules" : extra_name), extra});
  auto core = std::make_unique<Core>();
  core->rules = read_rules(texts);
  return core;
}

}  // namespace wailian
