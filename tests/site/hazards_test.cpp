#include "site/hazards.hpp"

#include "rules_for_tests.hpp"

#include <algorithm>
#include <memory>

using namespace wailian;

namespace {

std::unique_ptr<RuleBook> hazard_rules() {
  auto book = std::make_unique<RuleBook>();
  Site taobao =
      a_site("taobao", {{{"taobao.com", true}, HostUse::main, false}, {{"m.tb.cn", true}, HostUse::short_link, false}});
  taobao.brand_words = {"taobao"};
  taobao.https_only = true;
  book->sites = {taobao, a_site("plain", {{{"plain.example", true}, HostUse::main, false}})};
  book->index();
  return book;
}

struct Fixture {
  std::unique_ptr<RuleBook> book = hazard_rules();
  LookalikeIndex index{*book};
  mutable Lookalikes lookalikes{index};

  /// The hazards of a link that stands between `«` and `»` in `marked`; `naive` is what a naive linkifier takes.
  std::vector<Hazard> of(std::string_view marked, std::string& paste, std::string_view naive = {}) const {
    const auto open = marked.find("«"), close = marked.find("»");
    const std::string before(marked.substr(0, open)), link(marked.substr(open + 2, close - open - 2));
    paste = before + link + std::string(marked.substr(close + 2));
    const auto begin = static_cast<std::uint32_t>(before.size());
    LinkCandidate candidate;
    candidate.span = {begin, begin + static_cast<std::uint32_t>(link.size())};
    candidate.naive_span = candidate.span;
    if (!naive.empty()) {
      const auto at = static_cast<std::uint32_t>(paste.find(naive));
      candidate.naive_span = {at, at + static_cast<std::uint32_t>(naive.size())};
    }
    candidate.text = link;
    if (link.find("://") == std::string::npos) candidate.form = LinkForm::bare_host;
    const HiddenCharacters hidden(paste);
    const PastedLink pasted{paste, &candidate, &hidden};
    const auto url = canonicalize(link, nullptr, BareHost::add_https);
    INFO(link);
    REQUIRE(url.has_value());
    return find_hazards(lookalikes, *url, identify_site(*book, *url), &pasted);
  }
};

std::string argument(const Hazard& hazard, std::string_view name) {
  const auto found = std::find_if(hazard.arguments.begin(), hazard.arguments.end(),
                                  [name](const auto& argument) { return argument.first == name; });
  return found == hazard.arguments.end() ? std::string() : found->second;
}

}  // namespace

