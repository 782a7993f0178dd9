#include "check/scan.hpp"

#include "base/utf8.hpp"
#include "site/unwrap_redirect.hpp"

#include <map>
#include <tuple>

namespace wailian {
namespace {

/// Remembers the verdict of each kind of subject: most lines of a list lie on few sites.
class RememberingJudge {
 public:
  RememberingJudge(const App& app, std::size_t context, const Circumstances& circumstances)
      : app_(app), context_(context), circumstances_(circumstances) {
    for (const Policy& policy : app.policies)
      for (const HostPattern& pattern : policy.applies_to.hosts) host_patterns_.push_back(&pattern);
  }

  const Verdict& verdict(const Subject& subject) {
    const HostPattern* pattern = nullptr;
    for (const HostPattern* candidate : host_patterns_)
      if (!subject.host.empty() && fits(*candidate, subject.host)) pattern = candidate;
    // A host that a rule names by itself is judged by itself; all others depend on nothing but this key.
    if (pattern != nullptr) return alone_ = evaluate(app_, subject, context_, circumstances_);
    const Key key{subject.kind, subject.site, subject.use, subject.ip_host, subject.private_ip, subject.ordinary, subject.shows};
    const auto found = verdicts_.find(key);
    if (found != verdicts_.end()) return found->second;
    return verdicts_.emplace(key, evaluate(app_, subject, context_, circumstances_)).first->second;
  }

 private:
  using Key = std::tuple<SubjectKind, const Site*, HostUse, bool, bool, bool, const Condition*>;
  const App& app_;
  std::size_t context_;
  const Circumstances& circumstances_;
  std::vector<const HostPattern*> host_patterns_;
  std::map<Key, Verdict> verdicts_;
  Verdict alone_;
};

void fill_verdict(ScanRow& row, const Subject& subject, RememberingJudge& judge) {
  const Verdict& verdict = judge.verdict(subject);
  row.site = subject.site;
  row.outcome = verdict.outcome;
  row.currency = verdict.currency;
  row.decided_by = verdict.decided_by;
}

}  // namespace

void scan(const SubjectFinder& finder, std::string_view lines, const Query& query,
          FunctionRef<void(const ScanRow&)> take) {
  const RuleBook& book = finder.book();
  RememberingJudge judge(*query.app, query.context, query.circumstances);
  std::string repaired;
  for (std::uint32_t number = 0; !lines.empty(); ++number) {
    const auto end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    if (!is_utf8(line)) line = repaired = repair_utf8(line);

    const FoundSubjects found = finder.find(line);
    for (const FoundLink& link : found.links) {
      ScanRow row{number, link.candidate.span, line};
      if (link.url) {
        row.url = link.url->href();
        row.host = link.url->host();
        fill_verdict(row, subject_of(book, *query.app, *link.url, link.site, is_opaque(book, *link.url)), judge);
      }
      take(row);
    }
    for (const FoundToken& token : found.tokens) {
      ScanRow row{number, token.token.span, line, SubjectKind::token};
      fill_verdict(row, {SubjectKind::token, {}, false, token.site, HostUse::main}, judge);
      take(row);
    }
  }
}

}  // namespace wailian
