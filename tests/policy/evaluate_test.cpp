#include "policy/evaluate.hpp"

#include "an_app.hpp"

using namespace wailian;

namespace {

Policy of_site(Policy p) { return p.applies_to.sites = {"shop"}, p; }
Policy of_class(Policy p) { return p.applies_to.link_classes = {"e-commerce"}, p; }
Policy of_owner(Policy p) { return p.applies_to.owners = {"acme"}, p; }
Policy of_host(Policy p) { return p.applies_to.hosts = {{"shop.example", true}}, p; }
Policy of_short(Policy p) { return p.applies_to.sites = {"shop"}, p.applies_to.link_kinds = {HostUse::short_link}, p; }
Policy if_bad(Policy p) { return p.applies_to.condition = "bad", p; }
Policy safe(Policy p) { return p.safety = true, p; }

}  // namespace

TEST_CASE("precedence 1: only rules that speak of the link, the context, the client and the conditions stated") {
  Policy token = policy("token", Outcome::token_only, "2020-01-01");
  token.applies_to.kind = SubjectKind::token;
  Policy elsewhere = policy("elsewhere", Outcome::copy, "2020-01-01");
  elsewhere.contexts = {1};
  Policy stranger = policy("stranger", Outcome::copy, "2020-01-01");
  stranger.applies_to.sites = {"other"};
  const AnApp a({token, elsewhere, stranger, if_bad(policy("stated", Outcome::blocked, "2020-01-01"))});
  CHECK(decided(a.on("2021-01-01")).empty());
  CHECK(a.on("2021-01-01").considered.empty());
  CHECK(decided(a.on("2021-01-01", 1)) == "elsewhere");
  CHECK(decided(evaluate(a.app, a.link(), 0, {day("2021-01-01"), std::nullopt, {"bad"}})) == "stated");
  CHECK(decided(evaluate(a.app, {SubjectKind::token, {}, false, nullptr, HostUse::main}, 0,
                         {day("2021-01-01"), std::nullopt, {}})) == "token");
}

TEST_CASE("precedence 1: a rule for a site, an owner or a class leaves others and links of no site alone") {
  for (const auto& narrow : {of_site, of_owner, of_class}) {
    const AnApp a({narrow(policy("theirs", Outcome::copy, "2020-01-01"))});
    Subject link = a.link();
    const auto decides = [&] { return decided(evaluate(a.app, link, 0, {day("2021-01-01"), std::nullopt, {}})); };
    CHECK(decides() == "theirs");
    link.site = &a.other;
    CHECK(decides().empty());
    link.site = nullptr;
    CHECK(decides().empty());
  }
}

TEST_CASE("precedence 1: a rule for certain clients") {
  Policy below = policy("old-client", Outcome::copy, "2021-01-01");
  below.applies_to.client = ClientBound{false, {{"android", "8.0.11"}, {"ios", "8.0.13"}}};
  Policy since = policy("new-client", Outcome::confirm, "2021-01-01");
  since.applies_to.client = ClientBound{true, {{"android", "8.0.11"}, {"ios", "8.0.13"}}};
  const AnApp a({below, since});
  const auto with_client = [&](const char* text) {
    return decided(evaluate(a.app, a.link(), 0, {day("2021-02-01"), *read_client_version(text, a.app.platforms), {}}));
  };
  CHECK(with_client("android 8.0.10") == "old-client");
  CHECK(with_client("android 8.0.11") == "new-client");
  CHECK(with_client("ios 8.0.12") == "old-client");
  CHECK(with_client("ios 8.1") == "new-client");
  CHECK(decided(a.on("2021-02-01")) == "new-client");
}

TEST_CASE("precedence 2: only rules in force on the day, first day in and last day out") {
  const AnApp a({policy("old", Outcome::copy, "2020-01-01", "2021-01-01"), policy("new", Outcome::direct, "2021-01-01")});
  CHECK(decided(a.on("2019-12-31")).empty());
  CHECK(decided(a.on("2020-01-01")) == "old");
  CHECK(decided(a.on("2020-12-31")) == "old");
  CHECK(decided(a.on("2021-01-01")) == "new");
  CHECK(why_lost(a.on("2021-01-01"), "old") == "ended");
  CHECK(why_lost(a.on("2020-12-31"), "new") == "not_yet_in_force");
}

TEST_CASE("precedence 3: safety first, even before a narrower rule") {
  const AnApp a({of_host(policy("host", Outcome::direct, "2021-01-01")), safe(policy("safety", Outcome::blocked, "2020-01-01"))});
  CHECK(decided(a.on("2021-06-01")) == "safety");
  CHECK(why_lost(a.on("2021-06-01"), "host") == "not_safety");
}

