#include "site/match_page.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

namespace {

constexpr const char* gateway = "weixin110.qq.com";
constexpr const char* gateway_path = "/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi";

Page a_page(std::string id, std::vector<PageLink> links, std::vector<std::string> phrases) {
  Page page;
  page.id = std::move(id);
  page.links = std::move(links);
  page.phrases = std::move(phrases);
  return page;
}

const App& app() {
  static const App wechat = [] {
    App out;
    out.pages = {
        a_page("confirm", {{gateway, gateway_path, {}}}, {"将要访问", "非微信官方网页，请确认是否继续访问"}),
        a_page("confirm-2017", {{gateway, gateway_path, {{"main_type", "1"}, {"evil_type", "100"}}}},
               {"将要访问", "非微信官方网页，继续访问将转换成手机预览模式"}),
        a_page("stopped-url", {{gateway, gateway_path, {{"main_type", "2"}, {"evil_type", "20"}}}}, {"已停止访问"}),
        a_page("stopped", {}, {"已停止访问该网页"}),
        a_page("copy", {}, {"如需浏览，请长按网址复制后使用浏览器访问"}),
    };
    return out;
  }();
  return wechat;
}

const RuleBook& page_rules() {
  static const RuleBook book = [] {
    RuleBook out;
    Redirector redirector;
    redirector.id = "gateway";
    redirector.matches = {{{gateway, false}, gateway_path, PathMatch::exact}};
    redirector.target = TargetPlace::param;
    redirector.params = {"url"};
    redirector.encoding = "percent";
    out.redirectors = {redirector};
    out.index();
    return out;
  }();
  return book;
}

std::string ids(const std::vector<PageAddress>& pages) {
  std::string out;
  for (const PageAddress& page : pages) out += (out.empty() ? "" : " ") + page.page->id;
  return out;
}

std::string ids(const std::vector<PageWords>& pages) {
  std::string out;
  for (const PageWords& page : pages) out += (out.empty() ? "" : " ") + page.page->id;
  return out;
}

}  // namespace

TEST_CASE("gateway addresses, the most specific page first") {
  struct Row {
    std::string query, pages, target;
  };
  const Row rows[] = {
      {"", "confirm", ""},
      {"?main_type=2&evil_type=20&url=http%3A%2F%2Fa.example%2Fx", "stopped-url confirm", "http://a.example/x"},
      {"?evil_type=100&x=1&main_type=1", "confirm-2017 confirm", ""},
      {"?main_type=2", "confirm", ""},
      {"?main_type=2&evil_type=200", "confirm", ""},
      {"?url=javascript%3A1", "confirm", ""},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const RedirectChain chain =
        unwrap_redirect(page_rules(), url_of(std::string("https://") + gateway + gateway_path + row.query));
    const auto pages = PageFinder(app()).addresses(chain);
    CHECK(ids(pages) == row.pages);
    for (const PageAddress& page : pages) {
      CHECK((page.target == nullptr ? std::string() : page.target->href()) == row.target);
      CHECK(page.step == 0);
    }
  }
  for (const char* other :
       {"https://weixin110.qq.com/",
        "https://weixin110.qq.com.evil.example/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi",
        "https://evil.example/?https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi"}) {
    INFO(other);
    CHECK(PageFinder(app()).addresses(unwrap_redirect(page_rules(), url_of(other))).empty());
  }
}

TEST_CASE("words on the screen") {
  struct Row {
    std::string_view paste, pages;
  };
  const Row rows[] = {
      {"将要访问\nhttps://a.example\n非微信官方网页，请确认是否继续访问。\n继续访问", "confirm confirm-2017"},
      {"将要访问 非微信官方网页，继续访问将转换成手机预览模式", "confirm-2017 confirm"},
      {"将要访问", "confirm confirm-2017"},
      {"已停止访问该网页", "stopped"},  // the shorter phrase stands inside the longer one
      {"已停止访问", "stopped-url"},
      {"已 停 止 访 问 该 网 页", "stopped"},  // white space does not count
      {"已停止\n访问该网页", "stopped"},
      {"如需浏览，请长按网址\u3000复制后使用\u200B浏览器访问", "copy"},
      {"已停止访问该网页 另一次：已停止访问", "stopped"},
      {"已经停止访问", ""},
      {"将要去访问", ""},
      {"", ""},
      {"https://a.example/", ""},
  };
  for (const Row& row : rows) {
    INFO(row.paste);
    const auto pages = PageFinder(app()).words(row.paste);
    CHECK(ids(pages) == row.pages);
    for (const PageWords& page : pages) {
      REQUIRE(page.phrases.size() == page.spans.size());
      for (const Span& span : page.spans) CHECK(span.end <= row.paste.size());
    }
  }
}

TEST_CASE("the span of a phrase covers the white space inside it") {
  const std::string_view paste = "提示：已停止\n访问该网页。";
  const auto pages = PageFinder(app()).words(paste);
  REQUIRE(pages.size() == 1);
  REQUIRE(pages[0].spans.size() == 1);
  CHECK(paste.substr(pages[0].spans[0].begin, pages[0].spans[0].size()) == "已停止\n访问该网页");
}

TEST_CASE("the search for words is linear") {
  std::string paste;
  for (int i = 0; i < 100000; ++i) paste += "已 停 ";
  CHECK(PageFinder(app()).words(paste).empty());
}
