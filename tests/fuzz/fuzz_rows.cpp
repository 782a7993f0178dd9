// scan_rows() and canonical_rows() with any bytes. The first byte says which: `L` lines, `A` addresses, `R` the rest of one
// paste, each asked in a chat that the next byte names; `Q` a query in CBOR up to the first U+001E, then lines; `C`
// lengths up to the first U+001E, then texts.
#include "agreement.hpp"
#include "api/canonical_rows.hpp"
#include "shipped_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace wailian;
using namespace wailian::fuzz;

Json query_of(unsigned char choice) {
  const RuleBook& book = *shipped_core().book;
  const App& app = book.apps[choice % book.apps.size()];
  constexpr const char* days[] = {"2021-12-05", "2026-01-05", "1900-01-01", "2999-12-31"};
  return {{"app", app.id}, {"context", app.contexts[choice / 4 % app.contexts.size()].id}, {"on", days[choice % 4]}};
}

void check_rows(Reading reading, std::string_view text, std::string_view query) {
  const Core& core = shipped_core();
  const std::string rows = scan_rows(core, reading, query, text);
  require(scan_rows(core, reading, query, text) == rows, "asked twice, it answers the same");
  if (rows.starts_with('{')) return require(Json::accept(rows), "what cannot be asked is said in JSON");
  require(rows.empty() || rows.back() == '\n', "rows end in a line break");
  require(is_utf8(rows), "rows are UTF-8");
  for (const std::string& row : split(rows, '\n')) {
    const auto fields = split(row, '\t');
    require(fields.size() >= 7 && fields.size() <= 18, "a row has its fields");
    require(std::stoul(fields[1]) < std::stoul(fields[2]) || reading == Reading::addresses, "a row is of some text");
    require(reading != Reading::rest || fields[0] == "0", "rows of one paste are of line 0");
  }
  if (reading != Reading::rest) require_rows_alike(core, reading, text, query);
}

void check_canonical(std::string_view lengths, std::string_view texts) {
  const std::string rows = canonical_rows(lengths, texts);
  require(canonical_rows(lengths, texts) == rows, "asked twice, it answers the same");
  require(is_utf8(rows) || !is_utf8(texts), "rows are UTF-8 where the texts are");
  const auto lines = split(rows, '\n');
  require(lines.size() == split(lengths, ' ').size(), "one row a text");
  for (const std::string& line : lines) {
    const auto fields = split(line, '\t');
    require(!fields.empty(), "a row has its fields");
    if (fields[0].empty()) continue;
    const std::string again = canonical_rows(std::to_string(fields[0].size()) + ' ', fields[0] + '\n');
    require(split(again, '\t')[0] == fields[0], "what was canonicalized is canonical");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t mark = input.find('\x1E');
  const std::string_view before = input.substr(0, mark);
  const std::string_view behind = mark == std::string_view::npos ? std::string_view() : input.substr(mark + 1);
  const std::string_view text = input.substr(1);
  const Json query = query_of(static_cast<unsigned char>(input[0]));
  switch (data[0]) {
    case 'L':
      check_rows(Reading::lines, text, cbor_of(query));
      require_rows_of_answer(shipped_core(), text, query);
      break;
    case 'A': check_rows(Reading::addresses, text, cbor_of(query)); break;
    case 'R': check_rows(Reading::rest, text, cbor_of(query)); break;
    case 'Q': check_rows(Reading::lines, behind, before); break;
    case 'C': check_canonical(before, behind); break;
    default: break;
  }
  return 0;
}
