#include "rules/columns.hpp"

#include "rules/rule_book.hpp"

#include <iterator>
#include <type_traits>

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
constexpr std::uint16_t limit_of<DatePrecision> = std::size(precision_ids);
template <>
constexpr std::uint16_t limit_of<HostUse> = std::size(host_use_ids);
template <>
constexpr std::uint16_t limit_of<PathMatch> = static_cast<std::uint16_t>(PathMatch::segments) + 1;
template <>
constexpr std::uint16_t limit_of<TargetPlace> = static_cast<std::uint16_t>(TargetPlace::opaque) + 1;
template <>
constexpr std::uint16_t limit_of<SubjectKind> = static_cast<std::uint16_t>(SubjectKind::token) + 1;
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
constexpr std::span<const Column> columns_of = columns_in<T>;

template <class Field>
constexpr Column field(std::size_t offset) {
  Column out{.kind = kind_of<Field>(), .offset = static_cast<std::uint16_t>(offset), .limit = limit_of<Field>};
  if (out.kind == ColumnKind::part) out.inner = columns_of<Field>;
  return out;
}
template <class List>
constexpr Column list(std::size_t offset, std::span<const Column> inner, ColumnKind kind = ColumnKind::list) {
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
constexpr Column reference_alone[] = {{.kind = ColumnKind::reference, .ids = ids}};
template <IdList ids>
constexpr Column index_alone[] = {{.kind = ColumnKind::index, .ids = ids}};

// A member has a place that can be named only where its struct is of standard layout, which all of ours are.
#define FIELD(Type, member) field<decltype(Type::member)>(offsetof(Type, member))
#define WORD(Type, member) Column{.kind = ColumnKind::word, .offset = offsetof(Type, member)}
#define REFERENCE(Type, member, list) of_ids<decltype(Type::member)>(ColumnKind::reference, offsetof(Type, member), IdList::list)
#define ID(Type, list) of_ids<decltype(Type::id)>(ColumnKind::id, offsetof(Type, id), IdList::list)
#define LIST(Type, member) \
  list<decltype(Type::member)>(offsetof(Type, member), columns_of<Elements<decltype(Type::member)>::Value>)
#define REFERENCES(Type, member, ids) list<decltype(Type::member)>(offsetof(Type, member), reference_alone<IdList::ids>)
#define INDEXES(Type, member, ids) list<decltype(Type::member)>(offsetof(Type, member), index_alone<IdList::ids>)
/// A list whose ids come first, and the rest of it where they are known.
#define IDS_OF(Type, member, ids) list<decltype(Type::member)>(offsetof(Type, member), id_alone<IdList::ids>)
#define REST_OF(Type, member) \
  list<decltype(Type::member)>(offsetof(Type, member), columns_of<Elements<decltype(Type::member)>::Value>, ColumnKind::list_again)

template <>
constexpr Column columns_in<HostPattern>[] = {FIELD(HostPattern, host), FIELD(HostPattern, subdomains)};
template <>
constexpr Column columns_in<Period>[] = {FIELD(Period, from), FIELD(Period, until), FIELD(Period, from_precision),
                                    FIELD(Period, until_precision)};
using Pair = std::pair<std::string, std::string>;
template <>
constexpr Column columns_in<Pair>[] = {WORD(Pair, first), WORD(Pair, second)};

template <>
constexpr Column columns_in<Owner>[] = {FIELD(Owner, names)};
template <>
constexpr Column columns_in<LinkClass>[] = {FIELD(LinkClass, names), FIELD(LinkClass, note)};
template <>
constexpr Column columns_in<SiteHost>[] = {FIELD(SiteHost, pattern), FIELD(SiteHost, kind), FIELD(SiteHost, shared)};
template <>
constexpr Column columns_in<Site>[] = {FIELD(Site, names), REFERENCE(Site, owner, owners), REFERENCE(Site, link_class, link_classes),
                                  LIST(Site, hosts), LIST(Site, text_marks), LIST(Site, brand_words), FIELD(Site, https_only)};
template <>
constexpr Column columns_in<Source>[] = {FIELD(Source, publisher), FIELD(Source, title), WORD(Source, language), WORD(Source, kind),
                                    FIELD(Source, url), FIELD(Source, published_on), FIELD(Source, published_precision),
                                    FIELD(Source, official), FIELD(Source, reprint)};
template <>
constexpr Column columns_in<RedirectorMatch>[] = {FIELD(RedirectorMatch, host), FIELD(RedirectorMatch, path),
                                             FIELD(RedirectorMatch, path_match)};
template <>
constexpr Column columns_in<Redirector>[] = {FIELD(Redirector, id), FIELD(Redirector, names), LIST(Redirector, matches),
                                        FIELD(Redirector, target), LIST(Redirector, params), WORD(Redirector, encoding),
                                        REFERENCES(Redirector, sources, sources)};
template <>
constexpr Column columns_in<Tracking>[] = {FIELD(Tracking, id), LIST(Tracking, hosts), LIST(Tracking, params), LIST(Tracking, prefixes),
                                      LIST(Tracking, keep), REFERENCES(Tracking, sources, sources)};
template <>
constexpr Column columns_in<TokenShape>[] = {FIELD(TokenShape, id), REFERENCE(TokenShape, site, sites), LIST(TokenShape, openers),
                                        LIST(TokenShape, closers), LIST(TokenShape, lead_words), FIELD(TokenShape, alphabet),
                                        FIELD(TokenShape, min_length), FIELD(TokenShape, max_length), LIST(TokenShape, cues),
                                        FIELD(TokenShape, delimiters_in_code)};
template <>
constexpr Column columns_in<TokenRule>[] = {FIELD(TokenRule, shape), FIELD(TokenRule, title), FIELD(TokenRule, receiver),
                                       WORD(TokenRule, kind), FIELD(TokenRule, era), FIELD(TokenRule, confidence),
                                       REFERENCES(TokenRule, sources, sources)};

template <>
constexpr Column columns_in<ClientBound>[] = {FIELD(ClientBound, at_least), LIST(ClientBound, versions)};
template <>
constexpr Column columns_in<Scope>[] = {FIELD(Scope, kind), LIST(Scope, hosts), REFERENCES(Scope, sites, sites),
                                   REFERENCES(Scope, owners, owners), REFERENCES(Scope, link_classes, link_classes),
                                   FIELD(Scope, ip_hosts), LIST(Scope, link_kinds), LIST(Scope, client),
                                   REFERENCE(Scope, condition, conditions)};
template <>
constexpr Column columns_in<Alternative>[] = {FIELD(Alternative, outcome), FIELD(Alternative, note), REFERENCES(Alternative, sources, sources)};
template <>
constexpr Column columns_in<Policy>[] = {FIELD(Policy, title), FIELD(Policy, summary), FIELD(Policy, period),
                                    FIELD(Policy, last_confirmed), INDEXES(Policy, contexts, contexts), FIELD(Policy, applies_to),
                                    FIELD(Policy, outcome), FIELD(Policy, trial), FIELD(Policy, safety), LIST(Policy, alternatives),
                                    FIELD(Policy, confidence), REFERENCES(Policy, sources, sources),
                                    REFERENCES(Policy, supersedes, policies), REFERENCE(Policy, acted_by, owners),
                                    REFERENCE(Policy, page, pages), FIELD(Policy, clause), LIST(Policy, notes)};
template <>
constexpr Column columns_in<Event>[] = {FIELD(Event, id), FIELD(Event, date), FIELD(Event, until), FIELD(Event, date_precision),
                                   WORD(Event, kind), FIELD(Event, title), FIELD(Event, summary), REFERENCES(Event, owners, owners),
                                   REFERENCES(Event, sites, sites), REFERENCES(Event, policies, policies),
                                   REFERENCES(Event, sources, sources)};
template <>
constexpr Column columns_in<PageLink>[] = {WORD(PageLink, host), WORD(PageLink, path_prefix), LIST(PageLink, params)};
template <>
constexpr Column columns_in<Page>[] = {FIELD(Page, names), FIELD(Page, heading), FIELD(Page, body), FIELD(Page, outcome),
                                  FIELD(Page, reader_can), FIELD(Page, trigger), FIELD(Page, period), LIST(Page, links),
                                  LIST(Page, phrases), REFERENCES(Page, advice, advice), REFERENCES(Page, sources, sources),
                                  FIELD(Page, confidence)};
template <>
constexpr Column columns_in<Advice>[] = {FIELD(Advice, title), FIELD(Advice, text), WORD(Advice, for_whom), LIST(Advice, outcomes),
                                    INDEXES(Advice, contexts, contexts), REFERENCES(Advice, link_classes, link_classes),
                                    REFERENCES(Advice, conditions, conditions), LIST(Advice, kinds), FIELD(Advice, rank),
                                    REFERENCES(Advice, sources, sources)};
template <>
constexpr Column columns_in<Context>[] = {FIELD(Context, names), FIELD(Context, hint)};
template <>
constexpr Column columns_in<Condition>[] = {FIELD(Condition, names), FIELD(Condition, question)};
template <>
constexpr Column columns_in<App>[] = {FIELD(App, id), FIELD(App, names), REFERENCE(App, owner, owners), LIST(App, platforms),
                                 IDS_OF(App, contexts, contexts), IDS_OF(App, conditions, conditions),
                                 IDS_OF(App, policies, policies), IDS_OF(App, pages, pages), IDS_OF(App, advice, advice),
                                 REST_OF(App, contexts), REST_OF(App, conditions), REST_OF(App, policies), LIST(App, events),
                                 REST_OF(App, pages), REST_OF(App, advice)};

Places beside(const Places& items, std::size_t distance) {
  Places out = items;
  for (std::byte*& at : out) at += distance;
  return out;
}

}  // namespace

