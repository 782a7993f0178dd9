#include "compile/read_rules.hpp"

#include "compile/check_rules.hpp"
#include "compile/read_items.hpp"
#include "site/target_encoding.hpp"

#include <deque>

namespace wailian {
namespace {

const std::string bundle_name = "rules.json";

/// The head that every text of rules has: the number of the format, which decides whether the rest can be read at all.
bool has_our_format(ObjectReader& top) {
  const JsonNode* format = top.raw("format");
  if (format != nullptr && format->is(JsonKind::integer) && format->integer == rules_format) return true;
  top.fault(format == nullptr ? FaultCode::key_missing : FaultCode::format_unsupported, "format",
            format == nullptr ? std::string() : std::to_string(format->integer));
  return false;
}

void read_messages(ObjectReader& in, std::string_view key, std::map<std::string, std::string, std::less<>>& into) {
  const JsonNode* messages = in.want(key, JsonKind::object, true);
  if (messages == nullptr) return;
  for (const JsonNode& message : *messages) {
    if (!message.is(JsonKind::string)) in.fault(FaultCode::type_wrong, key, message.key);
    if (!is_message_id(message.key)) in.fault(FaultCode::value_invalid, key, message.key);
    if (!into.emplace(message.key, message.string).second) in.fault(FaultCode::id_duplicate, key, message.key);
  }
}

/// The rules of one list, each with its place: its file under rules/ in the bundle, the pointer in a reader's own file.
class RuleList {
 public:
  RuleList(ObjectReader& parent, std::string_view key, std::string folder, bool bundled, RulePlaces& places,
           Faults& faults)
      : list_(parent.want(key, JsonKind::array, false)),
        at_(begin()),
        end_(end()),
        folder_(std::move(folder)),
        pointer_(parent.place_of(key)),
        bundled_(bundled),
        ids_(places.list(folder_)),
        faults_(faults) {}

  [[nodiscard]] bool more() const { return at_ != end_; }

  ObjectReader next() {
    const JsonNode& item = *at_;
    ++at_;
    const JsonNode* id = item.find("id");
    const bool named = id != nullptr && !id->string.empty();
    std::string place = bundled_ && named ? folder_ + '/' + std::string(id->string) + ".json#"
                                          : pointer_ + '/' + std::to_string(index_);
    ++index_;
    if (named && !ids_.emplace(id->string, place).second)
      faults_.add(FaultCode::id_duplicate, std::string(id->string), place);
    return {item, std::move(place), faults_};
  }

  /// How many there are, to make room for them.
  [[nodiscard]] std::size_t size() const {
    std::size_t count = 0;
    for (JsonNode::Iterator at = at_; at != end_; ++at) ++count;
    return count;
  }

 private:
  [[nodiscard]] JsonNode::Iterator begin() const {
    return list_ != nullptr ? list_->begin() : JsonNode::Iterator(nullptr);
  }
  [[nodiscard]] JsonNode::Iterator end() const { return list_ != nullptr ? list_->end() : JsonNode::Iterator(nullptr); }

  const JsonNode* list_;
  JsonNode::Iterator at_, end_;
  std::string folder_, pointer_;
  bool bundled_;
  IdPlaces& ids_;
  Faults& faults_;
  std::size_t index_ = 0;
};

/// Reads one text of rules into the book.
class TextReader {
 public:
  TextReader(RuleBook& book, RulePlaces& places, Faults& faults, bool bundled, bool own)
      : book_(book), places_(places), faults_(faults), bundled_(bundled), own_(own) {}

  void read(const JsonNode& root, const std::string& place) {
    ObjectReader top(root, place, faults_);
    if (!root.is(JsonKind::object)) return;
    if (!has_our_format(top)) {
      for (const JsonNode& member : root) member.asked = true;  // what another format holds is no fault in ours
      return;
    }
    if (bundled_) {
      book_.rules_version = top.text("rules_version");
      book_.as_of = top.date("rules_as_of");
    }
    read_list(top, "owners", "owners", book_.owners, read_owner);
    read_list(top, "link_classes", "link-classes", book_.link_classes, read_link_class);
    read_list(top, "sites", "sites", book_.sites, read_site);
    read_list(top, "redirectors", "redirectors", book_.redirectors, read_redirector);
    read_list(top, "tracking", "tracking", book_.tracking, read_tracking);
    read_list(top, "tokens", "tokens", book_.tokens, read_token);
    read_list(top, "senders", "senders", book_.senders, read_sender);
    read_list(top, "sources", "sources", book_.sources, read_source);
    if (top.has("messages")) {
      ObjectReader messages = top.object("messages");
      for (const auto& [locale, text] : languages)
        if (messages.has(locale)) read_messages(messages, locale, book_.messages[std::string(locale)]);
    }
    read_apps(top, place);
  }

