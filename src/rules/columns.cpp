#include "rules/columns.hpp"

#include "rules/rule_book.hpp"

#include <iterator>

namespace wailian {
namespace {

template <class Enum>
constexpr std::uint32_t after(Enum last) {
  return static_cast<std::uint32_t>(last) + 1;
}

constexpr std::uint32_t flag = 2, outcomes = std::size(outcome_ids), confidences = std::size(confidence_ids),
                        precisions = std::size(precision_ids), host_uses = std::size(host_use_ids),
                        subject_kinds = after(SubjectKind::token);

/// The ids that rules of all apps may refer to.
struct SharedIds {
  Items<Id> owners, link_classes, sites, sources;
};

class Description {
 public:
  explicit Description(Columns& columns) : c_(columns) {}

  void all(RuleBook& book) {
    const Items<Owner> owners = c_.elements(book.owners);
    const Items<LinkClass> link_classes = c_.elements(book.link_classes);
    const Items<Site> sites = c_.elements(book.sites);
    const Items<Source> sources = c_.elements(book.sources);
    const SharedIds ids{ids_of(owners), ids_of(link_classes), ids_of(sites), ids_of(sources)};

    c_.texts(c_.field(owners, &Owner::names));
    c_.texts(c_.field(link_classes, &LinkClass::names));
    c_.texts(c_.field(link_classes, &LinkClass::note));
    all(sites, ids);
    all(sources);
    all(c_.elements(book.redirectors), ids);
    all(c_.elements(book.tracking), ids);
    all(c_.elements(book.tokens), ids);
    const Items<App> apps = c_.elements(book.apps);
    for (std::byte* at : apps.at) all(Items<App>{{at}}, ids);
  }

 private:
  template <class Rule>
  Items<Id> ids_of(const Items<Rule>& rules) {
    Items<Id> ids = c_.field(rules, &Rule::id);
    c_.strings(ids);
    return ids;
  }
  template <class T>
  void strings(const Items<T>& items, std::vector<std::string> T::*member) {
    c_.strings(c_.elements(c_.field(items, member)));
  }
  template <class T>
  void references(const Items<T>& items, std::vector<Id> T::*member, const Items<Id>& rules) {
    c_.references(c_.elements(c_.field(items, member)), rules);
  }
  template <class T, class Value>
  void number(const Items<T>& items, Value T::*member, std::uint32_t limit) {
    c_.numbers(c_.field(items, member), limit);
  }
  template <class T, class Value>
  void number_lists(const Items<T>& items, std::vector<Value> T::*member, std::uint32_t limit) {
    c_.numbers(c_.elements(c_.field(items, member)), limit);
  }

  void all(const Items<HostPattern>& patterns) {
    c_.strings(c_.field(patterns, &HostPattern::host));
    number(patterns, &HostPattern::subdomains, flag);
  }

  void all(const Items<Period>& periods) {
    c_.optional_days(c_.field(periods, &Period::from));
    c_.optional_days(c_.field(periods, &Period::until));
    number(periods, &Period::from_precision, precisions);
    number(periods, &Period::until_precision, precisions);
  }

  void all(const Items<Site>& sites, const SharedIds& ids) {
    c_.texts(c_.field(sites, &Site::names));
    c_.references(c_.field(sites, &Site::owner), ids.owners);
    c_.references(c_.field(sites, &Site::link_class), ids.link_classes);
    const Items<SiteHost> hosts = c_.elements(c_.field(sites, &Site::hosts));
    all(c_.field(hosts, &SiteHost::pattern));
    number(hosts, &SiteHost::kind, host_uses);
    number(hosts, &SiteHost::shared, flag);
    strings(sites, &Site::text_marks);
    strings(sites, &Site::brand_words);
    number(sites, &Site::https_only, flag);
  }

  void all(const Items<Source>& sources) {
    c_.texts(c_.field(sources, &Source::publisher));
    c_.strings(c_.field(sources, &Source::title));
    c_.words(c_.field(sources, &Source::language));
    c_.words(c_.field(sources, &Source::kind));
    c_.strings(c_.field(sources, &Source::url));
    c_.optional_days(c_.field(sources, &Source::published_on));
    number(sources, &Source::published_precision, precisions);
    number(sources, &Source::official, flag);
    number(sources, &Source::reprint, flag);
  }

