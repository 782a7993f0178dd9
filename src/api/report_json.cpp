// The report of one paste: the answer to `check`.
#include "api/link_json.hpp"
#include "api/methods.hpp"
#include "api/page_json.hpp"
#include "api/request.hpp"

namespace wailian {
namespace {

Json query_json(const Query& query, const JsonNode& request) {
  Json out{{"context", query.app->contexts[query.context].id},
           {"on", query.circumstances.on.to_string()},
           {"locale", query.locale},
           {"app", query.app->id}};
  const JsonNode* asked = request.find("query");
  if (const JsonNode* client = asked->find("client_version"); client != nullptr && client->is(JsonKind::string))
    out["client_version"] = client->string;
  if (!query.circumstances.conditions.empty()) out["conditions"] = query.circumstances.conditions;
  return out;
}

}  // namespace

Result<Json> check_json(const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto query = read_query(book, request.find("query"), true, true);
  if (!query) return query.error();
  const auto paste = read_string(request, "paste");
  if (!paste) return paste.error();
  const auto answers = checker.check(*paste, *query);
  if (!answers) return answers.error();

  const Wording wording(book, query->locale);
  Named named(book);
  Utf16Offsets units(answers->paste);
  const ReportFrame frame{book, *query, wording, named, answers->paste, units};
  Json out{{"core_version", core_version}, {"rules_version", book.rules_version}, {"rules_as_of", book.as_of.to_string()}};
  out["query"] = query_json(*query, request);
  out["paste"] = answers->paste;
  if (answers->folded) out["folded"] = *answers->folded;
  out["links"] = Json::array();
  for (const LinkAnswer& answer : answers->links) out["links"].push_back(link_json(frame, answer));
  out["tokens"] = Json::array();
  for (const TokenAnswer& answer : answers->tokens) out["tokens"].push_back(token_json(frame, answer));
  out["pages"] = Json::array();
  for (const PageWords& words : answers->pages) out["pages"].push_back(page_words_json(frame, words));
  out["policies"] = named.policies();
  out["sources"] = named.sources();
  out["limits"] = wording.say("limits", {{"app", wording.of(query->app->names)}});
  out["problems"] = Json::array();
  return answered(std::move(out));
}

}  // namespace wailian
