#include "policy/subject.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

Exclusion because(const char* reason) {
  Exclusion out;
  out.reason.en = reason;
  return out;
}

/// A book whose class of ordinary links leaves out one thing of each kind.
RuleBook a_book() {
  RuleBook book;
  book.owners = {{"acme", {}}, {"other", {}}};
  LinkClass ordinary{"ordinary", {}, {}, {}};
  ordinary.excludes = {because("owner"), because("site"), because("class"), because("short"), because("ip"), because("host"), because("opaque")};
  ordinary.excludes[0].owners = {"acme"};
  ordinary.excludes[1].sites = {"once-shut"};
  ordinary.excludes[2].link_classes = {"game"};
  ordinary.excludes[3].link_kinds = {HostUse::short_link};
  ordinary.excludes[4].ip_hosts = true;
  ordinary.excludes[5].hosts = {{"localhost", true}};
  ordinary.excludes[6].opaque = true;
  book.link_classes = {{"news", {}, {}, {}}, {"game", {}, {}, {}}, ordinary};
  const auto site = [&](const char* id, const char* owner, const char* link_class, const char* host, HostUse use) {
    Site& out = book.sites.emplace_back();
    out.id = id;
    out.owner = owner;
    out.link_class = link_class;
    out.hosts = {{{host, true}, use, false}};
  };
  site("acme-news", "acme", "news", "acme.example", HostUse::main);
  site("once-shut", "other", "news", "shut.example", HostUse::main);
  site("play", "other", "game", "play.example", HostUse::main);
  site("paper", "other", "news", "paper.example", HostUse::main);
  site("paper-short", "other", "news", "p.example", HostUse::short_link);
  book.index();
  return book;
}

App an_app() {
  App app;
  app.conditions = {{"download", {}, {}, {".apk"}}, {"unfiled", {}, {}, {}}};
  return app;
}

std::string why_not(const RuleBook& book, const char* text, bool opaque = false) {
  const App app = an_app();
  const auto url = canonicalize(text);
  REQUIRE(url.has_value());
  const Subject subject = subject_of(book, app, *url, identify_site(book, *url), opaque);
  CHECK(subject.ordinary == (subject.excluded == nullptr));
  return subject.excluded == nullptr ? "" : subject.excluded->reason.en;
}

}  // namespace

TEST_CASE("a link is ordinary unless its class leaves it out, and then the reason is kept") {
  const RuleBook book = a_book();
  CHECK(why_not(book, "https://nobody.example/").empty());
  CHECK(why_not(book, "http://paper.example:8080/a").empty());
  CHECK(why_not(book, "https://www.acme.example/") == "owner");
  CHECK(why_not(book, "https://shut.example/") == "site");
  CHECK(why_not(book, "https://play.example/") == "class");
  CHECK(why_not(book, "https://p.example/x") == "short");
  CHECK(why_not(book, "http://192.0.2.1/") == "ip");
  CHECK(why_not(book, "http://localhost:3000/") == "host");
  CHECK(why_not(book, "http://dev.localhost/") == "host");
  CHECK(why_not(book, "https://nobody.example/", true) == "opaque");
  CHECK(why_not(book, "https://paper.example/away", true) == "opaque");
}

TEST_CASE("a site's own short links lead to the site and go with it") {
  RuleBook book = a_book();
  book.link_classes.back().excludes.erase(book.link_classes.back().excludes.begin() + 3);
  CHECK(why_not(book, "https://p.example/x", true).empty());
}

TEST_CASE("without such a class no link is ordinary") {
  RuleBook book;
  const App app;
  const auto url = canonicalize("https://nobody.example/");
  const Subject subject = subject_of(book, app, *url, identify_site(book, *url), false);
  CHECK_FALSE(subject.ordinary);
  CHECK(subject.excluded == nullptr);
}

TEST_CASE("addresses of a home or office network and of the phone itself are private") {
  const RuleBook book;
  const App app;
  const auto is_private = [&](const char* text) {
    const auto url = canonicalize(text);
    REQUIRE(url.has_value());
    return subject_of(book, app, *url, {}, false).private_ip;
  };
  for (const char* text : {"http://10.0.0.1/", "http://127.0.0.1:8080/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.2/",
                           "http://169.254.1.1/", "http://0xC0A80102/", "http://[::1]/", "http://[fd00::1]/", "http://[fe80::1]/"})
    CHECK(is_private(text));
  for (const char* text : {"http://9.255.255.255/", "http://172.15.0.1/", "http://172.32.0.1/", "http://192.169.0.1/", "http://198.51.100.7/",
                           "http://[2001:db8::1]/", "http://10.example/"})
    CHECK_FALSE(is_private(text));
}

TEST_CASE("the end of a path shows a condition") {
  const RuleBook book;
  const App app = an_app();
  const auto shown = [&](const char* text) {
    const auto url = canonicalize(text);
    const Condition* shows = subject_of(book, app, *url, {}, false).shows;
    return shows == nullptr ? std::string() : shows->id;
  };
  CHECK(shown("https://a.example/app.apk") == "download");
  CHECK(shown("https://a.example/app.apk?v=2#top") == "download");
  CHECK(shown("https://a.example/apk").empty());
  CHECK(shown("https://a.example/?file=app.apk").empty());
}
