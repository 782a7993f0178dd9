#include "rules/read_rules.hpp"

#include "rules/check_rules.hpp"
#include "rules/read_items.hpp"

#include <functional>
#include <set>

namespace wailian {
namespace {

/// Reads one text into the book. In the bundle an item's place is its file under rules/; in a reader's own file it is
/// the pointer into that file.
class TextReader {
 public:
  TextReader(RuleBook& book, std::vector<Problem>& problems, RulePlaces& places, const RuleText& text)
      : book_(book), problems_(problems), places_(places), name_(text.name),
        root_(read_json(text.text, name_.empty() ? "wailian-rules.json" : name_, problems)) {}

  void read() {
    if (!root_.is(JsonKind::object)) {
      // What is no JSON is null here and has its problem already; a text `null` has none yet.
      if (!root_.is(JsonKind::null) || problems_.empty())
        problems_.push_back({ProblemCode::rules_type_wrong, "an object is needed", place("#"), {}});
      return;
    }
    ObjectReader top(root_, place("#"), problems_);
    top.raw("format");
    const JsonNode* format = root_.find("format");
    if (format == nullptr || !format->is(JsonKind::integer) || format->integer != rules_format) {
      top.fault(format == nullptr ? ProblemCode::rules_key_missing : ProblemCode::rules_format_unsupported, "format",
                format == nullptr ? std::string() : std::to_string(format->integer));
      return;
    }
    if (name_.empty()) {
      book_.rules_version = top.text("rules_version");
      book_.as_of = top.date("rules_as_of");
    }
    list<Owner>(top, "owners", "owners", book_.owners, read_owner);
    list<LinkClass>(top, "link_classes", "link-classes", book_.link_classes, read_link_class);
    list<Site>(top, "sites", "sites", book_.sites, read_site);
    list<Redirector>(top, "redirectors", "redirectors", book_.redirectors, read_redirector);
    list<Tracking>(top, "tracking", "tracking", book_.tracking, read_tracking);
    list<TokenRule>(top, "tokens", "tokens", book_.tokens, read_token);
    list<Source>(top, "sources", "sources", book_.sources, read_source);
    read_messages(top);
    read_apps(top);
    top.finish();
  }

 private:
  [[nodiscard]] std::string place(const std::string& bundle_place) const {
    return name_.empty() ? "wailian-rules.json" + bundle_place : name_ + bundle_place;
  }

  template <class T>
  void list(ObjectReader& parent, std::string_view key, const std::string& folder,
            std::vector<T>& into, const std::function<T(ObjectReader&)>& read) {
    const JsonNode* items = parent.raw(key);
    if (items == nullptr) return;
    if (!items->is(JsonKind::array)) return parent.fault(ProblemCode::rules_type_wrong, key, "array is needed");
    into.reserve(into.size() + items->items.size());
    for (std::size_t i = 0; i < items->items.size(); ++i) {
      const JsonNode& item = items->items[i];
      const JsonNode* id = item.find("id");
      const bool named = id != nullptr && id->is(JsonKind::string) && !id->string.empty();
      const std::string at = name_.empty() && named ? folder + '/' + id->string + ".json#"
                                                    : parent.place_of(key) + '/' + std::to_string(i);
      ObjectReader reader(item, at, problems_);
      into.push_back(read(reader));
      reader.finish();
      if (named) places_.add(folder, id->string, at, problems_);
    }
  }

  void read_messages(ObjectReader& top) {
    if (!top.has("messages")) return;
    const JsonNode* messages = top.raw("messages");
    if (!messages->is(JsonKind::object)) return top.fault(ProblemCode::rules_type_wrong, "messages", "object is needed");
    ObjectReader locales(*messages, place("#/messages"), problems_);
    for (const auto& [locale, ignored] : messages->members)
      for (auto& [id, text] : locales.optional_map(locale)) book_.messages[locale][id] = std::move(text);
  }

  void read_apps(ObjectReader& top) {
    const JsonNode* apps = top.raw("apps");
    if (apps == nullptr) return;
    if (!apps->is(JsonKind::array)) return top.fault(ProblemCode::rules_type_wrong, "apps", "array is needed");
    for (std::size_t i = 0; i < apps->items.size(); ++i) {
      const JsonNode& node = apps->items[i];
      const JsonNode* id = node.find("id");
      const std::string id_text = id != nullptr ? id->string : std::string();
      const std::string folder = "apps/" + id_text;
      ObjectReader in(node, name_.empty() && !id_text.empty() ? folder + "/app.json#" : top.place_of("apps") + '/' + std::to_string(i),
                      problems_);
      App* app = find_app(id_text);
      if (app == nullptr) {
        app = &book_.apps.emplace_back();
        read_app_head(in, *app);
        places_.add("apps", id_text, in.place_of("id"), problems_);
      } else {
        in.raw("id");  // a reader's own file adds to an app that stands
      }
      const App& contexts = *app;
      list<Policy>(in, "policies", folder + "/policies", app->policies,
                   [&](ObjectReader& item) { return read_policy(item, contexts); });
      list<Event>(in, "events", folder + "/events", app->events, read_event);
      list<Page>(in, "pages", folder + "/pages", app->pages, read_page);
      list<Advice>(in, "advice", folder + "/advice", app->advice,
                   [&](ObjectReader& item) { return read_advice(item, contexts); });
      in.finish();
    }
  }

  App* find_app(std::string_view id) {
    for (App& app : book_.apps)
      if (app.id == id) return &app;
    return nullptr;
  }

  RuleBook& book_;
  std::vector<Problem>& problems_;
  RulePlaces& places_;
  std::string name_;
  JsonNode root_;
};

}  // namespace

ReadRules read_rules(const std::vector<RuleText>& texts) {
  ReadRules out;
  auto book = std::make_unique<RuleBook>();
  RulePlaces places;
  for (const RuleText& text : texts) TextReader(*book, out.problems, places, text).read();
  book->index();
  check_references(*book, places, out.problems);
  check_hosts(*book, places, out.problems);
  check_precedence(*book, places, out.problems);
  if (out.problems.empty()) out.book = std::move(book);
  return out;
}

}  // namespace wailian