TEST_CASE("each hazard, its severity, and what shows it in the paste and in the address") {
  const Fixture fixture;
  struct Row {
    std::string_view marked, id;
    Severity severity;
    std::string_view in_paste, in_url;
  };
  const Row rows[] = {
      {"看«https://taobao.com@evil.example/»", "userinfo-host", Severity::warning, "taobao.com", "taobao.com"},
      {"«https://%74aobao.com@evil.example/»", "userinfo-host", Severity::warning, "%74aobao.com", "%74aobao.com"},
      {"«https://www.taobao.com:443@evil.example/»", "userinfo-host", Severity::warning, "www.taobao.com:443",
       "www.taobao.com:443"},
      {"«https://x:www.taobao.com@evil.example/»", "userinfo-host", Severity::warning, "x:www.taobao.com",
       "x:www.taobao.com"},
      {"«https://me:secret@evil.example/»", "userinfo", Severity::warning, "me:secret", "me:secret"},
      {"«https://me@evil.example/»", "userinfo", Severity::caution, "me", "me"},
      {"«https://v1.2@evil.example/»", "userinfo", Severity::caution, "v1.2", "v1.2"},
      {"«http://192.168.1.1/a»", "ip-host", Severity::caution, "192.168.1.1", "192.168.1.1"},
      {"«http://[2001:db8::1]/»", "ip-host", Severity::caution, "[2001:db8::1]", "[2001:db8::1]"},
      {"«http://0x7f.1/»", "ip-odd", Severity::warning, "0x7f.1", "127.0.0.1"},
      {"«http://3232235777/»", "ip-odd", Severity::warning, "3232235777", "192.168.1.1"},
      {"去«https://taobao.com.evil.example/»", "lookalike-host", Severity::warning, "taobao.com.evil.example",
       "taobao.com.evil.example"},
      {"«https://taoba0.com/»", "lookalike-characters", Severity::warning, "taoba0.com", "taoba0.com"},
      {"«https://taobao-login.example/»", "lookalike-lure", Severity::warning, "taobao-login.example",
       "taobao-login.example"},
      {"«https://taobaoo.com/»", "lookalike-slip", Severity::caution, "taobaoo.com", "taobaoo.com"},
      {"«https://taobao.xyz/»", "lookalike-brand", Severity::caution, "taobao.xyz", "taobao.xyz"},
      {"«https://taobao-fans.example/»", "lookalike-brand", Severity::caution, "taobao-fans.example",
       "taobao-fans.example"},
      {"«https://faß.example/»", "deviation", Severity::caution, "faß.example", "xn--fa-hia.example"},
      {"«https://xn--80ak6aa92e.com/»", "unreadable-name", Severity::warning, "xn--80ak6aa92e.com", "xn--80ak6aa92e.com"},
      {"«https://pаper-nоte.com/»", "unreadable-name", Severity::warning, "pаper-nоte.com", "xn--pper-nte-16g9l.com"},
      {"«https://i♥u.com/»", "unusual-name", Severity::caution, "i♥u.com", "xn--iu-t0x.com"},
      {"«https://tаobao.com/»", "lookalike-characters", Severity::warning, "tаobao.com", "xn--tobao-4ve.com"},
      {"«https://plain.example:8443/»", "port", Severity::note, "8443", "8443"},
      {"«http://item.taobao.com/»", "plain-http", Severity::note, "http", "http"},
      {"\u202E看«https://plain.example/a»", "bidi-control", Severity::warning, "\u202E", ""},
  };
  for (const Row& row : rows) {
    INFO(row.marked);
    std::string paste;
    const std::vector<Hazard> hazards = fixture.of(row.marked, paste);
    REQUIRE(hazards.size() == 1);
    const Hazard& hazard = hazards.front();
    CHECK(hazard.id == row.id);
    CHECK(hazard.severity == row.severity);
    CHECK(paste.substr(hazard.in_paste.begin, hazard.in_paste.size()) == row.in_paste);
    if (row.in_url.empty()) {
      CHECK(hazard.in_url.empty());
    } else {
      const auto open = row.marked.find("«") + 2;
      const auto url = canonicalize(row.marked.substr(open, row.marked.find("»") - open));
      CHECK(url->href().substr(hazard.in_url.begin, hazard.in_url.size()) == row.in_url);
    }
  }
}

TEST_CASE("honest links have no hazard") {
  const Fixture fixture;
  for (const std::string_view marked : {
           "看看«https://item.taobao.com/item.htm?id=1»",
           "«taobao.com»",
           "«HTTPS://TAOBAO.COM:443/»",
           "«http://plain.example/»",
           "«https://medium.example/@taobao.com/x»",
           "«https://plain.example/a?u=taobao.com@x»",
           "«https://t.example/»",
           "\u202D10086\u202C «https://plain.example/»",
           "«https://plain.example/a»\u200B\u200B",
       }) {
    INFO(marked);
    std::string paste;
    CHECK(fixture.of(marked, paste).empty());
  }
}

TEST_CASE("a sentence quotes at most 80 characters, from both ends") {
  const Fixture fixture;
  const auto characters = [](const std::string& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  };
  for (const std::size_t labels : {1U, 8U, 9U, 10U, 11U, 30U}) {
    std::string host = "www.taobao.com.";
    for (std::size_t i = 0; i < labels; ++i) host += "label.";
    host += "evil.example";
    std::string paste;
    const auto hazards = fixture.of("«https://" + host + "/a»", paste);
    REQUIRE_FALSE(hazards.empty());
    const std::string quoted = argument(hazards.front(), "host");
    CHECK((host.size() <= 80 ? quoted == host : characters(quoted) == 80));
    CHECK(quoted.starts_with("www.taobao.com."));
    CHECK(quoted.ends_with(".evil.example"));
  }
  std::string glued = "https://m.tb.cn";
  for (int i = 0; i < 3000; ++i) glued += "中";
  std::string paste;
  const auto hazards = fixture.of("«https://m.tb.cn»" + glued.substr(15), paste, glued);
  for (const Hazard& hazard : hazards) CHECK(characters(argument(hazard, "other")) <= 80);
}

