#include "api/call.hpp"

#include "api/methods.hpp"
#include "api/request.hpp"
#include "api/rule_json.hpp"

namespace wailian {
namespace {

std::string locale_of(const JsonNode& request) {
  const JsonNode* query = request.find("query");
  const JsonNode* locale = query != nullptr ? query->find("locale") : nullptr;
  return std::string(locale != nullptr && locale->is(JsonKind::string) ? locale->string : "zh-CN");
}

std::string problems_json(const std::vector<Problem>& problems, std::string_view locale, std::string_view rules_version = {}) {
  JsonWriter out;
  out.object();
  out.text("core_version", core_version);
  out.text("rules_version", rules_version);
  write_problems(out, problems, locale);
  out.end();
  return out.take();
}

Result<void> dispatch(JsonWriter& out, const Core& core, std::string_view method, const JsonNode& request) {
  if (method == "canonicalize") return write_canonical(out, request);
  const RuleBook& book = *core.rules.book;
  if (method == "check") return write_check(out, *core.checker, request);
  if (method == "timeline") return write_timeline(out, *core.checker, request);
  if (method == "diff") return write_diff(out, *core.checker, request);
  if (method == "lookup") return write_lookup(out, book, request);
  if (method == "catalog") return write_catalog(out, book, request);
  return Problem{ProblemCode::request_invalid, std::string(method), "method", {}};
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
  JsonWriter out;
  const auto answered = dispatch(out, core, *method, request);
  return answered ? out.take() : problems_json({answered.error()}, locale);
}

}  // namespace wailian
