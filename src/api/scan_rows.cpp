#include "api/scan_rows.hpp"

#include "api/read_cbor.hpp"
#include "api/request.hpp"
#include "api/rule_json.hpp"
#include "base/utf8.hpp"
#include "check/scan.hpp"

#include <array>
#include <charconv>

namespace wailian {
namespace {

std::string problem_text(const Problem& problem) {
  JsonWriter out;
  out.object();
  write_problems(out, {problem}, "zh-CN");
  out.end();
  return out.take();
}

/// Writes rows one behind the other. Counts the UTF-16 units of a line once, however many rows it has.
class RowWriter {
 public:
  /// `expected`: about how many bytes the rows come to.
  explicit RowWriter(std::size_t expected) { rows_.reserve(expected); }

  void add(const ScanRow& row) {
    if (row.line != line_ || rows_.empty()) units_ = Utf16Offsets(row.text);
    line_ = row.line;
    number(row.line);
    number(units_.at(row.span.begin));
    number(units_.at(row.span.end));
    constexpr std::string_view kinds[] = {"link", "token", "page"};
    text(kinds[static_cast<std::size_t>(row.kind)]);
    text(row.url);
    text(row.host);
    text(row.site != nullptr ? std::string_view(row.site->id) : std::string_view());
    text(id_of(row.outcome));
    text(row.decided_by != nullptr && row.decided_by->trial ? "1" : "0");
    text(id_of(row.currency));
    text(row.decided_by != nullptr ? std::string_view(row.decided_by->id) : std::string_view());
    confirmed(row.decided_by);
    text(row.lead.hazard != nullptr ? row.lead.hazard->id : std::string_view());
    text(row.lead.hazard != nullptr ? id_of(row.lead.hazard->severity) : std::string_view());
    text(row.inside);
    text(row.destination ? id_of(*row.destination) : std::string_view());
    text(row.destination_host);
    text(row.carries);
    text(row.other_reading);
    text(row.page != nullptr ? std::string_view(row.page->id) : std::string_view());
    text(row.code);
    text(row.problem ? id_of(*row.problem) : std::string_view());
    if (!row.hazards.empty()) rows_.append(absent_, '\t');
    for (const std::string_view hazard : row.hazards) {
      rows_ += hazard;
      rows_ += ' ';
    }
    absent_ = 0;
    rows_ += '\n';
  }

  [[nodiscard]] std::string take() { return std::move(rows_); }

 private:
  void text(std::string_view field) {
    if (!field.empty()) {
      rows_.append(absent_, '\t').append(field);
      absent_ = 0;
    }
    ++absent_;
  }
  void number(std::uint32_t value) {
    std::array<char, 10> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  /// The day on which the rule of a row was last confirmed; rows behind each other mostly have one rule.
  void confirmed(const Policy* rule) {
    if (rule != confirmed_rule_) confirmed_ = rule != nullptr && rule->last_confirmed ? rule->last_confirmed->to_string() : std::string();
    confirmed_rule_ = rule;
    text(confirmed_);
  }

  std::string rows_;
  std::size_t absent_ = 0;  ///< tabs before the next field: most rows end in fields that are absent, and without tabs
  std::uint32_t line_ = 0;
  const Policy* confirmed_rule_ = nullptr;
  std::string confirmed_;
  Utf16Offsets units_{{}};
};

}  // namespace

std::string scan_rows(const Core& core, Reading reading, std::string_view query_cbor, std::string_view text) {
  const auto request = read_cbor(query_cbor);
  if (!request) return problem_text({ProblemCode::request_invalid, {}, "query", {}});
  const auto query = read_query(*core.book, &request->root(), true, true);
  if (!query) return problem_text(query.error());
  RowWriter writer(text.size() * 2 + 256);
  const auto take = [&](const ScanRow& row) { writer.add(row); };
  if (reading == Reading::rest) {
    scan_rest(*core.checker, text, *query, take);
  } else {
    scan(*core.checker, text, *query, take, reading == Reading::addresses ? LineKind::address : LineKind::text);
  }
  return writer.take();
}

}  // namespace wailian
