// One link or token through the years, and what changed between two days.
#include "api/methods.hpp"
#include "api/request.hpp"
#include "api/verdict_json.hpp"
#include "check/check.hpp"
#include "policy/timeline.hpp"

namespace wailian {
namespace {

/// The day before which no rule or event of the kind is known.
constexpr std::string_view first_day = "2008-01-01";

/// The first link of a paste, else its first token; views the answers.
struct FirstSubject {
  Subject subject;
  Json described;
};

Result<FirstSubject> first_subject(const RuleBook& book, const Answers& answers) {
  for (const LinkAnswer& link : answers.links)
    if (link.url)
      return FirstSubject{link.judgement.subject,
                          {{"url", link.url->href()},
                           {"token", nullptr},
                           {"site", site_json(book, link.site.site, link.judgement.subject.use)}}};
  if (!answers.tokens.empty()) {
    const TokenAnswer& token = answers.tokens.front();
    return FirstSubject{token.judgement.subject,
                        {{"url", nullptr}, {"token", token.token.text}, {"site", site_json(book, token.site)}}};
  }
  return Problem{ProblemCode::paste_empty, {}, "paste", {}};
}

Json segment_json(const Segment& segment, Named& named) {
  Json out{{"from", segment.from.to_string()}, {"until", segment.until.to_string()}};
  out.update(short_verdict_json(segment.verdict, named));
  return out;
}

/// What `timeline` and `diff` both need: the query, and the answers for the paste.
struct Asked {
  Query query;
  Answers answers;
};

Result<Asked> read_asked(const Checker& checker, const JsonNode& request) {
  auto query = read_query(checker.book(), request.find("query"), false, false);
  if (!query) return query.error();
  const auto paste = read_string(request, "paste");
  if (!paste) return paste.error();
  auto answers = checker.check(*paste, *query);
  if (!answers) return answers.error();
  return Asked{std::move(*query), std::move(*answers)};
}

}  // namespace

Result<Json> timeline_json(const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto asked = read_asked(checker, request);
  if (!asked) return asked.error();
  const auto until = read_day(request, "until");
  if (!until) return until.error();
  CivilDate from = *CivilDate::parse(first_day);
  if (const JsonNode* given = request.find("from"); given != nullptr && !given->is(JsonKind::null)) {
    const auto day = read_day(request, "from");
    if (!day) return day.error();
    from = *day;
  }
  const auto subject = first_subject(book, asked->answers);
  if (!subject) return subject.error();

  Named named(book);
  Json contexts = Json::object();
  const App& app = *asked->query.app;
  for (std::size_t i = 0; i < app.contexts.size(); ++i) {
    Json& row = contexts[app.contexts[i].id] = Json::array();
    for (const Segment& segment : timeline(app, subject->subject, i, from, *until, asked->query.circumstances))
      row.push_back(segment_json(segment, named));
  }
  Json out{{"subject", subject->described}, {"from", from.to_string()}, {"until", until->to_string()}};
  out["contexts"] = std::move(contexts);
  out["policies"] = named.policies();
  out["sources"] = named.sources();
  out["problems"] = Json::array();
  return answered(std::move(out));
}

Result<Json> diff_json(const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto asked = read_asked(checker, request);
  if (!asked) return asked.error();
  const auto from = read_day(request, "from");
  if (!from) return from.error();
  const auto to = read_day(request, "to");
  if (!to) return to.error();
  const auto subject = first_subject(book, asked->answers);
  if (!subject) return subject.error();

  Named named(book);
  Json changes = Json::array();
  const App& app = *asked->query.app;
  Circumstances day = asked->query.circumstances;
  for (std::size_t i = 0; i < app.contexts.size(); ++i) {
    day.on = *from;
    const Verdict before = evaluate(app, subject->subject, i, day);
    day.on = *to;
    const Verdict after = evaluate(app, subject->subject, i, day);
    if (before.decided_by == after.decided_by && before.currency == after.currency) continue;
    changes.push_back({{"context", app.contexts[i].id},
                       {"before", short_verdict_json(before, named)},
                       {"after", short_verdict_json(after, named)}});
  }
  Json out{{"subject", subject->described}, {"from", from->to_string()}, {"to", to->to_string()}};
  out["changes"] = std::move(changes);
  out["policies"] = named.policies();
  out["problems"] = Json::array();
  return answered(std::move(out));
}

}  // namespace wailian