  void all(const Items<Redirector>& redirectors, const SharedIds& ids) {
    ids_of(redirectors);
    c_.texts(c_.field(redirectors, &Redirector::names));
    const Items<RedirectorMatch> matches = c_.elements(c_.field(redirectors, &Redirector::matches));
    all(c_.field(matches, &RedirectorMatch::host));
    c_.strings(c_.field(matches, &RedirectorMatch::path));
    number(matches, &RedirectorMatch::path_match, after(PathMatch::segments));
    number(redirectors, &Redirector::target, after(TargetPlace::opaque));
    strings(redirectors, &Redirector::params);
    c_.words(c_.field(redirectors, &Redirector::encoding));
    references(redirectors, &Redirector::sources, ids.sources);
  }

  void all(const Items<Tracking>& tracking, const SharedIds& ids) {
    ids_of(tracking);
    all(c_.elements(c_.field(tracking, &Tracking::hosts)));
    strings(tracking, &Tracking::params);
    strings(tracking, &Tracking::prefixes);
    strings(tracking, &Tracking::keep);
    references(tracking, &Tracking::sources, ids.sources);
  }

  void all(const Items<TokenRule>& tokens, const SharedIds& ids) {
    const Items<TokenShape> shapes = c_.field(tokens, &TokenRule::shape);
    ids_of(shapes);
    c_.references(c_.field(shapes, &TokenShape::site), ids.sites);
    strings(shapes, &TokenShape::openers);
    strings(shapes, &TokenShape::closers);
    strings(shapes, &TokenShape::lead_words);
    number(shapes, &TokenShape::alphabet, after(CodeAlphabet::disguised_words));
    number(shapes, &TokenShape::min_length, 256);
    number(shapes, &TokenShape::max_length, 256);
    strings(shapes, &TokenShape::cues);
    number(shapes, &TokenShape::delimiters_in_code, flag);
    c_.texts(c_.field(tokens, &TokenRule::title));
    c_.texts(c_.field(tokens, &TokenRule::receiver));
    c_.words(c_.field(tokens, &TokenRule::kind));
    all(c_.field(tokens, &TokenRule::era));
    number(tokens, &TokenRule::confidence, confidences);
    references(tokens, &TokenRule::sources, ids.sources);
  }

