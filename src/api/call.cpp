#include "api/call.hpp"

#include "api/methods.hpp"
#include "api/request.hpp"

namespace wailian {
namespace {

std::string locale_of(const JsonNode& request) {
  const JsonNode* query = request.find("query");
  const JsonNode* locale = query != nullptr ? query->find("locale") : nullptr;
  return std::string(locale != nullptr && locale->is(JsonKind::string) ? locale->string : "zh-CN");
}

std::string problems_json(const std::vector<Problem>& problems, std::string_view locale, std::string_view rules_version = {}) {
  Json out{{"core_version", core_version}, {"rules_version", rules_version}, {"problems", Json::array()}};
  for (const Problem& problem : problems) out["problems"].push_back(json_of(problem, locale));
  return dump(out);
}

Result<Json> dispatch(const Core& core, const std::string& method, const JsonNode& request) {
  if (method == "canonicalize") return canonicalize_json(request);
  const RuleBook& book = *core.rules.book;
  if (method == "check") return check_json(*core.checker, request);
  if (method == "timeline") return timeline_json(*core.checker, request);
  if (method == "diff") return diff_json(*core.checker, request);
  if (method == "lookup") return lookup_json(book, request);
  if (method == "catalog") return catalog_json(book, request);
  return Problem{ProblemCode::request_invalid, method, "method", {}};
}

}  // namespace

std::string call(const Core& core, std::string_view text) {
  std::vector<Problem> problems;
  const JsonTree tree = read_json(text, "request", problems);
  const JsonNode& request = tree.root();
  const std::string locale = locale_of(request);
  if (!problems.empty())
    return problems_json({{ProblemCode::request_invalid, problems.front().found, problems.front().place, {}}}, locale);
  const auto method = read_string(request, "method");
  if (!method) return problems_json({method.error()}, locale);
  const bool needs_rules = *method != "canonicalize";
  if (*method == "problems" || (needs_rules && !core.rules.book))
    return problems_json(core.rules.problems, locale, core.rules.book ? core.rules.book->rules_version : std::string());
  const auto answer = dispatch(core, *method, request);
  return answer ? dump(*answer) : problems_json({answer.error()}, locale);
}

}  // namespace wailian
