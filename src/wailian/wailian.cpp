// The C face of the core. No decision is made here.
#include "wailian/wailian.h"

#include "api/call.hpp"
#include "api/core.hpp"
#include "api/read_cbor.hpp"
#include "api/request.hpp"
#include "base/utf8.hpp"
#include "check/scan.hpp"
#include "compile/read_rules.hpp"
#include "compile/write_compiled.hpp"
#include "wailian/write_request.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

struct wailian_core {
  std::unique_ptr<const wailian::Core> core;
};

struct wailian_string {
  std::string text;
};

namespace {

using wailian::Problem;

std::string_view text_of(const wailian_view& view) { return {view.data != nullptr ? view.data : "", view.size}; }
wailian_view view_of(std::string_view text) { return {text.data(), text.size()}; }

/// A problem with the texts that it points to.
struct OwnedProblem : wailian_problem {
  OwnedProblem(std::string_view id, std::string_view where, std::string_view sentence) : texts{std::string(id), std::string(where), std::string(sentence)} {
    wailian_problem::code = texts[0].c_str();
    wailian_problem::place = texts[1].c_str();
    wailian_problem::message = texts[2].c_str();
  }
  std::array<std::string, 3> texts;
};

void tell(wailian_problem** out, std::string_view code, std::string_view place, std::string_view message) {
  if (out != nullptr) *out = new OwnedProblem(code, place, message);
}

void tell(wailian_problem** out, const Problem& problem, std::string_view locale) {
  tell(out, id_of(problem.code), problem.place, sentence_for(problem.code, locale));
}

struct Member {
  std::string_view key;
  const char* value;
};

std::string_view locale_of(const wailian_query& query) { return query.locale != nullptr ? query.locale : "en"; }

/// The `query` member of a request.
void write_members(wailian::RequestWriter& out, const wailian_query& query, bool asks_day) {
  const Member members[] = {{"context", asks_day ? query.context : nullptr}, {"on", asks_day ? query.on : nullptr}, {"locale", query.locale}, {"app", query.app},
                            {"client_version", query.client_version}};
  std::size_t count = query.condition_count > 0 ? 1 : 0;
  for (const Member& member : members) count += member.value != nullptr ? 1 : 0;
  out.map(count);
  for (const Member& member : members) {
    if (member.value == nullptr) continue;
    out.key(member.key);
    out.text(member.value);
  }
  if (query.condition_count == 0) return;
  out.key("conditions");
  out.list(query.condition_count);
  for (std::size_t i = 0; i < query.condition_count; ++i) out.text(query.conditions[i]);
}

const wailian_query& given(const wailian_query* query) {
  static const wailian_query nothing = WAILIAN_QUERY;
  return query != nullptr ? *query : nothing;
}

/// The codes of what a text holds, which stand in the answer; all others are the caller's mistake.
bool is_of_text(std::string_view code) { return code.starts_with("paste_") || code.starts_with("url_"); }

/// The first problem of an answer that has no other member before it, as `call` writes where it cannot answer.
bool refused(std::string_view answer, std::string_view& code) {
  constexpr std::string_view start = R"({"problems":[{"code":")";
  if (!answer.starts_with(start)) return false;
  answer.remove_prefix(start.size());
  code = answer.substr(0, answer.find('"'));
  return !is_of_text(code);
}

std::string_view member_of(std::string_view json, std::string_view key) {
  const std::string name = '"' + std::string(key) + "\":\"";
  const auto at = json.find(name);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = json.substr(at + name.size());
  return rest.substr(0, rest.find('"'));
}

wailian_string* answer(const wailian_core* rules, std::string_view method, std::string_view subject, const wailian_view* text, const wailian_query* asked,
                       wailian_problem** problem) {
  const wailian_query& query = given(asked);
  const bool asks_day = method == "check";
  const Member days[] = {{"from", method == "timeline" || method == "diff" ? query.from : nullptr}, {"until", method == "timeline" ? query.until : nullptr},
                         {"to", method == "diff" ? query.to : nullptr}};
  std::size_t members = 2 + (text != nullptr ? 1 : 0);
  for (const Member& day : days) members += day.value != nullptr ? 1 : 0;
  wailian::RequestWriter out;
  out.map(members);
  out.key("method");
  out.text(method);
  if (text != nullptr) {
    out.key(subject);
    out.text(wailian::repair_utf8(text_of(*text)));
  }
  for (const Member& day : days) {
    if (day.value == nullptr) continue;
    out.key(day.key);
    out.text(day.value);
  }
  out.key("query");
  write_members(out, query, asks_day);
  std::string json = wailian::call(*rules->core, out.bytes());
  if (std::string_view code; refused(json, code)) {
    tell(problem, code, member_of(json, "place"), member_of(json, "message"));
    return nullptr;
  }
  return new wailian_string{std::move(json)};
}