TEST_CASE("precedence 4: a narrower scope before a wider one") {
  const std::vector<Policy> from_narrow = {
      of_host(policy("host", Outcome::direct, "2020-01-01")),   of_short(policy("short", Outcome::direct, "2020-01-02")),
      of_site(policy("site", Outcome::direct, "2020-01-03")),   of_owner(policy("owner", Outcome::direct, "2020-01-04")),
      of_class(policy("class", Outcome::direct, "2020-01-05")), policy("any", Outcome::direct, "2020-01-06")};
  for (std::size_t i = 0; i < from_narrow.size(); ++i) {
    const AnApp a(std::vector<Policy>(from_narrow.begin() + static_cast<std::ptrdiff_t>(i), from_narrow.end()));
    const Verdict verdict = evaluate(a.app, a.link(HostUse::short_link), 0, {day("2021-01-01"), std::nullopt, {}});
    CHECK(decided(verdict) == from_narrow[i].id);
    if (i + 1 < from_narrow.size()) CHECK(why_lost(verdict, "any") == "less_specific");
  }
}

TEST_CASE("precedence 4: an IP host before any link, and a stated condition before none") {
  Policy ip = policy("ip", Outcome::confirm, "2020-01-01");
  ip.applies_to.ip_hosts = true;
  const AnApp a({ip, policy("any", Outcome::direct, "2021-01-01"), if_bad(policy("bad", Outcome::copy, "2020-01-01"))});
  CHECK(decided(evaluate(a.app, {SubjectKind::link, "192.0.2.1", true, nullptr, HostUse::main}, 0,
                         {day("2022-01-01"), std::nullopt, {}})) == "ip");
  CHECK(decided(a.on("2022-01-01")) == "any");
  CHECK(decided(evaluate(a.app, a.link(), 0, {day("2022-01-01"), std::nullopt, {"bad"}})) == "bad");
}

TEST_CASE("precedence 4: ordinary links come behind a class and a stated condition, and before any link") {
  const auto of_ordinary = [](Policy p) { return p.applies_to.link_classes = {"ordinary"}, p.applies_to.ordinary = true, p; };
  const AnApp a({of_ordinary(policy("ordinary", Outcome::direct, "2020-01-01")), policy("any", Outcome::copy, "2021-01-01"),
                 if_bad(policy("bad", Outcome::confirm, "2020-01-01")), of_class(policy("class", Outcome::confirm, "2022-01-01"))});
  Subject link = a.link();
  const auto decides = [&](const char* when, std::vector<Id> stated = {}) {
    return decided(evaluate(a.app, link, 0, {day(when), std::nullopt, std::move(stated)}));
  };
  CHECK(decides("2021-06-01") == "any");
  link.ordinary = true;
  CHECK(decides("2021-06-01") == "ordinary");
  CHECK(decides("2021-06-01", {"bad"}) == "bad");
  CHECK(decides("2022-06-01") == "class");
}

TEST_CASE("precedence 1: a link with a known flaw is no ordinary one, even on days without a rule about the flaw") {
  Policy ordinary = policy("ordinary", Outcome::direct, "2019-01-01");
  ordinary.applies_to.ordinary = true;
  ordinary.applies_to.unless = {"bad"};
  const AnApp a({ordinary, safe(if_bad(policy("bad", Outcome::blocked, "2020-01-01")))});
  Subject link = a.link();
  link.ordinary = true;
  const auto decides = [&](const char* when, std::vector<Id> stated) {
    return decided(evaluate(a.app, link, 0, {day(when), std::nullopt, std::move(stated)}));
  };
  CHECK(decides("2019-06-01", {}) == "ordinary");
  CHECK(decides("2019-06-01", {"unfiled"}) == "ordinary");
  CHECK(decides("2019-06-01", {"bad"}).empty());
  CHECK(decides("2020-06-01", {"bad"}) == "bad");
}

TEST_CASE("precedence 4: a private IP host before any IP host") {
  Policy ip = policy("ip", Outcome::confirm, "2021-01-01");
  ip.applies_to.ip_hosts = true;
  Policy at_home = policy("at-home", Outcome::blocked, "2020-01-01");
  at_home.applies_to.private_ip_hosts = true;
  const AnApp a({ip, at_home});
  Subject link{SubjectKind::link, "192.168.1.2", true, nullptr, HostUse::main};
  CHECK(decided(evaluate(a.app, link, 0, {day("2022-01-01"), std::nullopt, {}})) == "ip");
  link.private_ip = true;
  CHECK(decided(evaluate(a.app, link, 0, {day("2022-01-01"), std::nullopt, {}})) == "at-home");
}

