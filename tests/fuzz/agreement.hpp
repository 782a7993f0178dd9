// What must agree of the answers that one core gives, whatever it is asked.
#pragma once

#include "api/call.hpp"
#include "api/scan_rows.hpp"
#include "base/utf8.hpp"
#include "require.hpp"
#include "../api/unpack_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace wailian::fuzz {

using Json = nlohmann::json;

inline std::string cbor_of(const Json& value) {
  std::string out;
  Json::to_cbor(value, out);
  return out;
}

/// The answer to a request in CBOR: one JSON object, the same when it is asked twice, within the budget of answers: 6 MB, and 100
/// bytes for each of the request.
inline Json ask_cbor(const Core& core, std::string_view request) {
  const std::string answer = call(core, request);
  require(answer.size() <= 6'000'000 + 100 * request.size(), "an answer has a budget");
  require(call(core, request) == answer, "asked twice, it answers the same");
  Json out = Json::parse(answer, nullptr, false);
  require(out.is_object(), "an answer is one JSON object");
  return out;
}

inline Json ask(const Core& core, const Json& request) { return ask_cbor(core, cbor_of(request)); }

/// Rows without the number of their line, by that number, each list in the order of the rows.
inline std::vector<std::vector<std::string>> rows_by_line(std::string_view rows, std::size_t lines) {
  std::vector<std::vector<std::string>> out(lines);
  for (const std::vector<std::string>& row : unpack_rows(rows)) {
    require(!row[0].empty() && row[0].find_first_not_of("0123456789") == std::string::npos, "a row begins with the number of its line");
    const std::size_t line = std::stoul(row[0]);
    require(line < lines, "a row is of one of the lines");
    std::string text;
    for (auto field = row.begin() + 1; field != row.end(); ++field) (text += *field) += '\t';
    while (text.back() == '\t') text.pop_back();
    out[line].push_back(std::move(text));
  }
  return out;
}

inline std::string text_of(const Json& value, const char* key) {
  const auto found = value.find(key);
  return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The row that the answer for a link, a token or a page is, by src/api/scan_rows.hpp, without the number of its line.
inline std::string row_of(const char* kind, const Json& answer) {
  const Json nothing = Json::object();
  const auto part = [&](const Json& of, const char* key) -> const Json& {
    const auto found = of.find(key);
    return found != of.end() && found->is_object() ? *found : nothing;
  };
  const Json &verdict = part(answer, "verdict"), &destination = part(answer, "destination");
  std::string hazards, gravest, severity, inside;
  for (const Json* place : {&answer, &destination})
    for (const Json& hazard : place->value("hazards", Json::array())) hazards += text_of(hazard, "id") + ' ';
  for (const char* wanted : {"warning", "caution", "note"})
    for (const Json* place : {&answer, &destination})
      for (const Json& hazard : place->value("hazards", Json::array())) {
        if (!severity.empty() || hazard["severity"] != wanted) continue;
        gravest = text_of(hazard, "id");
        severity = wanted;
        inside = place == &destination ? text_of(destination, "host") : std::string();
      }
  const bool is_page = std::string_view(kind) == "page";
  const Json& span = part(answer, "span");
  const std::string fields[] = {std::to_string(span.value("start", 0U)), std::to_string(span.value("end", 0U)), kind, text_of(answer, "url"), text_of(answer, "host"),
    text_of(part(answer, "site"), "id"), text_of(is_page ? answer : verdict, "outcome"), verdict.value("trial", false) ? "1" : "0",
    is_page ? "none" : text_of(verdict, "currency"), text_of(verdict, "decided_by"), text_of(verdict, "last_confirmed"), gravest, severity, inside,
    text_of(part(destination, "verdict"), "outcome"), text_of(destination, "host"), text_of(part(answer, "carries"), "host"), text_of(part(answer, "alternative"), "url"),
    text_of(is_page ? answer : part(answer, "page"), "id"), text_of(answer, "code"), text_of(part(answer, "problem"), "code"), hazards};
  std::string out;
  for (const std::string& field : fields) (out += field) += '\t';
  out.pop_back();  // behind hazards there is no tab
  while (out.back() == '\t') out.pop_back();
  return out;
}

/// For a text of one line, the rows of a batch are those of its full answer, and of what that leaves.
inline void require_rows_of_answer(const Core& core, std::string_view text, const Json& query) {
  std::string line(text);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  const std::string asked = cbor_of(query);
  const std::string rows = scan_rows(core, Reading::lines, asked, line);
  const Json report = ask(core, Json{{"method", "check"}, {"paste", line}, {"query", query}});
  if (!report.contains("links")) return;
  const auto rest = rows_by_line(scan_rows(core, Reading::rest, asked, line), 1)[0];
  std::vector<std::string> expected;
  const auto add = [&](const char* list, const char* kind) {
    for (const Json& answer : report[list]) expected.push_back(row_of(kind, answer));
    for (const std::string& row : rest)
      if (split(row, '\t')[2] == kind) expected.push_back(row);
  };
  add("links", "link");
  add("tokens", "token");
  add("pages", "page");
  const auto got = rows_by_line(rows, 1)[0];
  if (got != expected) {
    for (const auto& row : got) std::fprintf(stderr, "row    %s\n", row.c_str());
    for (const auto& row : expected) std::fprintf(stderr, "answer %s\n", row.c_str());
  }
  require(got == expected, "a row says what the answer says");
}

/// Lines in any order have the same rows, and so has each of two parts.
inline void require_rows_alike(const Core& core, Reading reading, std::string_view text, std::string_view query) {
  std::vector<std::string> lines = split(text, '\n');
  for (std::string& line : lines)
    if (!line.empty() && line.back() == '\r') line.pop_back();
  const auto joined = [](auto begin, auto end) {
    std::string out;
    for (auto line = begin; line != end; ++line) (out += *line) += '\n';
    return out;
  };
  const std::string rows = scan_rows(core, reading, query, joined(lines.begin(), lines.end()));
  if (rows.starts_with('{')) return;
  const auto by_line = rows_by_line(rows, lines.size());
  auto turned = rows_by_line(scan_rows(core, reading, query, joined(lines.rbegin(), lines.rend())), lines.size());
  std::reverse(turned.begin(), turned.end());
  require(turned == by_line, "lines in another order have the same rows");
  const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2);
  auto parts = rows_by_line(scan_rows(core, reading, query, joined(lines.begin(), middle)), lines.size() / 2);
  for (auto& list : rows_by_line(scan_rows(core, reading, query, joined(middle, lines.end())), lines.size() - lines.size() / 2)) parts.push_back(std::move(list));
  require(parts == by_line, "lines in two parts have the same rows");
}

}  // namespace wailian::fuzz