  void all(const Items<App>& app, const SharedIds& ids) {
    const Items<Context> contexts = c_.elements(c_.field(app, &App::contexts));
    const Items<Condition> conditions = c_.elements(c_.field(app, &App::conditions));
    const Items<Policy> policies = c_.elements(c_.field(app, &App::policies));
    const Items<Page> pages = c_.elements(c_.field(app, &App::pages));
    const Items<Advice> advice = c_.elements(c_.field(app, &App::advice));
    const Items<Id> condition_ids = ids_of(conditions), policy_ids = ids_of(policies), page_ids = ids_of(pages),
                    advice_ids = ids_of(advice);
    const auto context_limit = static_cast<std::uint32_t>(contexts.at.size());
    ids_of(app);
    c_.texts(c_.field(app, &App::names));
    c_.references(c_.field(app, &App::owner), ids.owners);
    strings(app, &App::platforms);
    ids_of(contexts);
    c_.texts(c_.field(contexts, &Context::names));
    c_.texts(c_.field(contexts, &Context::hint));
    c_.texts(c_.field(conditions, &Condition::names));
    c_.texts(c_.field(conditions, &Condition::question));

    c_.texts(c_.field(policies, &Policy::title));
    c_.texts(c_.field(policies, &Policy::summary));
    all(c_.field(policies, &Policy::period));
    c_.optional_days(c_.field(policies, &Policy::last_confirmed));
    number_lists(policies, &Policy::contexts, context_limit);
    all(c_.field(policies, &Policy::applies_to), ids, condition_ids);
    number(policies, &Policy::outcome, outcomes);
    number(policies, &Policy::trial, flag);
    number(policies, &Policy::safety, flag);
    const Items<Alternative> alternatives = c_.elements(c_.field(policies, &Policy::alternatives));
    number(alternatives, &Alternative::outcome, outcomes);
    c_.texts(c_.field(alternatives, &Alternative::note));
    references(alternatives, &Alternative::sources, ids.sources);
    number(policies, &Policy::confidence, confidences);
    references(policies, &Policy::sources, ids.sources);
    references(policies, &Policy::supersedes, policy_ids);
    c_.references(c_.field(policies, &Policy::acted_by), ids.owners);
    c_.references(c_.field(policies, &Policy::page), page_ids);
    c_.strings(c_.field(policies, &Policy::clause));
    c_.texts(c_.elements(c_.field(policies, &Policy::notes)));

    const Items<Event> events = c_.elements(c_.field(app, &App::events));
    ids_of(events);
    c_.days(c_.field(events, &Event::date));
    c_.optional_days(c_.field(events, &Event::until));
    number(events, &Event::date_precision, precisions);
    c_.words(c_.field(events, &Event::kind));
    c_.texts(c_.field(events, &Event::title));
    c_.texts(c_.field(events, &Event::summary));
    references(events, &Event::owners, ids.owners);
    references(events, &Event::sites, ids.sites);
    references(events, &Event::policies, policy_ids);
    references(events, &Event::sources, ids.sources);

    c_.texts(c_.field(pages, &Page::names));
    c_.strings(c_.field(pages, &Page::heading));
    c_.strings(c_.field(pages, &Page::body));
    number(pages, &Page::outcome, outcomes);
    c_.texts(c_.field(pages, &Page::reader_can));
    c_.texts(c_.field(pages, &Page::trigger));
    all(c_.field(pages, &Page::period));
    const Items<PageLink> links = c_.elements(c_.field(pages, &Page::links));
    c_.words(c_.field(links, &PageLink::host));
    c_.words(c_.field(links, &PageLink::path_prefix));
    pairs(c_.elements(c_.field(links, &PageLink::params)));
    strings(pages, &Page::phrases);
    references(pages, &Page::advice, advice_ids);
    references(pages, &Page::sources, ids.sources);
    number(pages, &Page::confidence, confidences);

    c_.texts(c_.field(advice, &Advice::title));
    c_.texts(c_.field(advice, &Advice::text));
    c_.words(c_.field(advice, &Advice::for_whom));
    number_lists(advice, &Advice::outcomes, outcomes);
    number_lists(advice, &Advice::contexts, context_limit);
    references(advice, &Advice::link_classes, ids.link_classes);
    references(advice, &Advice::conditions, condition_ids);
    number_lists(advice, &Advice::kinds, subject_kinds);
    number(advice, &Advice::rank, 10001);
    references(advice, &Advice::sources, ids.sources);
  }

  void all(const Items<Scope>& scopes, const SharedIds& ids, const Items<Id>& conditions) {
    number(scopes, &Scope::kind, subject_kinds);
    all(c_.elements(c_.field(scopes, &Scope::hosts)));
    references(scopes, &Scope::sites, ids.sites);
    references(scopes, &Scope::owners, ids.owners);
    references(scopes, &Scope::link_classes, ids.link_classes);
    number(scopes, &Scope::ip_hosts, flag);
    number_lists(scopes, &Scope::link_kinds, host_uses);
    const Items<ClientBound> clients = c_.present(c_.field(scopes, &Scope::client));
    number(clients, &ClientBound::at_least, flag);
    pairs(c_.elements(c_.field(clients, &ClientBound::versions)));
    c_.references(c_.field(scopes, &Scope::condition), conditions);
  }

  void pairs(const Items<std::pair<std::string, std::string>>& items) {
    c_.words(c_.field(items, &std::pair<std::string, std::string>::first));
    c_.words(c_.field(items, &std::pair<std::string, std::string>::second));
  }

  Columns& c_;
};

}  // namespace

std::vector<std::byte*> Columns::beside(const std::vector<std::byte*>& items, std::ptrdiff_t distance) {
  std::vector<std::byte*> out = items;
  for (std::byte*& at : out) at += distance;
  return out;
}

void describe(Columns& columns, RuleBook& book) { Description(columns).all(book); }

}  // namespace wailian