void Columns::run(std::span<const Column> columns, const Places& items) {
  for (const Column& column : columns) run(column, beside(items, column.offset));
}

void Columns::run(const Column& column, const Places& values) {
  Places& ids = ids_[static_cast<std::size_t>(column.ids)];
  switch (column.kind) {
    case ColumnKind::id: ids = values; [[fallthrough]];
    case ColumnKind::string: return strings(values);
    case ColumnKind::word: return words(values);
    case ColumnKind::reference: return references(values, ids);
    case ColumnKind::text: return texts(values);
    case ColumnKind::day: return days(values);
    case ColumnKind::optional_day: return optional_days(values);
    case ColumnKind::number: return numbers(values, column.limit);
    case ColumnKind::index: return numbers(values, ids.size());
    case ColumnKind::part: return run(column.inner, values);
    case ColumnKind::list:
    case ColumnKind::list_again: {
      Places elements;
      for (std::byte* list : values) {
        const std::size_t written = column.list->size(list);
        std::byte* at = column.list->resize(list, column.kind == ColumnKind::list ? size(written) : written);
        // Not what was asked for: a damaged file may ask for two where there can be one.
        for (std::size_t left = column.list->size(list); left > 0; --left, at += column.list->stride) elements.push_back(at);
      }
      return run(column.inner, elements);
    }
  }
}