int scan(const wailian_core* rules, wailian_view lines, const wailian_query* asked, wailian::LineKind kind, void (*take)(const wailian_row*, void*), void* user,
         wailian_problem** problem) {
  const wailian_query& given_query = given(asked);
  wailian::RequestWriter out;
  write_members(out, given_query, true);
  const auto tree = wailian::read_cbor(out.bytes());
  if (!tree) {
    tell(problem, {wailian::ProblemCode::request_invalid, {}, "query", {}}, locale_of(given_query));
    return 1;
  }
  const auto query = wailian::read_query(*rules->core->book, &tree->root(), true, true);
  if (!query) {
    tell(problem, query.error(), locale_of(given_query));
    return 1;
  }
  wailian::scan(
      *rules->core->checker, text_of(lines), *query,
      [&](const wailian::ScanRow& row) {
        constexpr std::string_view kinds[] = {"link", "token", "page"};
        const bool decided = row.decided_by != nullptr;
        const std::string confirmed = decided && row.decided_by->last_confirmed ? row.decided_by->last_confirmed->to_string() : std::string();
        const wailian_row handed{row.line, row.span.begin, row.span.end, view_of(kinds[static_cast<std::size_t>(row.kind)]), view_of(row.url), view_of(row.host),
                                 view_of(row.site != nullptr ? std::string_view(row.site->id) : std::string_view()), view_of(id_of(row.outcome)), view_of(id_of(row.currency)),
                                 view_of(decided ? std::string_view(row.decided_by->id) : std::string_view()), view_of(confirmed),
                                 view_of(row.lead.hazard != nullptr ? row.lead.hazard->id : std::string_view()),
                                 view_of(row.lead.hazard != nullptr ? id_of(row.lead.hazard->severity) : std::string_view()), view_of(row.destination_host),
                                 view_of(row.destination ? id_of(*row.destination) : std::string_view()), view_of(row.problem ? id_of(*row.problem) : std::string_view()),
                                 decided && row.decided_by->trial ? 1 : 0};
        take(&handed, user);
      },
      kind);
  return 0;
}

wailian_core* opened(const wailian::CompiledFiles& files, wailian_problem** problem) {
  auto core = wailian::open_core(files);
  if (core) return new wailian_core{std::move(core)};
  tell(problem, "rules_invalid", "facts", "the rules are damaged, or their files are not of one build: give all files of one build");
  return nullptr;
}

}  // namespace

extern "C" {

int wailian_abi(void) { return WAILIAN_ABI; }

const char* wailian_version(void) { return wailian::core_version.data(); }

wailian_core* wailian_open(const wailian_rules* rules, wailian_problem** problem) {
  wailian::CompiledFiles files{text_of(rules->facts), {}, text_of(rules->rest)};
  for (const wailian_view& text : rules->texts)
    if (text.size > 0) files.texts.push_back(text_of(text));
  return opened(files, problem);
}

wailian_core* wailian_open_json(wailian_view bundle, wailian_view added, const char* name, wailian_problem** problem) {
  std::vector<wailian::RuleText> texts{{"", text_of(bundle), false}};
  if (added.size > 0) texts.push_back({name != nullptr ? name : "", text_of(added), true});
  const wailian::ReadRules read = wailian::read_rules(texts);
  if (!read.book) {
    const wailian::Fault& first = read.faults.front();
    tell(problem, id_of(first.code), first.place, sentence_for(first.code, "en"));
    return nullptr;
  }
  const wailian::CompiledRules compiled = wailian::write_compiled(*read.book);
  return opened(compiled.files(), problem);
}

void wailian_close(wailian_core* rules) { delete rules; }

wailian_string* wailian_check_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "check", "paste", &text, query, problem);
}
wailian_string* wailian_timeline_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "timeline", "paste", &text, query, problem);
}
wailian_string* wailian_diff_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "diff", "paste", &text, query, problem);
}
wailian_string* wailian_lookup_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "lookup", "text", &text, query, problem);
}
wailian_string* wailian_canonicalize_json(const wailian_core* rules, wailian_view text, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "canonicalize", "text", &text, query, problem);
}
wailian_string* wailian_catalog_json(const wailian_core* rules, const wailian_query* query, wailian_problem** problem) {
  return answer(rules, "catalog", "", nullptr, query, problem);
}

int wailian_scan(const wailian_core* rules, wailian_view lines, const wailian_query* query, void (*take)(const wailian_row* row, void* user), void* user,
                 wailian_problem** problem) {
  return scan(rules, lines, query, wailian::LineKind::text, take, user, problem);
}
int wailian_scan_links(const wailian_core* rules, wailian_view lines, const wailian_query* query, void (*take)(const wailian_row* row, void* user), void* user,
                       wailian_problem** problem) {
  return scan(rules, lines, query, wailian::LineKind::address, take, user, problem);
}

wailian_view wailian_string_view(const wailian_string* text) { return view_of(text->text); }
void wailian_string_free(wailian_string* text) { delete text; }
void wailian_problem_free(wailian_problem* problem) { delete static_cast<OwnedProblem*>(problem); }

}  // extern "C"
