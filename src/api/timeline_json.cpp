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

/// The first link of a paste, else its first token; points into the answers. Exactly one of the two is not null.
struct FirstSubject {
  const LinkAnswer* link = nullptr;
  const TokenAnswer* token = nullptr;

  [[nodiscard]] const Subject& subject() const { return link != nullptr ? link->judgement.subject : token->judgement.subject; }
};

Result<FirstSubject> first_subject(const Answers& answers) {
  for (const LinkAnswer& link : answers.links)
    if (link.url) return FirstSubject{&link, nullptr};
  if (!answers.tokens.empty()) return FirstSubject{nullptr, &answers.tokens.front()};
  return Problem{ProblemCode::paste_empty, {}, "paste", {}};
}

void write_subject(JsonWriter& out, const RuleBook& book, const FirstSubject& first) {
  out.object("subject");
  if (first.link != nullptr) {
    out.text("url", first.link->url->href());
    out.null("token");
    write_site(out, "site", book, first.link->site.site, first.subject().use);
  } else {
    out.null("url");
    out.text("token", first.token->token.text);
    write_site(out, "site", book, first.token->site);
  }
  out.end();
}

/// What `timeline` and `diff` both need: the query, two days in order, and the answers for the paste.
struct Asked {
  Query query;
  CivilDate from;
  CivilDate to;
  Answers answers;
};

/// `last` is the key of the second day. Where `from` may be left out, it is the first day of all.
Result<Asked> read_asked(const Checker& checker, const JsonNode& request, std::string_view last, bool need_from) {
  auto query = read_query(checker.book(), request.find("query"), false, false);
  if (!query) return query.error();
  const auto to = read_day(request, last);
  if (!to) return to.error();
  const JsonNode* given = request.find("from");
  const bool given_from = need_from || (given != nullptr && !given->is(JsonKind::null));
  const auto from = given_from ? read_day(request, "from") : Result<CivilDate>(*CivilDate::parse(first_day));
  if (!from) return from.error();
  if (*to < *from && given_from) return Problem{ProblemCode::dates_reversed, std::string(given->string), "from", {}};
  const auto paste = read_string(request, "paste");
  if (!paste) return paste.error();
  auto answers = checker.check(*paste, *query);
  if (!answers) return answers.error();
  return Asked{std::move(*query), *from, *to, std::move(*answers)};
}

}  // namespace

Result<void> write_timeline(JsonWriter& out, const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto asked = read_asked(checker, request, "until", false);
  if (!asked) return asked.error();
  const auto first = first_subject(asked->answers);
  if (!first) return first.error();

  Named named;
  const App& app = *asked->query.app;
  out.object();
  write_subject(out, book, *first);
  write_date(out, "from", asked->from);
  write_date(out, "until", asked->to);
  out.object("contexts");
  for (std::size_t i = 0; i < app.contexts.size(); ++i) {
    out.array(app.contexts[i].id.c_str());
    for (const Segment& segment : timeline(app, first->subject(), i, asked->from, asked->to, asked->query.circumstances)) {
      out.object();
      write_date(out, "from", segment.from);
      write_date(out, "until", segment.until);
      write_short_verdict(out, segment.verdict, named);
      out.end();
    }
    out.end();
  }
  out.end();
  named.write_policies(out, book);
  named.write_sources(out, book);
  out.empty_array("problems");
  out.end();
  return {};
}

Result<void> write_diff(JsonWriter& out, const Checker& checker, const JsonNode& request) {
  const RuleBook& book = checker.book();
  const auto asked = read_asked(checker, request, "to", true);
  if (!asked) return asked.error();
  const auto first = first_subject(asked->answers);
  if (!first) return first.error();

  Named named;
  const App& app = *asked->query.app;
  Circumstances day = asked->query.circumstances;
  out.object();
  write_subject(out, book, *first);
  write_date(out, "from", asked->from);
  write_date(out, "to", asked->to);
  out.array("changes");
  for (std::size_t i = 0; i < app.contexts.size(); ++i) {
    day.on = asked->from;
    const Verdict before = evaluate(app, first->subject(), i, day);
    day.on = asked->to;
    const Verdict after = evaluate(app, first->subject(), i, day);
    if (before.decided_by == after.decided_by && before.currency == after.currency) continue;
    out.object();
    out.text("context", app.contexts[i].id);
    out.object("before");
    write_context_verdict(out, before, asked->from, named);
    out.end();
    out.object("after");
    write_context_verdict(out, after, asked->to, named);
    out.end();
    out.end();
  }
  out.end();
  named.write_policies(out, book);
  out.empty_array("problems");
  out.end();
  return {};
}

}  // namespace wailian
