#include "api/scan_rows.hpp"

#include "api/request.hpp"
#include "api/rule_json.hpp"
#include "base/utf8.hpp"
#include "check/scan.hpp"

namespace wailian {
namespace {

std::string problem_text(const std::vector<Problem>& problems) {
  JsonWriter out;
  out.object();
  write_problems(out, problems, "zh-CN");
  out.end();
  return out.take();
}

void append_row(std::string& out, const ScanRow& row) {
  Utf16Offsets units(row.text);
  const auto field = [&](std::string_view text) {
    out += '\t';
    out += text;
  };
  out += std::to_string(row.line);
  field(std::to_string(units.at(row.span.begin)));
  field(std::to_string(units.at(row.span.end)));
  field(row.kind == SubjectKind::token ? "token" : "link");
  field(row.url);
  field(row.host);
  field(row.site != nullptr ? std::string_view(row.site->id) : std::string_view());
  field(id_of(row.outcome));
  field(row.decided_by != nullptr && row.decided_by->trial ? "1" : "0");
  field(id_of(row.currency));
  field(row.decided_by != nullptr ? std::string_view(row.decided_by->id) : std::string_view());
  out += '\n';
}

}  // namespace

std::string scan_rows(const Core& core, std::string_view query_json, std::string_view lines) {
  if (!core.rules.book) return problem_text(core.rules.problems);
  std::vector<Problem> problems;
  const JsonTree request = read_json(query_json, "query", problems);
  if (!problems.empty()) return problem_text({{ProblemCode::request_invalid, {}, problems.front().place, {}}});
  const auto query = read_query(*core.rules.book, &request.root(), true, true);
  if (!query) return problem_text({query.error()});
  std::string out;
  scan(core.checker->finder(), lines, *query, [&](const ScanRow& row) { append_row(out, row); });
  return out;
}

}  // namespace wailian