 private:
  template <class T, class... Context>
  void read_list(ObjectReader& parent, std::string_view key, std::string folder, std::vector<T>& into,
                 T (*read_item)(ObjectReader&, const Context&...), const Context&... context) {
    RuleList list(parent, key, std::move(folder), bundled_, places_, faults_);
    into.reserve(into.size() + list.size());
    while (list.more() && !faults_.full()) {
      ObjectReader item = list.next();
      into.push_back(read_item(item, context...));
    }
  }

  void read_apps(ObjectReader& top, const std::string& place) {
    const JsonNode* apps = top.want("apps", JsonKind::array, false);
    if (apps == nullptr) return;
    std::size_t index = 0;
    for (const JsonNode& node : *apps) {
      if (faults_.full()) return;
      const JsonNode* id = node.find("id");
      const std::string folder = "apps/" + std::string(id != nullptr ? id->string : std::string_view());
      const std::string at =
          bundled_ && id != nullptr ? folder + "/app.json#" : place + "/apps/" + std::to_string(index);
      ++index;
      ObjectReader in(node, at, faults_);
      App* app = id != nullptr ? find_app(id->string) : nullptr;
      if (app == nullptr) {
        app = &book_.apps.emplace_back();
        read_app_head(in, *app);
        if (!app->id.empty()) places_.list("apps").emplace(id->string, at);
      } else {
        (void)in.raw("id");  // a reader's own file adds to an app that stands
      }
      const App& contexts = *app;
      const std::size_t ours = app->policies.size();
      read_list(in, "policies", folder + "/policies", app->policies, read_policy, contexts);
      for (std::size_t i = ours; i < app->policies.size(); ++i) app->policies[i].own = own_;
      read_list(in, "events", folder + "/events", app->events, read_event);
      read_list(in, "pages", folder + "/pages", app->pages, read_page);
      read_list(in, "advice", folder + "/advice", app->advice, read_advice, contexts);
    }
  }

  App* find_app(std::string_view id) {
    for (App& app : book_.apps)
      if (app.id == id) return &app;
    return nullptr;
  }

  RuleBook& book_;
  RulePlaces& places_;
  Faults& faults_;
  bool bundled_, own_;
};

/// Tells texts apart where one takes the place of another: FNV-1a, 32 bits, in hexadecimal.
std::string hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15U];
  return out;
}

/// Sentences that Traditional Chinese lacks are the Simplified ones, as its texts are (see `ObjectReader::localized`).
void complete_messages(RuleBook& book) {
  if (const auto simplified = book.messages.find("zh-CN"); simplified != book.messages.end())
    book.messages["zh-TW"].insert(simplified->second.begin(), simplified->second.end());
}

/// The names of encodings belong to the code that reads them.
void check_encodings(const RuleBook& book, const RulePlaces& places, Faults& faults) {
  for (const Redirector& item : book.redirectors)
    if (item.target != TargetPlace::opaque && !is_known_encoding(item.encoding))
      faults.add(FaultCode::value_invalid, item.encoding, places.of("redirectors", item.id) + "/target/encoding");
}

}  // namespace

ReadRules read_rules(const std::vector<RuleText>& texts) {
  Faults faults;
  auto book = std::make_unique<RuleBook>();
  RulePlaces places;
  std::deque<JsonTree> trees;  // ids in `places` are views of them
  for (const RuleText& text : texts) {
    const bool bundled = text.name.empty();
    const std::string& name = bundled ? bundle_name : text.name;
    const std::size_t before = faults.size();
    const JsonNode& root = trees.emplace_back(read_json(text.text, name, faults)).root();
    // What is no JSON is null here and has its fault already; a text `null` has none yet.
    if (root.is(JsonKind::null) && faults.size() > before) continue;
    const bool own = text.own || !bundled;
    TextReader(*book, places, faults, bundled, own).read(root, name + '#');
    if (own) book->rules_version += "+own:" + hash_of(text.text);
  }
  complete_messages(*book);
  book->index();
  check_references(*book, places, faults);
  check_hosts(*book, places, faults);
  check_precedence(*book, places, faults);
  check_counts(*book, faults);
  check_encodings(*book, places, faults);
  ReadRules out;
  if (faults.size() == 0) out.book = std::move(book);
  out.faults = std::move(faults).take();
  return out;
}

}  // namespace wailian
