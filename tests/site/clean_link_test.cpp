#include "site/clean_link.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

namespace {

const RuleBook& rules() {
  static const RuleBook book = [] {
    RuleBook out;
    Tracking all{"all", {}, {"spm", "fbclid", "a b"}, {"utm_"}, {"id"}, {}};
    Tracking taobao{"taobao", {{"taobao.com", true}}, {"id", "scm", "tk"}, {}, {"utm_kept"}, {}};
    Tracking exact{"exact", {{"x.example", false}}, {"p"}, {}, {}, {}};
    taobao.sharer = {"who"};
    taobao.keep_on = {{{{"store.taobao.com", false}, "/shop.htm", PathMatch::exact}, {"scm", "spm"}}};
    out.tracking = {all, taobao, exact};
    out.index();
    return out;
  }();
  return book;
}

}  // namespace

TEST_CASE("tracking parameters are cut out, all other bytes stay") {
  const TrackingIndex index(rules());
  struct Row {
    std::string_view url, clean;
    std::size_t removed;
  };
  const Row rows[] = {
      {"https://a.example/?spm=1", "https://a.example/", 1},
      {"https://a.example/?spm=1#top", "https://a.example/#top", 1},
      {"https://a.example/?x=1&spm=2", "https://a.example/?x=1", 1},
      {"https://a.example/?spm=2&x=1", "https://a.example/?x=1", 1},
      {"https://a.example/?x=1&spm=2&y=3", "https://a.example/?x=1&y=3", 1},
      {"https://a.example/?spm=1&fbclid=2&utm_source=3", "https://a.example/", 3},
      {"https://a.example/?x=1&spm=1&utm_a=2", "https://a.example/?x=1", 2},
      {"https://a.example/?spm=1&spm=2&x", "https://a.example/?x", 2},
      {"https://a.example/?&&x=1&&spm=2&&", "https://a.example/?&&x=1&&&", 1},
      {"https://a.example/?s%70m=1&x=1", "https://a.example/?x=1", 1},
      {"https://a.example/?a+b=1&x=1", "https://a.example/?x=1", 1},
      {"https://a.example/?spm", "https://a.example/", 1},
      {"https://a.example/?x=%E4%B8%ad+%zz'&spm=1&y={|}", "https://a.example/?x=%E4%B8%ad+%zz%27&y={|}", 1},
      {"https://a.example/?SPM=1&utm=1&xspm=2", "https://a.example/?SPM=1&utm=1&xspm=2", 0},
      {"https://a.example/?", "https://a.example/?", 0},
      {"https://a.example/?id=1", "https://a.example/?id=1", 0},
      {"https://a.example/#?spm=1", "https://a.example/#?spm=1", 0},
      // hosts
      {"https://a.example/?scm=1&id=2", "https://a.example/?scm=1&id=2", 0},
      {"https://item.taobao.com/?scm=1&id=2", "https://item.taobao.com/", 2},  // the rule for the host takes `id`, which others keep
      {"https://item.taobao.com/?utm_kept=1&utm_x=2", "https://item.taobao.com/?utm_kept=1", 1},
      {"https://a.example/?scm=1", "https://a.example/?scm=1", 0},
      {"https://item.taobao.com/?who=1&x=2", "https://item.taobao.com/?x=2", 1},
      // pages that need a name keep it, whichever rule would remove it
      {"https://store.taobao.com/shop.htm?scm=1&spm=2&who=3", "https://store.taobao.com/shop.htm?scm=1&spm=2", 1},
      {"https://store.taobao.com/shop.html?scm=1&spm=2", "https://store.taobao.com/shop.html", 2},
      {"https://x.store.taobao.com/shop.htm?scm=1", "https://x.store.taobao.com/shop.htm", 1},
      {"https://taobao.com.evil.example/?scm=1", "https://taobao.com.evil.example/?scm=1", 0},
      {"https://x.example/?p=1", "https://x.example/", 1},
      {"https://y.x.example/?p=1", "https://y.x.example/?p=1", 0},
      {"https://x.example./?p=1", "https://x.example./", 1},
      {"http://127.0.0.1/?spm=1", "http://127.0.0.1/?spm=1", 0},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const CanonicalUrl url = url_of(row.url);
    const CleanLink clean = clean_link(index, url);
    CHECK(clean.url == row.clean);
    CHECK(clean.removed.size() == row.removed);
    CHECK(url_of(clean.url).href() == clean.url);
    for (const RemovedParam& removed : clean.removed) {
      const std::string piece = url.href().substr(removed.span.begin, removed.span.size());
      CHECK(piece.find('&') == std::string::npos);
      CHECK(!removed.name.empty());
    }
  }
}

TEST_CASE("a removal names the parameter, the rule and the place") {
  const TrackingIndex index(rules());
  const CanonicalUrl url = url_of("https://item.taobao.com/?x=1&scm=x&utm_a=y");
  const CleanLink clean = clean_link(index, url);
  REQUIRE(clean.removed.size() == 2);
  CHECK(clean.removed[0].name == "scm");
  CHECK(clean.removed[0].rule == "taobao");
  CHECK(url.href().substr(clean.removed[0].span.begin, clean.removed[0].span.size()) == "scm=x");
  CHECK(clean.removed[1].rule == "all");
}
