// The report of one paste: the answer to `check`.
#include "api/lead_json.hpp"
#include "api/methods.hpp"
#include "api/page_json.hpp"
#include "api/request.hpp"

namespace wailian {
namespace {

void write_query(JsonWriter& out, const Query& query, const JsonNode& request) {
  out.object("query");
  out.text("context", query.app->contexts[query.context].id);
  write_date(out, "on", query.circumstances.on);
  out.text("locale", query.locale);
  out.text("app", query.app->id);
  const JsonNode* asked = request.find("query");
  if (const JsonNode* client = asked->find("client_version"); client != nullptr && client->is(JsonKind::string))
    out.text("client_version", client->string);
  if (!query.circumstances.conditions.empty()) out.texts("conditions", query.circumstances.conditions);
  out.end();
}

}  // namespace

Result<void> write_check(JsonWriter& out, const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto query = read_query(book, request.find("query"), true, true);
  if (!query) return query.error();
  const auto paste = read_string(request, "paste");
  if (!paste) return paste.error();
  const auto answers = checker.check(*paste, *query);
  if (!answers) return answers.error();

  const Wording wording(book, query->locale);
  const JsonNode* ids_only = request.find("ids_only");
  Named named(ids_only != nullptr && ids_only->boolean);
  Utf16Offsets units(answers->paste);
  const ReportFrame frame{out, book, *query, wording, named, answers->paste, units};
  out.object();
  out.text("core_version", core_version);
  out.text("rules_version", book.rules_version);
  write_date(out, "rules_as_of", book.as_of);
  write_query(out, *query, request);
  out.text("paste", answers->paste);
  if (answers->folded) out.text("folded", *answers->folded);
  ReportLead lead;
  out.array("links");
  for (const LinkAnswer& answer : answers->links) lead.take_link(write_link(frame, answer));
  out.end();
  out.array("tokens");
  for (const TokenAnswer& answer : answers->tokens) lead.take_token(write_token(frame, answer));
  out.end();
  if (answers->more) {
    out.object("more");
    out.number("links", answers->more->links);
    out.number("tokens", answers->more->tokens);
    out.number("from", units.at(answers->more->from));
    out.end();
  }
  lead.write(out);
  out.array("pages");
  for (const PageWords& words : answers->pages) write_page_words(frame, words);
  out.end();
  named.write_policies(out, book);
  named.write_sources(out, book);
  out.text("limits", wording.say("limits", {{"app", wording.of(query->app->names)}}));
  out.empty_array("problems");
  out.end();
  return {};
}

}  // namespace wailian
