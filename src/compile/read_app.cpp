// Rule files of one app: its contexts and conditions, policies, events, pages and advice.
#include "compile/read_items.hpp"

#include <algorithm>
#include <span>

namespace wailian {
namespace {

/// What a verdict can be asked for at once.
constexpr std::size_t most_contexts = 64;

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& rules) {
  std::vector<std::string> out;
  out.reserve(rules.size());
  for (const T& rule : rules) out.push_back(rule.id);
  return out;
}

/// Each once, and no more than `most`.
void check_ids(ObjectReader& in, std::string_view key, std::vector<std::string> ids, std::size_t most) {
  if (ids.size() > most) return in.fault(FaultCode::too_large, key, std::to_string(ids.size()));
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice != ids.end()) in.fault(FaultCode::id_duplicate, key, *twice);
  for (const std::string& id : ids)
    if (!is_id(id)) in.fault(FaultCode::value_invalid, key, id);
}

std::vector<std::uint8_t> context_indexes(ObjectReader& in, std::string_view key, const std::vector<std::string>& ids,
                                          const App& app) {
  std::vector<std::uint8_t> out;
  for (const std::string& id : ids) {
    const auto found =
        std::find_if(app.contexts.begin(), app.contexts.end(), [&](const Context& c) { return c.id == id; });
    if (found == app.contexts.end()) {
      in.fault(FaultCode::id_dangling, key, id);
    } else {
      const auto index = static_cast<std::uint8_t>(found - app.contexts.begin());
      if (std::find(out.begin(), out.end(), index) != out.end()) in.fault(FaultCode::id_duplicate, key, id);
      else out.push_back(index);
    }
  }
  return out;
}

void read_client(ObjectReader& in, Scope& scope) {
  if (!in.has("client")) return;
  ObjectReader client = in.object("client");
  ClientBound bound;
  bound.at_least = client.has("at_least");
  const std::string_view key = bound.at_least ? "at_least" : "below";
  const JsonNode* versions = client.want(key, JsonKind::object, true);
  if (versions == nullptr) return;
  for (const JsonNode& version : *versions) {
    if (!version.is(JsonKind::string) || !is_version(version.string))
      client.fault(FaultCode::value_invalid, key, version.key);
    bound.versions.emplace_back(version.key, version.string);
  }
  if (bound.versions.empty()) client.fault(FaultCode::value_invalid, key);
  scope.client = std::move(bound);
}

/// The enum values that a list of their ids stands for.
template <class Enum>
std::vector<Enum> values_of(ObjectReader& in, std::string_view key, std::span<const std::string_view> ids) {
  std::vector<Enum> out;
  for (const std::string& id : in.optional_texts(key)) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) {
      in.fault(FaultCode::value_invalid, key, id);
    } else {
      out.push_back(static_cast<Enum>(found - ids.begin()));
    }
  }
  return out;
}

constexpr std::string_view subject_kinds[] = {"link", "token"};

Scope read_scope(ObjectReader& in) {
  Scope out;
  out.kind = static_cast<SubjectKind>(in.one_of("kind", subject_kinds));
  for (ListReader hosts = in.optional_objects("hosts"); hosts.more();) {
    ObjectReader item = hosts.next();
    out.hosts.push_back(read_pattern(item));
  }
  out.sites = in.optional_texts("sites");
  out.owners = in.optional_texts("owners");
  out.link_classes = in.optional_texts("link_classes");
  for (const std::string& kind : in.optional_texts("host_kinds")) {
    if (kind != "ip" && kind != "private_ip") in.fault(FaultCode::value_invalid, "host_kinds", kind);
    (kind == "private_ip" ? out.private_ip_hosts : out.ip_hosts) = true;
  }
  out.link_kinds = read_link_kinds(in);
  const int filled =
      !out.hosts.empty() + !out.sites.empty() + !out.owners.empty() + !out.link_classes.empty() + out.ip_hosts +
      out.private_ip_hosts;
  if (filled > 1)
    in.fault(FaultCode::value_invalid, "kind", "at most one of hosts, sites, owners, link_classes, host_kinds");
  if (!out.link_kinds.empty() && out.sites.empty())
    in.fault(FaultCode::value_invalid, "link_kinds", "narrows `sites` only");
  read_client(in, out);
  out.condition = in.optional_text("condition");
  return out;
}

}  // namespace

void read_app_head(ObjectReader& in, App& app) {
  app.id = in.id("id");
  app.names = in.localized("names");
  app.owner = in.text("owner");
  app.platforms = in.texts("platforms");
  check_ids(in, "platforms", app.platforms, 16);
  for (ListReader contexts = in.objects("contexts"); contexts.more();) {
    ObjectReader item = contexts.next();
    Context& context = app.contexts.emplace_back();
    context.id = item.id("id");
    context.names = item.localized("names");
    context.hint = item.localized("hint");
  }
  check_ids(in, "contexts", ids_of(app.contexts), most_contexts);
  if (app.contexts.empty()) in.fault(FaultCode::value_invalid, "contexts");
  if (app.contexts.size() > most_contexts) app.contexts.erase(app.contexts.begin() + most_contexts, app.contexts.end());
  for (ListReader conditions = in.objects("conditions"); conditions.more();) {
    ObjectReader item = conditions.next();
    Condition& condition = app.conditions.emplace_back();
    condition.id = item.id("id");
    condition.names = item.localized("names");
    condition.question = item.localized("question");
    condition.path_endings = item.optional_texts("path_endings");
  }
  check_ids(in, "conditions", ids_of(app.conditions), 256);
}

