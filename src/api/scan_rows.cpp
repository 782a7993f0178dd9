#include "api/scan_rows.hpp"

#include "api/read_cbor.hpp"
#include "api/request.hpp"
#include "api/rule_json.hpp"
#include "base/utf8.hpp"
#include "check/scan.hpp"

#include <array>
#include <charconv>
#include <vector>

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
    verdict(row);
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
    if (!row.hazards.empty()) begin_field();
    for (const std::string_view hazard : row.hazards) {
      rows_ += hazard;
      rows_ += ' ';
    }
    absent_ = 0;
    rows_ += '\n';
  }

  [[nodiscard]] std::string take() { return std::move(rows_); }

 private:
  /// Most rows end in fields that are absent: their tabs are written only before one that is not.
  void begin_field() {
    for (; absent_ > 0; --absent_) rows_ += '\t';
  }
  void text(std::string_view field) {
    if (!field.empty()) {
      begin_field();
      rows_ += field;
    }
    ++absent_;
  }
  void number(std::uint32_t value) {
    std::array<char, 10> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  void verdict(const ScanRow& row) {
    if (row.same_verdict > 0) {
      if (row.same_verdict >= places_.size()) places_.resize(row.same_verdict + 1, nowhere);
      std::uint32_t& place = places_[row.same_verdict];
      if (place != nowhere) return number(place);
      place = verdicts_;
    }
    ++verdicts_;
    const Policy* rule = row.decided_by;
    std::string written = row.site != nullptr ? row.site->id : std::string();
    for (const std::string_view part : {id_of(row.outcome), std::string_view(rule != nullptr && rule->trial ? "1" : "0"), id_of(row.currency),
                                        rule != nullptr ? std::string_view(rule->id) : std::string_view()})
      (written += ' ') += part;
    written += ' ';
    if (rule != nullptr && rule->last_confirmed) written += rule->last_confirmed->to_string();
    text(written);
  }

  std::string rows_;
  std::size_t absent_ = 0;  ///< tabs before the next field
  std::uint32_t line_ = 0;
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
  std::uint32_t verdicts_ = 0;         ///< how many were written in full
  std::vector<std::uint32_t> places_;  ///< which of them is the one of each number of `ScanRow::same_verdict`
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
