// Rules as plain structs: what the strict reader hands on and compiled rules hold. The format is described in rules/README.md.
#pragma once

#include "base/civil_date.hpp"
#include "base/problem.hpp"
#include "extract/find_tokens.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wailian {

using Id = std::string;

/// One text in the languages of the rules; empty in one that was not loaded.
struct Text {
  std::string zh_cn, en;
};

/// Ordered from free to closed; `unknown` is outside the order.
enum class Outcome : std::uint8_t {
  direct,
  confirm,
  copy,
  diverted,
  token_only,
  self_only,
  blocked,
  needs_setup,
  unknown,
};
enum class Confidence : std::uint8_t { documented, observed, inferred };
enum class DatePrecision : std::uint8_t { day, month, year, at_latest, at_earliest, unknown, open, not_found };

/// The ids of an enum, by its values.
inline constexpr std::string_view outcome_ids[] = {"direct",    "confirm", "copy",        "diverted", "token_only",
                                                   "self_only", "blocked", "needs_setup", "unknown"};
inline constexpr std::string_view confidence_ids[] = {"documented", "observed", "inferred"};
inline constexpr std::string_view precision_ids[] = {"day",         "month",   "year", "at_latest",
                                                     "at_earliest", "unknown", "open", "not_found"};

[[nodiscard]] constexpr std::string_view id_of(Outcome outcome) {
  return outcome_ids[static_cast<std::size_t>(outcome)];
}
[[nodiscard]] constexpr std::string_view id_of(Confidence confidence) {
  return confidence_ids[static_cast<std::size_t>(confidence)];
}
[[nodiscard]] constexpr std::string_view id_of(DatePrecision precision) {
  return precision_ids[static_cast<std::size_t>(precision)];
}
/// Larger is more closed; `unknown` says nothing and is below all.
[[nodiscard]] constexpr int closedness(Outcome outcome) {
  return outcome == Outcome::unknown ? -1 : static_cast<int>(outcome);
}

/// Half-open range of days; an absent bound is unbounded.
struct Period {
  std::optional<CivilDate> from, until;
  DatePrecision from_precision = DatePrecision::day, until_precision = DatePrecision::open;

  [[nodiscard]] bool contains(CivilDate day) const { return !(from && day < *from) && !(until && day >= *until); }
};

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

struct LinkClass {
  Id id;
  Text names, note;
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
};

enum class PathMatch : std::uint8_t { exact, prefix, segments };
enum class TargetPlace : std::uint8_t { param, path_rest, opaque };

struct RedirectorMatch {
  HostPattern host;
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

struct Tracking {
  Id id;
  std::vector<HostPattern> hosts;
  std::vector<std::string> params, prefixes, keep;
  std::vector<Id> sources;
};

struct Source {
  Id id;
  Text publisher;
  std::string title, language, kind, url;
  std::optional<CivilDate> published_on;
  DatePrecision published_precision = DatePrecision::unknown;
  bool official = false, reprint = false;
};

struct ClientBound {
  bool at_least = true;  ///< false: below
  std::vector<std::pair<std::string, std::string>> versions;  ///< platform and dotted version
};

enum class SubjectKind : std::uint8_t { link, token };

/// What a policy applies to. At most one of the five lists is filled; none: any link.
struct Scope {
  SubjectKind kind = SubjectKind::link;
  std::vector<HostPattern> hosts;
  std::vector<Id> sites, owners, link_classes;
  bool ip_hosts = false;
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