TEST_CASE("the host that a naive linkifier would open is named") {
  const Fixture fixture;
  struct Row {
    std::string_view marked, naive, other;
    Severity severity = Severity::note;
  };
  const Row rows[] = {
      {"«https://m.tb.cn»复制打开", "https://m.tb.cn复制打开", "m.tb.cn复制打开", Severity::caution},
      {"看看«m.tb.cn/h.a»", "看看m.tb.cn/h.a", "看看m.tb.cn"},
      {"«https://m.tb.cn»，@evil.example/", "https://m.tb.cn，@evil.example/", "evil.example", Severity::warning},
      {"«https://m.tb.cn»、evil.com", "https://m.tb.cn、evil.com", "m.tb.xn--cnevil-jr3e.com", Severity::caution},
      {"«https://m.tb.cn/h.a»，复制打开", "https://m.tb.cn/h.a，复制打开", ""},  // only the path would differ
      {"«https://m.tb.cn»。", "https://m.tb.cn。", ""},                          // the ideographic full stop is a dot
      {"链接«https://m.tb.cn/h.a»", "链接https://m.tb.cn/h.a", ""},              // no address at all
  };
  for (const Row& row : rows) {
    INFO(row.marked);
    std::string paste;
    const std::vector<Hazard> hazards = fixture.of(row.marked, paste, row.naive);
    const auto found = std::find_if(hazards.begin(), hazards.end(), [](const Hazard& h) { return h.id == "retarget"; });
    REQUIRE((found != hazards.end()) == !row.other.empty());
    if (row.other.empty()) continue;
    CHECK(argument(*found, "other") == row.other);
    CHECK(found->severity == row.severity);
    CHECK(argument(*found, "host") == "m.tb.cn");
    CHECK(paste.substr(found->in_paste.begin, found->in_paste.size()) == row.naive);
  }
}

TEST_CASE("arguments and order") {
  const Fixture fixture;
  std::string paste;
  const auto hazards = fixture.of("«http://taobao.com@taoba0.com:81/»", paste);
  REQUIRE(hazards.size() == 3);
  CHECK(hazards[0].id == "userinfo-host");
  CHECK(argument(hazards[0], "shown") == "taobao.com");
  CHECK(argument(hazards[0], "host") == "taoba0.com");
  CHECK(hazards[1].id == "lookalike-characters");
  CHECK(argument(hazards[1], "imitated") == "taobao");
  CHECK(hazards[1].site->id == "taobao");
  CHECK(hazards[2].id == "port");
  CHECK(argument(hazards[2], "port") == "81");
  CHECK(id_of(hazards[2].severity) == "note");
}

TEST_CASE("a mended link shows its hazards on the whole link") {
  const Fixture fixture;
  const std::string paste = "hxxps://taoba0[.]com/";
  LinkCandidate candidate;
  candidate.span = candidate.naive_span = {0, static_cast<std::uint32_t>(paste.size())};
  candidate.text = "https://taoba0.com/";
  const HiddenCharacters hidden(paste);
  const PastedLink pasted{paste, &candidate, &hidden};
  const auto hazards = find_hazards(fixture.lookalikes, url_of(candidate.text), {}, &pasted);
  REQUIRE(hazards.size() == 1);
  CHECK(hazards[0].in_paste == candidate.span);
}

TEST_CASE("an address inside a wrapper has hazards without a place in the paste") {
  const Fixture fixture;
  const CanonicalUrl url = url_of("http://0x7f.1/");
  const auto hazards = find_hazards(fixture.lookalikes, url, {}, nullptr);
  REQUIRE(hazards.size() == 1);
  CHECK(hazards[0].id == "ip-host");
  CHECK(hazards[0].in_paste.empty());
}
