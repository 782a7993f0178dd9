// Rule files of one app: its contexts and conditions, policies, events, pages and advice.
#include "rules/read_items.hpp"

#include <algorithm>
#include <set>

namespace wailian {
namespace {

std::vector<std::uint8_t> context_indexes(ObjectReader& in, std::string_view key, const std::vector<std::string>& ids,
                                          const App& app) {
  std::vector<std::uint8_t> out;
  for (const std::string& id : ids) {
    const auto found = std::find_if(app.contexts.begin(), app.contexts.end(), [&](const Context& c) { return c.id == id; });
    if (found == app.contexts.end()) {
      in.fault(ProblemCode::rules_id_dangling, key, id);
    } else {
      out.push_back(static_cast<std::uint8_t>(found - app.contexts.begin()));
    }
  }
  return out;
}

bool is_version(std::string_view text) {
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && !digit) return false;
    if (c != '.' && (c < '0' || c > '9')) return false;
    digit = c != '.';
  }
  return digit;
}

void read_client(ObjectReader& in, Scope& scope) {
  in.optional_object("client", [&](ObjectReader& client) {
    ClientBound bound;
    bound.at_least = client.has("at_least");
    const std::string_view key = bound.at_least ? "at_least" : "below";
    for (auto& [platform, version] : client.optional_map(key)) {
      if (!is_version(version)) client.fault(ProblemCode::rules_value_invalid, key, version);
      bound.versions.emplace(platform, version);
    }
    if (bound.versions.empty()) client.fault(ProblemCode::rules_key_missing, key);
    scope.client = std::move(bound);
  });
}

Scope read_scope(ObjectReader& in) {
  Scope out;
  out.kind = static_cast<SubjectKind>(in.one_of("kind", {"link", "token"}));
  if (in.has("hosts")) {
    in.objects("hosts", [&](ObjectReader& item) {
      HostPattern pattern;
      pattern.host = item.text("host");
      pattern.subdomains = item.one_of("match", {"exact", "subdomains"}) == 1;
      out.hosts.push_back(std::move(pattern));
    });
  } else {
    in.raw("hosts");
  }
  out.sites = in.optional_texts("sites");
  out.owners = in.optional_texts("owners");
  out.link_classes = in.optional_texts("link_classes");
  for (const std::string& kind : in.optional_texts("host_kinds")) {
    if (kind != "ip") in.fault(ProblemCode::rules_value_invalid, "host_kinds", kind);
    out.ip_hosts = true;
  }
  constexpr std::string_view uses[] = {"main", "short_link", "intl", "mini"};
  for (const std::string& kind : in.optional_texts("link_kinds")) {
    const auto* found = std::find(std::begin(uses), std::end(uses), kind);
    if (found == std::end(uses)) {
      in.fault(ProblemCode::rules_value_invalid, "link_kinds", kind);
    } else {
      out.link_kinds.push_back(static_cast<HostUse>(found - std::begin(uses)));
    }
  }
  const int filled = !out.hosts.empty() + !out.sites.empty() + !out.owners.empty() + !out.link_classes.empty() + out.ip_hosts;
  if (filled > 1) in.fault(ProblemCode::rules_value_invalid, "kind", "at most one of hosts, sites, owners, link_classes, host_kinds");
  if (!out.link_kinds.empty() && out.sites.empty()) in.fault(ProblemCode::rules_value_invalid, "link_kinds", "narrows `sites` only");
  read_client(in, out);
  out.condition = in.optional_text("condition");
  return out;
}

}  // namespace

void read_app_head(ObjectReader& in, App& app) {
  app.id = in.text("id");
  app.names = in.localized("names");
  app.owner = in.text("owner");
  app.platforms = in.texts("platforms");
  in.objects("contexts", [&](ObjectReader& item) {
    app.contexts.push_back({item.text("id"), item.localized("names"), item.localized("hint")});
  });
  if (app.contexts.empty() || app.contexts.size() > 64) in.fault(ProblemCode::rules_value_invalid, "contexts");
  in.objects("conditions", [&](ObjectReader& item) {
    app.conditions.push_back({item.text("id"), item.localized("names"), item.localized("question")});
  });
}

