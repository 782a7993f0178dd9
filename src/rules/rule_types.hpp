// Rules as plain structs: what the strict reader hands on and compiled rules hold. The format is described in rules/README.md.
#pragma once

#include "base/civil_date.hpp"
#include "base/problem.hpp"
#include "extract/find_tokens.hpp"
#include "rules/evidence.hpp"
#include "rules/text.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wailian {

using Id = std::string;

/// A host, or a host and all below it. Compared by label, never by raw suffix. `host` is in A-labels, lower case.
struct HostPattern {
  std::string host;
  bool subdomains = false;
};

enum class HostUse : std::uint8_t { main, short_link, intl, mini };

inline constexpr std::string_view host_use_ids[] = {"main", "short_link", "intl", "mini"};
[[nodiscard]] constexpr std::string_view id_of(HostUse use) { return host_use_ids[static_cast<std::size_t>(use)]; }

struct SiteHost {
  HostPattern pattern;
  HostUse kind = HostUse::main;
  bool shared = false;  ///< another site owns it; a text mark decides for this one
};

struct Owner {
  Id id;
  Text names;
};

struct Site;

/// Links that a class of "all others" leaves out, and why. One of the lists is filled, or one of the flags is set.
struct Exclusion {
  Text reason;
  std::vector<HostPattern> hosts;
  std::vector<Id> sites, owners, link_classes;
  std::vector<HostUse> link_kinds;
  bool ip_hosts = false;
  bool opaque = false;  ///< links whose target only their service knows; not a site's own short links
  std::vector<const Site*> all_sites = {};  ///< that the lists of ids name, by address; set by `RuleBook::index`
};

/// A class that sites belong to; or, with exclusions, the one class of all links that it does not exclude.
struct LinkClass {
  Id id;
  Text names, note;
  std::vector<Exclusion> excludes;
  bool open_to_all = false;  ///< anybody can make such links: the host says nothing of who writes
};

struct Site {
  Id id;
  Text names;
  Id owner, link_class;
  std::vector<SiteHost> hosts;
  std::vector<std::string> text_marks, brand_words;
  /// Registrable domains that hold a brand word and imitate nobody: further ones of the owner, names of their own.
  std::vector<std::string> honest_hosts;
  bool https_only = false;
  std::vector<std::string> app_links;  ///< how addresses begin that open its app: `alipays:`, `weixin://dl/business/`
};

/// Bodies that a text can speak for: banks, couriers. Words are folded (extract/fold.hpp).
struct Sender {
  Id id;
  Text names;
  std::vector<std::string> hosts;  ///< further ones of theirs, and all below
  std::vector<std::string> senders, phrases, demands;
};

enum class PathMatch : std::uint8_t { exact, prefix, segments };
enum class TargetPlace : std::uint8_t { param, path_rest, opaque };

struct RedirectorMatch {
  HostPattern host;  ///< without a host: that of any known site
  std::string path;
  PathMatch path_match = PathMatch::exact;
};

struct Redirector {
  Id id;
  Text names;
  std::vector<RedirectorMatch> matches;
  TargetPlace target = TargetPlace::opaque;
  std::vector<std::string> params;
  std::string encoding;  ///< checked by site/unwrap_redirect when the book is built
  std::vector<Id> sources;
};

/// Names of parameters without which these pages are not the same.
struct PageKeys {
  RedirectorMatch page;
  std::vector<std::string> params;
};

struct Tracking {
  Id id;
  std::vector<HostPattern> hosts;
  std::vector<std::string> params, prefixes, keep;
  std::vector<Id> sources;
  std::vector<std::string> sharer = {};  ///< further parameters that go: they say who shared the link
  std::vector<PageKeys> keep_on = {};
};

struct Source {
  Id id;
  Text publisher;
  std::string title, language;
  EvidenceKind kind = EvidenceKind::press_test;
  std::string url, archived_url;  ///< the publisher's own address, and where a copy of it is kept
  std::string read_on;            ///< the host of the reprint that was read; never linked
  std::optional<CivilDate> published_on;
  DatePrecision published_precision = DatePrecision::unknown;
  bool reprint = false;
};

struct ClientBound {
  bool at_least = true;  ///< false: below
  std::vector<std::pair<std::string, std::string>> versions;  ///< platform and dotted version
};

/// `warned_link` is for advice alone: a link that a warning leads.
enum class SubjectKind : std::uint8_t { link, token, warned_link };

/// What a policy applies to. At most one of the four lists and two flags is filled; none: any link.
struct Scope {
  SubjectKind kind = SubjectKind::link;
  std::vector<HostPattern> hosts;
  std::vector<Id> sites, owners, link_classes;
  bool ip_hosts = false;
  bool private_ip_hosts = false;
  bool ordinary = false;  ///< the link class is the one with exclusions; set by `RuleBook::index`
  std::vector<Id> unless;  ///< conditions that take a link out of that class; set by `RuleBook::index`
  std::vector<HostUse> link_kinds;
  std::optional<ClientBound> client;
  Id condition;  ///< empty: none
};

struct Alternative {
  Outcome outcome = Outcome::unknown;
  Text note;
  std::vector<Id> sources;
};

struct Policy {
  Id id;
  Text title, summary;
  Period period;
  std::optional<CivilDate> last_confirmed;
  std::vector<std::uint8_t> contexts;  ///< indexes into App::contexts
  Scope applies_to;
  Outcome outcome = Outcome::unknown;
  bool trial = false, safety = false;
  bool own = false;  ///< from a reader's own rules, not from ours
  std::vector<Alternative> alternatives;
  Confidence confidence = Confidence::inferred;
  EvidenceKind evidence = EvidenceKind::inference;
  std::vector<Id> sources, supersedes;
  Id acted_by, page;
  std::string clause;
  std::vector<Text> notes;
};

struct Event {
  Id id;
  CivilDate date;
  std::optional<CivilDate> until;
  DatePrecision date_precision = DatePrecision::day;
  std::string kind;
  Text title, summary;
  std::vector<Id> owners, sites, policies, sources;
};

struct PageLink {
  std::string host, path_prefix;
  std::vector<std::pair<std::string, std::string>> params;
};

struct Page {
  Id id;
  Text names;
  std::string heading, body;  ///< the wording as shown; empty where none was captured
  Outcome outcome = Outcome::unknown;
  Text reader_can, trigger;
  Period period;
  std::vector<PageLink> links;
  std::vector<std::string> phrases;
  std::vector<Id> advice, sources;
  Confidence confidence = Confidence::inferred;
  EvidenceKind evidence = EvidenceKind::inference;
};

struct Advice {
  Id id;
  Text title, text;
  std::string for_whom;
  std::vector<Outcome> outcomes;
  std::vector<std::uint8_t> contexts;
  std::vector<Id> link_classes, conditions;
  std::vector<SubjectKind> kinds;
  std::uint8_t rank = 0;
  std::vector<Id> sources;
};

struct Context {
  Id id;
  Text names, hint;
};

struct Condition {
  Id id;
  Text names, question;
  std::vector<std::string> path_endings;  ///< a link whose path ends so shows the condition by itself
};

struct App {
  Id id;
  Text names;
  Id owner;
  std::vector<std::string> platforms;
  std::vector<Context> contexts;
  std::vector<Condition> conditions;
  std::vector<Policy> policies;
  std::vector<Event> events;
  std::vector<Page> pages;
  std::vector<Advice> advice;
};

struct TokenRule {
  TokenShape shape;
  Text title, receiver;
  std::string kind;
  Period era;
  Confidence confidence = Confidence::inferred;
  std::vector<Id> sources;
};

}  // namespace wailian
