#include "check/check.hpp"

#include "base/utf8.hpp"

namespace wailian {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

Result<Answers> check(const RuleBook& book, std::string_view raw_paste, const Query& query) {
  if (is_blank(raw_paste)) return Problem{ProblemCode::paste_empty, {}, "paste", {}};
  if (raw_paste.size() > max_paste)
    return Problem{ProblemCode::paste_too_long, std::to_string(raw_paste.size()), "paste", {}};
  Answers out;
  out.paste = repair_utf8(raw_paste);
  FoundSubjects found = SubjectFinder(book).find(out.paste);
  for (FoundLink& link : found.links) {
    LinkAnswer answer{std::move(link), {}};
    // What is no http(s) URL is judged as nothing known: no rule speaks of it.
    answer.judgement =
        answer.url ? judge(subject_of(*answer.url, answer.site), query) : unknown_judgement(*query.app);
    out.links.push_back(std::move(answer));
  }
  for (FoundToken& token : found.tokens) {
    TokenAnswer answer{std::move(token), !out.links.empty(), {}};
    answer.judgement = judge({SubjectKind::token, {}, false, answer.site, HostUse::main}, query);
    out.tokens.push_back(std::move(answer));
  }
  return out;
}

}  // namespace wailian
