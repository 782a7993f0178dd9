#include "check/scan.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "rules/name_index.hpp"
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
      for (const HostPattern& pattern : policy.applies_to.hosts) {
        const std::uint32_t known = hosts_.find(pattern.host);
        if (known != NameIndex::none) {
          below_[known] = below_[known] || pattern.subdomains;
          continue;
        }
        hosts_.add(pattern.host);
        below_.push_back(pattern.subdomains);
      }
  }

  struct Numbered {
    Verdict verdict;
    std::uint32_t number = 0;  ///< from 1; 0 where it is not remembered
  };

  const Numbered& verdict(const Subject& subject) {
    bool named = false;
    hosts_.each_suffix(subject.host, [&](std::string_view host, std::uint32_t number) {
      named = named || below_[number] || host.size() == subject.host.size();
    });
    // A host that a rule names by itself is judged by itself; all others depend on nothing but this key.
    if (named) return alone_ = {evaluate(app_, subject, context_, circumstances_)};
    const Key key{subject.kind, subject.site, subject.use, subject.ip_host, subject.private_ip, subject.ordinary, subject.shows};
    const auto found = verdicts_.find(key);
    if (found != verdicts_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(verdicts_.size() + 1);
    return verdicts_.emplace(key, Numbered{evaluate(app_, subject, context_, circumstances_), number}).first->second;
  }

 private:
  using Key = std::tuple<SubjectKind, const Site*, HostUse, bool, bool, bool, const Condition*>;
  const App& app_;
  std::size_t context_;
  const Circumstances& circumstances_;
  NameIndex hosts_;          ///< of which a rule speaks
  std::vector<bool> below_;  ///< whether it speaks of what is below each too
  std::map<Key, Numbered> verdicts_;
  Numbered alone_;
};

/// Makes the rows of one text after the other.
class RowMaker {
 public:
  RowMaker(const Checker& checker, const Query& query, FunctionRef<void(const ScanRow&)> take)
      : checker_(checker), app_(*query.app), judge_(app_, query.context, query.circumstances), pages_(checker.pages(app_)), lookalikes_(checker.lookalikes()), take_(take) {}

  /// Rows of what begins at `from` or behind it.
  void take(std::uint32_t number, std::string_view text, const FoundSubjects& found, std::uint32_t from) {
    if (found.links.empty() && found.tokens.empty()) return;
    const HiddenCharacters hidden(text);
    for (const FoundLink& link : found.links)
      if (link.candidate.span.begin >= from) take_link(number, text, hidden, link);
    for (const FoundToken& token : found.tokens) {
      if (token.token.span.begin < from) continue;
      ScanRow row{number, token.token.span, text, RowKind::token};
      row.code = token.token.code;
      fill_verdict(row, {SubjectKind::token, {}, false, token.site, HostUse::main});
      take_(row);
    }
  }

  /// The row of one link of `text`, whose hidden characters are `hidden`.
  void take_link(std::uint32_t number, std::string_view text, const HiddenCharacters& hidden, const FoundLink& link) {
    ScanRow row{number, link.candidate.span, text};
    StepHazards hazards;
    RedirectChain chain;
    if (link.url) {
      row.url = link.url->href();
      row.host = link.url->host();
      chain = unwrap_redirect(checker_.book(), *link.url);
      fill_verdict(row, subject_of(checker_.book(), app_, *link.url, link.site, chain.steps.front().opaque));
      hazards = checker_.hazards(lookalikes_, chain, link.site, {text, &link.candidate, &hidden, link.after, link.before});
      row.lead = find_lead(hazards);
      if (row.lead.step > 0) row.inside = chain.steps[row.lead.step].url.host();
      add_ids(row, hazards.front());
      if (chain.steps.size() > 1) {
        const CanonicalUrl& inner = chain.last().url;
        row.destination_host = inner.host();
        const SiteMatch site = identify_site(checker_.book(), inner);
        row.destination = judge_.verdict(subject_of(checker_.book(), app_, inner, site, chain.last().opaque)).verdict.outcome;
        add_ids(row, hazards.back());
      }
    } else {
      row.problem = link.problem->code;
      row.site = link.site.site;
    }
    if (const auto pages = pages_.addresses(chain); !pages.empty()) row.page = pages.front().page;
    const auto carried = checker_.carried(link.candidate, chain);
    if (carried) row.carries = carried->url.host();
    const auto other = link.url ? other_reading(text, link.candidate) : std::nullopt;
    if (other) row.other_reading = other->href();
    take_(row);
  }

  /// Rows of the app's pages whose words stand in the text.
  void take_pages(std::uint32_t number, std::string_view text) {
    for (const PageWords& words : pages_.words(text)) {
      ScanRow row{number, words.spans.front(), text, RowKind::page};
      row.page = words.page;
      row.outcome = words.page->outcome;
      take_(row);
    }
  }

 private:
  void fill_verdict(ScanRow& row, const Subject& subject) {
    const auto& [verdict, number] = judge_.verdict(subject);
    row.same_verdict = number;
    row.site = subject.site;
    row.outcome = verdict.outcome;
    row.currency = verdict.currency;
    row.decided_by = verdict.decided_by;
  }

  static void add_ids(ScanRow& row, const std::vector<Hazard>& hazards) {
    for (const Hazard& hazard : hazards) row.hazards.push_back(hazard.id);
  }

  const Checker& checker_;
  const App& app_;
  RememberingJudge judge_;
  const PageFinder& pages_;
  Lookalikes lookalikes_;
  FunctionRef<void(const ScanRow&)> take_;
};

/// Of an address that begins with a scheme, in lower case.
std::string scheme_of(std::string_view address) {
  std::string scheme(address.substr(0, address.find(':')));
  for (char& letter : scheme) letter = to_ascii_lower(letter);
  return scheme;
}

/// A whole line as an address, as someone types it into the bar of a browser.
FoundLink link_of(const Checker& checker, std::string_view line) {
  FoundLink link;
  link.candidate.span = link.candidate.naive_span = {0, static_cast<std::uint32_t>(line.size())};
  link.candidate.text = line;
  if (auto url = canonicalize(line, nullptr, BareHost::add_https)) {
    link.url = std::move(*url);
    link.site = identify_site(checker.book(), *link.url);
  } else {
    link.problem = url.error();
    if (link.problem->code == ProblemCode::url_scheme_not_web) {
      link.candidate.form = LinkForm::other_scheme;
      link.candidate.scheme = scheme_of(line);
      link.site = site_of_app_link(checker.book(), link.candidate);
    }
  }
  return link;
}

}  // namespace

void scan(const Checker& checker, std::string_view lines, const Query& query, FunctionRef<void(const ScanRow&)> take,
          LineKind kind) {
  RowMaker rows(checker, query, take);
  std::string repaired;
  for (std::uint32_t number = 0; !lines.empty(); ++number) {
    const auto end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!is_utf8(line)) line = repaired = repair_utf8(line);
    if (kind == LineKind::address) {
      rows.take_link(number, line, HiddenCharacters(line), link_of(checker, line));
    } else if (!line.empty()) {
      rows.take(number, line, checker.finder().find(line), 0);
      rows.take_pages(number, line);
    }
  }
}

void scan_rest(const Checker& checker, std::string_view paste, const Query& query,
               FunctionRef<void(const ScanRow&)> take) {
  const std::string text = repair_utf8(paste);
  const FoundSubjects found = checker.finder().find(text);
  RowMaker(checker, query, take).take(0, text, found, end_of_full_answers(found));
}

}  // namespace wailian
