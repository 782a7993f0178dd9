#include "api/call.hpp"

#include "api/methods.hpp"
#include "api/read_cbor.hpp"
#include "api/request.hpp"
#include "api/rule_json.hpp"

namespace wailian {
namespace {

std::string locale_of(const JsonNode& request) {
  const JsonNode* query = request.find("query");
  const JsonNode* locale = query != nullptr ? query->find("locale") : nullptr;
  return std::string(locale != nullptr && locale->is(JsonKind::string) ? locale->string : "zh-CN");
}

std::string problem_json(const Problem& problem, std::string_view locale) {
  JsonWriter out;
  out.object();
  write_problems(out, {problem}, locale);
  out.end();
  return out.take();
}

Result<void> dispatch(JsonWriter& out, const Core& core, std::string_view method, const JsonNode& request) {
  if (method == "canonicalize") return write_canonical(out, request);
  const RuleBook& book = *core.book;
  if (method == "check") return write_check(out, *core.checker, request);
  if (method == "timeline") return write_timeline(out, *core.checker, request);
  if (method == "diff") return write_diff(out, *core.checker, request);
  if (method == "lookup") return write_lookup(out, book, request);
  if (method == "catalog") return write_catalog(out, book, request);
  return Problem{ProblemCode::request_invalid, std::string(method), "method", {}};
}

}  // namespace

std::string call(const Core& core, std::string_view cbor) {
  const auto tree = read_cbor(cbor);
  if (!tree) return problem_json({ProblemCode::request_invalid, {}, "request", {}}, "zh-CN");
  const JsonNode& request = tree->root();
  const std::string locale = locale_of(request);
  const auto method = read_string(request, "method");
  if (!method) return problem_json(method.error(), locale);
  JsonWriter out;
  const auto answered = dispatch(out, core, *method, request);
  return answered ? out.take() : problem_json(answered.error(), locale);
}

}  // namespace wailian
