// The proof that precedence always gives one answer: every cell of day × context × subject × client × condition.
#include "rules_bundle.hpp"

#include "policy/evaluate.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

using namespace wailian;

namespace {

/// One day for each stretch of time in which no rule begins or ends.
std::set<CivilDate> days_of(const App& app) {
  std::set<CivilDate> days{*CivilDate::parse("2008-01-01"), *CivilDate::parse("2026-11-22")};
  for (const Policy& policy : app.policies) {
    if (policy.period.from) days.insert({*policy.period.from, policy.period.from->previous_day()});
    if (policy.period.until) days.insert(*policy.period.until);
    if (policy.last_confirmed) days.insert(policy.last_confirmed->next_day());
  }
  return days;
}

/// Every subject that rules can tell apart: each site with each use of its hosts, each host that a rule names, IP
/// hosts, an unknown host; as link and, by site, as token.
std::vector<Subject> subjects_of(const RuleBook& book, const App& app) {
  std::vector<Subject> out{{SubjectKind::token, {}, false, nullptr, HostUse::main}};
  const auto link = [&](std::string_view host, const SiteMatch* match = nullptr) {
    const auto url = canonicalize("https://" + std::string(host) + "/");
    REQUIRE(url.has_value());
    Subject subject = subject_of(book, app, *url, match != nullptr ? *match : identify_site(book, *url), false);
    subject.host = host;  // the URL goes
    return subject;
  };
  for (const std::string_view host : {"unknown.example", "192.0.2.1", "192.168.0.1", "localhost"}) out.push_back(link(host));
  // Sites of one owner and class that no rule names are alike: one stands for all.
  std::set<Id> named;
  std::set<std::pair<Id, Id>> seen;
  for (const Policy& policy : app.policies) named.insert(policy.applies_to.sites.begin(), policy.applies_to.sites.end());
  for (const LinkClass& link_class : book.link_classes)
    for (const Exclusion& excluded : link_class.excludes) named.insert(excluded.sites.begin(), excluded.sites.end());
  for (const Site& site : book.sites) {
    if (named.count(site.id) == 0 && !seen.insert({site.owner, site.link_class}).second) continue;
    std::set<HostUse> uses;
    for (const SiteHost& host : site.hosts)
      if (uses.insert(host.kind).second) {
        const SiteMatch match{&site, &host, Evidence::host, {}, {}};
        out.push_back(link(host.pattern.host, &match));
      }
    out.push_back({SubjectKind::token, {}, false, &site, HostUse::main});
  }
  for (const Policy& policy : app.policies)
    for (const HostPattern& pattern : policy.applies_to.hosts) out.push_back(link(pattern.host));
  return out;
}

std::vector<std::optional<ClientVersion>> clients_of(const App& app) {
  std::vector<std::optional<ClientVersion>> out{std::nullopt};
  for (const std::string& platform : app.platforms) {
    out.push_back(ClientVersion{platform, {1}});
    out.push_back(ClientVersion{platform, {99}});
  }
  return out;
}

std::vector<std::vector<Id>> conditions_of(const App& app) {
  std::vector<std::vector<Id>> out{{}};
  for (const Condition& condition : app.conditions) out.push_back({condition.id});
  return out;
}

/// The app without its policies.
App alike(const App& app) {
  App out;
  out.id = app.id;
  out.contexts = app.contexts;
  return out;
}

}  // namespace

TEST_CASE("each cell has one deciding rule or an explained unknown, and no rule is dead") {
  const RuleBook& book = *bundled_core().book;
  std::size_t cells = 0, known = 0;
  for (const App& app : book.apps) {
    std::set<Id> deciding;
    std::map<std::vector<const Policy*>, std::size_t> proven;  ///< sets of rules, with the days on which one of them decides
    const auto days = days_of(app);
    const auto subjects = subjects_of(book, app);
    for (const auto& client : clients_of(app))
      for (const auto& conditions : conditions_of(app))
        for (const Subject& subject : subjects)
          for (std::size_t context = 0; context < app.contexts.size(); ++context) {
            Circumstances circumstances{{}, client, conditions};
            // Step 1 of precedence does not look at the day, so it is taken once for all days. The others look at nothing but
            // the rules that it left, so what holds for these rules holds for every cell that they are left in.
            App here = alike(app);
            std::vector<const Policy*> left;
            for (const Policy& policy : app.policies)
              if (concerns(policy, subject, context, circumstances)) left.push_back(&policy);
            cells += days.size();
            if (const auto before = proven.find(left); before != proven.end()) {
              known += before->second;
              continue;
            }
            std::size_t& decided_here = proven[left];
            for (const Policy* policy : left) here.policies.push_back(*policy);
            App reversed = here;
            std::reverse(reversed.policies.begin(), reversed.policies.end());
            for (const CivilDate day : days) {
              circumstances.on = day;
              const Verdict verdict = evaluate(here, subject, context, circumstances);
              if (verdict.decided_by == nullptr) {
                if (verdict.outcome != Outcome::unknown || verdict.currency != Currency::none) FAIL_CHECK("an answer without a rule");
                continue;
              }
              ++known;
              ++decided_here;
              deciding.insert(verdict.decided_by->id);
              // Where only the order of the files decides, the other order gives another rule.
              const Verdict again = evaluate(reversed, subject, context, circumstances);
              if (again.decided_by == nullptr || again.decided_by->id != verdict.decided_by->id)
                FAIL_CHECK(app.id << ' ' << day.to_string() << ' ' << app.contexts[context].id << ' ' << subject.host << ": "
                                  << verdict.decided_by->id << " or " << again.decided_by->id);
            }
          }
    for (const Policy& policy : app.policies) {
      INFO("no cell in which this rule decides: " << policy.id);
      CHECK(deciding.count(policy.id) == 1);
    }
  }
  std::cout << "totality: " << cells << " cells, " << known << " with a deciding rule\n";
  CHECK(cells > 100000);
}