Policy read_policy(ObjectReader& in, const App& app) {
  Policy out;
  out.id = in.id("id");
  out.title = in.localized("title");
  out.summary = in.localized("summary");
  out.period = in.period("period");
  out.last_confirmed = in.nullable_date("last_confirmed");
  out.contexts = context_indexes(in, "contexts", in.texts("contexts"), app);
  if (out.contexts.empty()) in.fault(FaultCode::value_invalid, "contexts");
  {
    ObjectReader scope = in.object("applies_to");
    out.applies_to = read_scope(scope);
  }
  out.outcome = in.outcome("outcome");
  out.trial = in.boolean("trial");
  out.safety = in.boolean("safety");
  for (ListReader alternatives = in.optional_objects("alternatives"); alternatives.more();) {
    ObjectReader item = alternatives.next();
    Alternative& alternative = out.alternatives.emplace_back();
    alternative.outcome = item.outcome("outcome");
    alternative.note = item.localized("note");
    alternative.sources = item.texts("sources");
  }
  out.confidence = in.confidence("confidence");
  out.evidence = in.evidence("evidence");
  if (out.confidence < surest(out.evidence)) in.fault(FaultCode::value_invalid, "confidence", "more than its evidence allows");
  out.sources = in.texts("sources");
  if (out.sources.empty()) in.fault(FaultCode::value_invalid, "sources", "a rule without a source is a guess");
  out.supersedes = in.optional_texts("supersedes");
  out.acted_by = in.optional_text("acted_by");
  out.clause = in.optional_text("clause");
  out.page = in.optional_text("page");
  out.notes = in.optional_localized_list("notes");
  if (out.last_confirmed && !out.period.contains(*out.last_confirmed))
    in.fault(FaultCode::value_invalid, "last_confirmed", out.last_confirmed->to_string());
  return out;
}

Event read_event(ObjectReader& in) {
  Event out;
  out.id = in.id("id");
  out.date = in.date("date");
  out.date_precision = in.precision("date_precision");
  out.until = in.optional_date("until");
  constexpr std::string_view kinds[] = {"law", "regulator", "statement", "company_act", "test"};
  out.kind = kinds[in.one_of("kind", kinds)];
  out.title = in.localized("title");
  out.summary = in.localized("summary");
  out.owners = in.optional_texts("owners");
  out.sites = in.optional_texts("sites");
  out.policies = in.optional_texts("policies");
  out.sources = in.texts("sources");
  return out;
}

Page read_page(ObjectReader& in) {
  Page out;
  out.id = in.id("id");
  out.names = in.localized("names");
  out.heading = in.nullable_text("heading");
  out.body = in.nullable_text("body");
  out.outcome = in.outcome("outcome");
  out.reader_can = in.localized("reader_can");
  out.trigger = in.localized("trigger");
  out.period = in.period("period");
  {
    ObjectReader match = in.object("match");
    for (ListReader links = match.objects("links"); links.more();) {
      ObjectReader item = links.next();
      PageLink& link = out.links.emplace_back();
      link.host = item.matching("host", is_host);
      link.path_prefix = item.matching("path_prefix", is_path);
      const JsonNode* params = item.want("params", JsonKind::object, false);
      if (params == nullptr) continue;
      for (const JsonNode& param : *params) {
        if (!param.is(JsonKind::string)) item.fault(FaultCode::type_wrong, "params", param.key);
        link.params.emplace_back(param.key, param.string);
      }
    }
    out.phrases = match.texts("phrases");
  }
  out.advice = in.texts("advice");
  out.confidence = in.confidence("confidence");
  out.evidence = in.evidence("evidence");
  if (out.confidence < surest(out.evidence)) in.fault(FaultCode::value_invalid, "confidence", "more than its evidence allows");
  out.sources = in.texts("sources");
  return out;
}

Advice read_advice(ObjectReader& in, const App& app) {
  Advice out;
  out.id = in.id("id");
  out.title = in.localized("title");
  out.text = in.localized("text");
  constexpr std::string_view people[] = {"sender", "reader", "site_owner"};
  out.for_whom = people[in.one_of("for", people)];
  ObjectReader when = in.object("when");
  out.outcomes = values_of<Outcome>(when, "outcomes", outcome_ids);
  out.contexts = context_indexes(when, "contexts", when.optional_texts("contexts"), app);
  out.link_classes = when.optional_texts("link_classes");
  out.conditions = when.optional_texts("conditions");
  constexpr std::string_view kinds[] = {"link", "token", "warned_link"};
  out.kinds = values_of<SubjectKind>(when, "kinds", kinds);
  out.rank = static_cast<std::uint8_t>(in.integer("rank", 0, 255));
  out.sources = in.texts("sources");
  return out;
}

}  // namespace wailian