void Columns::all(RuleBook& book) {
  const auto run_list = [this](auto& rules, std::span<const Column> inner, ColumnKind kind = ColumnKind::list) {
    run(list<std::remove_reference_t<decltype(rules)>>(0, inner, kind), {reinterpret_cast<std::byte*>(&rules)});
  };
  days({reinterpret_cast<std::byte*>(&book.as_of)});
  run_list(book.owners, id_alone<IdList::owners>);
  run_list(book.link_classes, id_alone<IdList::link_classes>);
  run_list(book.sites, id_alone<IdList::sites>);
  run_list(book.sources, id_alone<IdList::sources>);
  run_list(book.owners, columns_of<Owner>, ColumnKind::list_again);
  run_list(book.link_classes, columns_of<LinkClass>, ColumnKind::list_again);
  run_list(book.sites, columns_of<Site>, ColumnKind::list_again);
  run_list(book.sources, columns_of<Source>, ColumnKind::list_again);
  run_list(book.redirectors, columns_of<Redirector>);
  run_list(book.tracking, columns_of<Tracking>);
  run_list(book.tokens, columns_of<TokenRule>);
  // What one app refers to is its own: one after the other.
  book.apps.resize(size(book.apps.size()));
  for (App& app : book.apps) run(columns_of<App>, {reinterpret_cast<std::byte*>(&app)});
}

}  // namespace wailian
