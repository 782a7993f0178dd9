// Which columns the rules have: first those that a verdict turns on, then the rest.
#include "rules/columns.hpp"

#include "rules/rule_book.hpp"

#include <iterator>
#include <type_traits>
#include <utility>

namespace wailian {
namespace {

template <class T>
T& value(std::byte* at) {
  return *reinterpret_cast<T*>(at);
}
template <class T>
const T& value(const std::byte* at) {
  return *reinterpret_cast<const T*>(at);
}

// The type of a field says what column it is.

template <class T>
struct Elements;
template <class T>
struct Elements<std::vector<T>> {
  using Value = T;
  static std::size_t size(const std::byte* list) { return value<std::vector<T>>(list).size(); }
  static std::byte* resize(std::byte* list, std::size_t size) {
    auto& elements = value<std::vector<T>>(list);
    // Never a list that has to be kept in part, so that no code to move elements is needed.
    if (elements.size() != size) elements = std::vector<T>(size);
    return reinterpret_cast<std::byte*>(elements.data());
  }
};
template <class T>
struct Elements<std::optional<T>> {
  using Value = T;
  static std::size_t size(const std::byte* list) { return value<std::optional<T>>(list).has_value(); }
  static std::byte* resize(std::byte* list, std::size_t size) {
    auto& element = value<std::optional<T>>(list);
    if (size != 0 && !element) element.emplace();
    return size != 0 ? reinterpret_cast<std::byte*>(&*element) : nullptr;
  }
};
template <class List>
constexpr ListType list_type{sizeof(typename Elements<List>::Value), Elements<List>::size, Elements<List>::resize};

template <class T>
constexpr std::uint16_t limit_of = 0;
template <>
constexpr std::uint16_t limit_of<bool> = 2;
template <>
constexpr std::uint16_t limit_of<std::uint8_t> = 256;
template <>
constexpr std::uint16_t limit_of<Outcome> = std::size(outcome_ids);
template <>
constexpr std::uint16_t limit_of<Confidence> = std::size(confidence_ids);
template <>
constexpr std::uint16_t limit_of<EvidenceKind> = std::size(evidence_ids);
template <>
constexpr std::uint16_t limit_of<DatePrecision> = std::size(precision_ids);
template <>
constexpr std::uint16_t limit_of<HostUse> = std::size(host_use_ids);
template <>
constexpr std::uint16_t limit_of<PathMatch> = static_cast<std::uint16_t>(PathMatch::segments) + 1;
template <>
constexpr std::uint16_t limit_of<TargetPlace> = static_cast<std::uint16_t>(TargetPlace::opaque) + 1;
template <>
constexpr std::uint16_t limit_of<SubjectKind> = static_cast<std::uint16_t>(SubjectKind::warned_link) + 1;
template <>
constexpr std::uint16_t limit_of<CodeAlphabet> = static_cast<std::uint16_t>(CodeAlphabet::disguised_words) + 1;

template <class T>
constexpr ColumnKind kind_of() {
  if constexpr (std::is_same_v<T, std::string>) return ColumnKind::string;
  else if constexpr (std::is_same_v<T, Text>) return ColumnKind::text;
  else if constexpr (std::is_same_v<T, CivilDate>) return ColumnKind::day;
  else if constexpr (std::is_same_v<T, std::optional<CivilDate>>) return ColumnKind::optional_day;
  else if constexpr (limit_of<T> > 0) return ColumnKind::number;
  else return ColumnKind::part;
}

/// The columns of a struct, by its fields; of anything else, the one of its value.
template <class T>
constexpr Column columns_in[] = {{.kind = kind_of<T>(), .limit = limit_of<T>}};
template <class T>
constexpr ColumnList columns_of = columns_in<T>;

template <class Field>
constexpr Column field(std::size_t offset) {
  Column out{.kind = kind_of<Field>(), .offset = static_cast<std::uint16_t>(offset), .limit = limit_of<Field>};
  if (out.kind == ColumnKind::part) out.inner = columns_of<Field>;
  return out;
}
constexpr Column part(std::size_t offset, ColumnList columns) {
  return {.kind = ColumnKind::part, .offset = static_cast<std::uint16_t>(offset), .inner = columns};
}
template <class List>
constexpr Column list(std::size_t offset, ColumnList inner, ColumnKind kind = ColumnKind::list) {
  return {.kind = kind, .offset = static_cast<std::uint16_t>(offset), .list = &list_type<List>, .inner = inner};
}
template <class Field>
constexpr Column of_ids(ColumnKind kind, std::size_t offset, IdList ids) {
  static_assert(std::is_same_v<Field, Id>);
  return {.kind = kind, .ids = ids, .offset = static_cast<std::uint16_t>(offset)};
}
template <IdList ids>
constexpr Column id_alone[] = {{.kind = ColumnKind::id, .ids = ids}};
template <IdList ids>
constexpr Column id_again_alone[] = {{.kind = ColumnKind::id_again, .ids = ids}};
template <IdList ids>
constexpr Column reference_alone[] = {{.kind = ColumnKind::reference, .ids = ids}};
template <IdList ids>
constexpr Column index_alone[] = {{.kind = ColumnKind::index, .ids = ids}};

// A member has a place that can be named only where its struct is of standard layout, which all of ours are.
#define FIELD(Type, member) field<decltype(Type::member)>(offsetof(Type, member))
#define WORD(Type, member) Column{.kind = ColumnKind::word, .offset = offsetof(Type, member)}
#define REFERENCE(Type, member, list) of_ids<decltype(Type::member)>(ColumnKind::reference, offsetof(Type, member), IdList::list)
#define LIST_OF(Type, member, inner, ...) list<decltype(Type::member)>(offsetof(Type, member), inner __VA_OPT__(, ) __VA_ARGS__)
#define LIST(Type, member) LIST_OF(Type, member, columns_of<Elements<decltype(Type::member)>::Value>)
#define REFERENCES(Type, member, ids) LIST_OF(Type, member, reference_alone<IdList::ids>)
#define INDEXES(Type, member, ids) LIST_OF(Type, member, index_alone<IdList::ids>)
// A list whose ids come first, and more of it where all ids are known.
#define IDS_OF(Type, member, ids) LIST_OF(Type, member, id_alone<IdList::ids>)
#define IDS_AGAIN(Type, member, ids) LIST_OF(Type, member, id_again_alone<IdList::ids>, ColumnKind::list_again)
#define MORE_OF(Type, member, inner) LIST_OF(Type, member, inner, ColumnKind::list_again)

template <>
constexpr Column columns_in<HostPattern>[] = {FIELD(HostPattern, host), FIELD(HostPattern, subdomains)};
template <>
constexpr Column columns_in<Period>[] = {FIELD(Period, from), FIELD(Period, until), FIELD(Period, from_precision),
                                         FIELD(Period, until_precision)};
using Pair = std::pair<std::string, std::string>;
template <>
constexpr Column columns_in<Pair>[] = {WORD(Pair, first), WORD(Pair, second)};

// What a verdict turns on, and the words that it is told in.

constexpr Column owner_columns[] = {FIELD(Owner, names)};
template <>
constexpr Column columns_in<Exclusion>[] = {
    LIST(Exclusion, hosts),      REFERENCES(Exclusion, sites, sites), REFERENCES(Exclusion, owners, owners),
    REFERENCES(Exclusion, link_classes, link_classes), LIST(Exclusion, link_kinds), FIELD(Exclusion, ip_hosts),
    FIELD(Exclusion, opaque)};
constexpr Column class_columns[] = {FIELD(LinkClass, names), LIST(LinkClass, excludes), FIELD(LinkClass, open_to_all)};

template <>
constexpr Column columns_in<SiteHost>[] = {FIELD(SiteHost, pattern), FIELD(SiteHost, kind), FIELD(SiteHost, shared)};
constexpr Column site_columns[] = {FIELD(Site, names),     REFERENCE(Site, owner, owners), REFERENCE(Site, link_class, link_classes),
                                   LIST(Site, hosts),      LIST(Site, text_marks),         LIST(Site, brand_words),        LIST(Site, honest_hosts),
                                   FIELD(Site, https_only), LIST(Site, app_links)};

template <>
constexpr Column columns_in<RedirectorMatch>[] = {FIELD(RedirectorMatch, host), FIELD(RedirectorMatch, path),
                                                  FIELD(RedirectorMatch, path_match)};
constexpr Column redirector_columns[] = {LIST(Redirector, matches), FIELD(Redirector, target),
                                         LIST(Redirector, params), WORD(Redirector, encoding)};

constexpr Column sender_columns[] = {FIELD(Sender, id), FIELD(Sender, names), LIST(Sender, hosts), LIST(Sender, senders),
                                     LIST(Sender, phrases), LIST(Sender, demands)};

constexpr Column shape_columns[] = {FIELD(TokenShape, id),         REFERENCE(TokenShape, site, sites), LIST(TokenShape, openers),
                                    LIST(TokenShape, closers),     LIST(TokenShape, lead_words),       FIELD(TokenShape, alphabet),
                                    LIST(TokenShape, not_behind),
                                    FIELD(TokenShape, min_length), FIELD(TokenShape, max_length),      LIST(TokenShape, cues),
                                    FIELD(TokenShape, delimiters_in_code)};
constexpr Column token_columns[] = {part(offsetof(TokenRule, shape), shape_columns), WORD(TokenRule, kind), FIELD(TokenRule, era),
                                    FIELD(TokenRule, confidence)};

template <>
constexpr Column columns_in<ClientBound>[] = {FIELD(ClientBound, at_least), LIST(ClientBound, versions)};
template <>
constexpr Column columns_in<Scope>[] = {FIELD(Scope, kind), LIST(Scope, hosts), REFERENCES(Scope, sites, sites),
                                        REFERENCES(Scope, owners, owners), REFERENCES(Scope, link_classes, link_classes),
                                        FIELD(Scope, ip_hosts), FIELD(Scope, private_ip_hosts), LIST(Scope, link_kinds), LIST(Scope, client),
                                        REFERENCE(Scope, condition, conditions)};
constexpr Column alternative_columns[] = {FIELD(Alternative, outcome)};
constexpr Column policy_columns[] = {
    FIELD(Policy, period), FIELD(Policy, last_confirmed), INDEXES(Policy, contexts, contexts),
    FIELD(Policy, applies_to), FIELD(Policy, outcome), FIELD(Policy, trial), FIELD(Policy, safety), FIELD(Policy, own),
    LIST_OF(Policy, alternatives, alternative_columns), FIELD(Policy, confidence), FIELD(Policy, evidence),
    REFERENCES(Policy, supersedes, policies),
    REFERENCE(Policy, page, pages)};

template <>
constexpr Column columns_in<PageLink>[] = {WORD(PageLink, host), WORD(PageLink, path_prefix), LIST(PageLink, params)};
constexpr Column page_columns[] = {FIELD(Page, names), FIELD(Page, heading), FIELD(Page, body), FIELD(Page, outcome),
                                   FIELD(Page, period), LIST(Page, links),
                                   LIST(Page, phrases), FIELD(Page, confidence), FIELD(Page, evidence)};

constexpr Column context_columns[] = {FIELD(Context, names), FIELD(Context, hint)};
constexpr Column condition_columns[] = {FIELD(Condition, names), LIST(Condition, path_endings)};
constexpr Column app_columns[] = {
    FIELD(App, id), FIELD(App, names), REFERENCE(App, owner, owners), LIST(App, platforms), IDS_OF(App, contexts, contexts),
    IDS_OF(App, conditions, conditions), IDS_OF(App, policies, policies), IDS_OF(App, pages, pages),
    MORE_OF(App, contexts, context_columns), MORE_OF(App, conditions, condition_columns), MORE_OF(App, policies, policy_columns),
    MORE_OF(App, pages, page_columns)};

// The rest: where it is written, what else happened, what can be done.

constexpr Column exclusion_rest[] = {FIELD(Exclusion, reason)};
constexpr Column class_rest[] = {FIELD(LinkClass, note), MORE_OF(LinkClass, excludes, exclusion_rest)};
constexpr Column source_columns[] = {FIELD(Source, publisher), FIELD(Source, title), WORD(Source, language), FIELD(Source, kind),
                                     FIELD(Source, url), FIELD(Source, archived_url), WORD(Source, read_on),
                                     FIELD(Source, published_on), FIELD(Source, published_precision), FIELD(Source, reprint)};
constexpr Column redirector_rest[] = {FIELD(Redirector, id), FIELD(Redirector, names), REFERENCES(Redirector, sources, sources)};
template <>
constexpr Column columns_in<PageKeys>[] = {FIELD(PageKeys, page), LIST(PageKeys, params)};
constexpr Column tracking_columns[] = {FIELD(Tracking, id), LIST(Tracking, hosts), LIST(Tracking, params), LIST(Tracking, prefixes),
                                       LIST(Tracking, sharer), LIST(Tracking, keep), LIST(Tracking, keep_on),
                                       REFERENCES(Tracking, sources, sources)};
constexpr Column token_rest[] = {FIELD(TokenRule, title), FIELD(TokenRule, receiver), REFERENCES(TokenRule, sources, sources)};
constexpr Column condition_rest[] = {FIELD(Condition, question)};
constexpr Column alternative_rest[] = {FIELD(Alternative, note), REFERENCES(Alternative, sources, sources)};
constexpr Column policy_rest[] = {FIELD(Policy, title), FIELD(Policy, summary), MORE_OF(Policy, alternatives, alternative_rest),
                                  REFERENCES(Policy, sources, sources), REFERENCE(Policy, acted_by, owners),
                                  FIELD(Policy, clause), LIST(Policy, notes)};
constexpr Column event_columns[] = {FIELD(Event, id), FIELD(Event, date), FIELD(Event, until), FIELD(Event, date_precision),
                                    WORD(Event, kind), FIELD(Event, title), FIELD(Event, summary),
                                    REFERENCES(Event, owners, owners), REFERENCES(Event, sites, sites),
                                    REFERENCES(Event, policies, policies), REFERENCES(Event, sources, sources)};
constexpr Column page_rest[] = {FIELD(Page, reader_can), FIELD(Page, trigger), REFERENCES(Page, advice, advice), REFERENCES(Page, sources, sources)};
constexpr Column advice_columns[] = {
    FIELD(Advice, title), FIELD(Advice, text), WORD(Advice, for_whom), LIST(Advice, outcomes), INDEXES(Advice, contexts, contexts),
    REFERENCES(Advice, link_classes, link_classes), REFERENCES(Advice, conditions, conditions), LIST(Advice, kinds),
    FIELD(Advice, rank), REFERENCES(Advice, sources, sources)};
constexpr Column app_rest[] = {
    IDS_AGAIN(App, contexts, contexts), IDS_AGAIN(App, conditions, conditions), IDS_AGAIN(App, policies, policies),
    IDS_OF(App, advice, advice), MORE_OF(App, conditions, condition_rest), MORE_OF(App, policies, policy_rest), LIST_OF(App, events, event_columns),
    MORE_OF(App, pages, page_rest), MORE_OF(App, advice, advice_columns)};

template <class Rules>
Column list_of(const Rules& /*rules*/, ColumnList inner, ColumnKind kind) {
  return list<Rules>(0, inner, kind);
}

template <class T>
Places place_of(T& value) {
  return {reinterpret_cast<std::byte*>(&value)};
}

}  // namespace

void Columns::verdicts(RuleBook& book) {
  const auto all = [this](auto& rules, ColumnList columns) {
    run(list_of(rules, columns, ColumnKind::list), place_of(rules));
  };
  const auto more = [this](auto& rules, ColumnList columns) {
    run(list_of(rules, columns, ColumnKind::list_again), place_of(rules));
  };
  days(place_of(book.as_of));
  all(book.owners, id_alone<IdList::owners>);
  all(book.link_classes, id_alone<IdList::link_classes>);
  all(book.sites, id_alone<IdList::sites>);
  more(book.owners, owner_columns);
  more(book.link_classes, class_columns);
  more(book.sites, site_columns);
  all(book.redirectors, redirector_columns);
  all(book.tokens, token_columns);
  all(book.senders, sender_columns);
  // What one app refers to is its own: one after the other.
  book.apps.resize(size(book.apps.size()));
  for (App& app : book.apps) run(app_columns, place_of(app));
}

void Columns::rest(RuleBook& book) {
  const auto more = [this](auto& rules, ColumnList columns, ColumnKind kind = ColumnKind::list_again) {
    run(list_of(rules, columns, kind), place_of(rules));
  };
  more(book.sources, id_alone<IdList::sources>, ColumnKind::list);
  more(book.sources, source_columns);
  more(book.link_classes, class_rest);
  more(book.redirectors, redirector_rest);
  more(book.tracking, tracking_columns, ColumnKind::list);
  more(book.tokens, token_rest);
  for (App& app : book.apps) run(app_rest, place_of(app));
}

}  // namespace wailian