Policy read_policy(ObjectReader& in, const App& app) {
  Policy out;
  out.id = in.text("id");
  out.title = in.localized("title");
  out.summary = in.localized("summary");
  out.period = in.period("period");
  out.last_confirmed = in.nullable_date("last_confirmed");
  out.contexts = context_indexes(in, "contexts", in.texts("contexts"), app);
  if (out.contexts.empty()) in.fault(ProblemCode::rules_value_invalid, "contexts");
  in.object("applies_to", [&](ObjectReader& scope) { out.applies_to = read_scope(scope); });
  out.outcome = in.outcome("outcome");
  out.trial = in.boolean("trial");
  out.safety = in.boolean("safety");
  in.objects("alternatives", [&](ObjectReader& item) {
    out.alternatives.push_back({item.outcome("outcome"), item.localized("note"), item.texts("sources")});
  });
  out.confidence = in.confidence("confidence");
  out.sources = in.texts("sources");
  if (out.sources.empty()) in.fault(ProblemCode::rules_value_invalid, "sources", "a rule without a source is a guess");
  out.supersedes = in.texts("supersedes");
  out.acted_by = in.optional_text("acted_by");
  out.clause = in.optional_text("clause");
  out.page = in.optional_text("page");
  out.notes = in.optional_localized_list("notes");
  if (out.last_confirmed && !out.period.contains(*out.last_confirmed))
    in.fault(ProblemCode::rules_value_invalid, "last_confirmed", out.last_confirmed->to_string());
  return out;
}

Event read_event(ObjectReader& in) {
  Event out;
  out.id = in.text("id");
  out.date = in.date("date");
  out.date_precision = in.precision("date_precision");
  out.until = in.optional_date("until");
  constexpr std::string_view kinds[] = {"law", "regulator", "statement", "company_act", "test"};
  out.kind = kinds[in.one_of("kind", {"law", "regulator", "statement", "company_act", "test"})];
  out.title = in.localized("title");
  out.summary = in.localized("summary");
  out.owners = in.texts("owners");
  out.sites = in.texts("sites");
  out.policies = in.texts("policies");
  out.sources = in.texts("sources");
  return out;
}

Page read_page(ObjectReader& in) {
  Page out;
  out.id = in.text("id");
  out.names = in.localized("names");
  out.heading = in.nullable_text("heading");
  out.body = in.nullable_text("body");
  out.outcome = in.outcome("outcome");
  out.reader_can = in.localized("reader_can");
  out.trigger = in.localized("trigger");
  out.period = in.period("period");
  in.object("match", [&](ObjectReader& match) {
    match.objects("links", [&](ObjectReader& item) {
      PageLink link;
      link.host = item.text("host");
      link.path_prefix = item.text("path_prefix");
      link.params = item.optional_map("params");
      out.links.push_back(std::move(link));
    });
    out.phrases = match.texts("phrases");
  });
  out.advice = in.texts("advice");
  out.confidence = in.confidence("confidence");
  out.sources = in.texts("sources");
  return out;
}

Advice read_advice(ObjectReader& in, const App& app) {
  Advice out;
  out.id = in.text("id");
  out.title = in.localized("title");
  out.text = in.localized("text");
  constexpr std::string_view people[] = {"sender", "reader", "site_owner"};
  out.for_whom = people[in.one_of("for", {"sender", "reader", "site_owner"})];
  in.object("when", [&](ObjectReader& when) {
    for (const std::string& id : when.optional_texts("outcomes")) {
      std::size_t i = 0;
      while (i <= static_cast<std::size_t>(Outcome::unknown) && id_of(static_cast<Outcome>(i)) != id) ++i;
      if (i > static_cast<std::size_t>(Outcome::unknown)) {
        when.fault(ProblemCode::rules_value_invalid, "outcomes", id);
      } else {
        out.outcomes.push_back(static_cast<Outcome>(i));
      }
    }
    out.contexts = context_indexes(when, "contexts", when.optional_texts("contexts"), app);
    out.link_classes = when.optional_texts("link_classes");
    out.conditions = when.optional_texts("conditions");
    for (const std::string& kind : when.optional_texts("kinds")) {
      if (kind != "link" && kind != "token") when.fault(ProblemCode::rules_value_invalid, "kinds", kind);
      out.kinds.push_back(kind == "token" ? SubjectKind::token : SubjectKind::link);
    }
  });
  out.rank = static_cast<int>(in.integer("rank", 0, 10000));
  out.sources = in.texts("sources");
  return out;
}

}  // namespace wailian