TEST_CASE("a condition that the link shows by itself need not be stated, and is no question any more") {
  const AnApp a({if_bad(policy("bad", Outcome::copy, "2020-01-01")), policy("any", Outcome::direct, "2020-01-01")});
  Subject link = a.link();
  const Circumstances now{day("2021-01-01"), std::nullopt, {}};
  CHECK(decided(evaluate(a.app, link, 0, now)) == "any");
  REQUIRE(what_if(a.app, link, 0, now).size() == 1);
  link.shows = &a.app.conditions.front();
  CHECK(decided(evaluate(a.app, link, 0, now)) == "bad");
  CHECK(what_if(a.app, link, 0, now).empty());
}

TEST_CASE("precedence 5: of two safety rules the more closed outcome") {
  const AnApp a({safe(policy("ask", Outcome::confirm, "2021-01-01")), safe(policy("stop", Outcome::blocked, "2020-01-01")),
                 safe(of_site(policy("site", Outcome::copy, "2020-01-01")))});
  CHECK(decided(a.on("2022-01-01")) == "site");
  const AnApp b({safe(policy("ask", Outcome::confirm, "2021-01-01")), safe(policy("stop", Outcome::blocked, "2020-01-01")),
                 safe(policy("unknown", Outcome::unknown, "2021-06-01"))});
  CHECK(decided(b.on("2022-01-01")) == "stop");
  CHECK(why_lost(b.on("2022-01-01"), "ask") == "less_closed");
}

TEST_CASE("precedence 6: supersedes beats a later beginning") {
  Policy first = policy("first", Outcome::direct, "2020-01-01");
  first.supersedes = {"second"};
  const AnApp a({first, policy("second", Outcome::copy, "2020-06-01")});
  CHECK(decided(a.on("2021-01-01")) == "first");
  CHECK(why_lost(a.on("2021-01-01"), "second") == "superseded");
}

TEST_CASE("precedence 6: a rule that is not in force supersedes nothing") {
  Policy later = policy("later", Outcome::direct, "2021-01-01");
  later.supersedes = {"first"};
  const AnApp a({policy("first", Outcome::copy, "2020-01-01"), later});
  CHECK(decided(a.on("2020-06-01")) == "first");
  CHECK(decided(a.on("2021-01-01")) == "later");
}

TEST_CASE("precedence 7: the later beginning, and an unknown beginning is the earliest") {
  Policy undated = policy("undated", Outcome::copy, "2020-01-01");
  undated.period.from.reset();
  const AnApp a({policy("old", Outcome::copy, "2020-01-01"), policy("new", Outcome::direct, "2020-06-01"), undated});
  CHECK(decided(a.on("2021-01-01")) == "new");
  CHECK(why_lost(a.on("2021-01-01"), "old") == "earlier");
  CHECK(why_lost(a.on("2021-01-01"), "undated") == "earlier");
  CHECK(decided(a.on("2019-01-01")) == "undated");
}

TEST_CASE("precedence 8: documented before observed before inferred") {
  Policy documented = policy("documented", Outcome::direct, "2020-01-01");
  documented.confidence = Confidence::documented;
  Policy inferred = policy("inferred", Outcome::confirm, "2020-01-01");
  inferred.confidence = Confidence::inferred;
  const AnApp a({inferred, policy("observed", Outcome::copy, "2020-01-01"), documented});
  CHECK(decided(a.on("2021-01-01")) == "documented");
  CHECK(why_lost(a.on("2021-01-01"), "inferred") == "less_certain");
}

TEST_CASE("precedence 9: nothing left is unknown, with nothing claimed") {
  const AnApp a({});
  const Verdict verdict = a.on("2021-01-01");
  CHECK(verdict.outcome == Outcome::unknown);
  CHECK(verdict.decided_by == nullptr);
  CHECK(verdict.currency == Currency::none);
}

TEST_CASE("past the last confirmation an answer is the last known, never current") {
  Policy p = policy("p", Outcome::direct, "2021-11-29");
  p.last_confirmed = day("2023-01-12");
  const AnApp a({p, of_site(policy("never", Outcome::copy, "2024-01-01"))});
  CHECK(a.on("2023-01-12").currency == Currency::current);
  CHECK(a.on("2023-01-13").currency == Currency::last_known);
  CHECK(a.on("2024-01-01").currency == Currency::last_known);
}

TEST_CASE("what_if names the conditions that would change the deciding rule") {
  const AnApp a({policy("any", Outcome::direct, "2020-01-01"), safe(if_bad(policy("bad", Outcome::blocked, "2020-01-01")))});
  const auto ifs = what_if(a.app, a.link(), 0, {day("2021-01-01"), std::nullopt, {}});
  REQUIRE(ifs.size() == 1);
  CHECK(ifs[0].condition->id == "bad");
  CHECK(ifs[0].decided_by->id == "bad");
  CHECK(what_if(a.app, a.link(), 0, {day("2021-01-01"), std::nullopt, {"bad"}}).empty());
}
