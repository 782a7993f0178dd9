#include "site/lookalike.hpp"

#include "rules_for_tests.hpp"
#include "site/confusables.hpp"

using namespace wailian;

namespace {

RuleBook small_book() {
  RuleBook book;
  Site taobao = a_site("taobao", {{{"taobao.com", true}, HostUse::main, false}});
  taobao.brand_words = {"taobao", "淘宝"};
  Site alipay = a_site("alipay", {{{"alipay.com", true}, HostUse::main, false}});
  alipay.brand_words = {"alipay", "支付宝"};
  Site tmall = a_site("tmall", {{{"tmall.com", true}, HostUse::main, false}});
  tmall.brand_words = {"tmall"};
  Site wechat = a_site("wechat", {{{"weixin.qq.com", true}, HostUse::main, false}});
  wechat.brand_words = {"weixin", "wechat", "微信"};
  Site jd = a_site("jd", {{{"jd.com", true}, HostUse::main, false}});
  jd.brand_words = {"jd", "京东"};
  Site railway = a_site("railway", {{{"12306.cn", true}, HostUse::main, false}});
  railway.brand_words = {"12306"};
  Site xiaomi = a_site("xiaomi", {{{"mi.com", true}, HostUse::main, false}});
  xiaomi.brand_words = {"xiaomi"};
  taobao.honest_hosts = {"taobaocdn.com", "taobao-ued.com"};
  book.sites = {taobao, alipay, tmall, wechat, jd, railway, xiaomi};
  book.index();
  return book;
}

}  // namespace

TEST_CASE("imitations of known sites") {
  const RuleBook book = small_book();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  struct Row {
    std::string_view url;
    Imitation imitation;
    std::string_view site, imitated;
  };
  const Row rows[] = {
      {"https://taoba0.com/", Imitation::characters, "taobao", "taobao"},
      {"https://ta0bao.example/", Imitation::characters, "taobao", "taobao"},
      {"https://tа\u043Ebао.com/", Imitation::characters, "taobao", "taobao.com"},  // Cyrillic
      {"https://www.t\u00E0obao.com/", Imitation::characters, "taobao", "www.taobao.com"},
      {"https://xn--tobao-3qa.com/", Imitation::characters, "taobao", "taobao.com"},  // the same as an A-label
      {"https://a1ipay.com/", Imitation::characters, "alipay", "alipay"},
      {"https://aIipay.com/", Imitation::characters, "alipay", "alipay"},
      {"https://trnall.com/", Imitation::characters, "tmall", "tmall"},
      {"https://vvechat.net/", Imitation::characters, "wechat", "wechat"},
      {"https://taoba0-shop.example/", Imitation::characters, "taobao", "taobao"},
      {"https://j\u0501.com/", Imitation::characters, "jd", "jd.com"},
      {"https://ta\u09E6bao.com/", Imitation::characters, "taobao", "taobao.com"},  // zeros of scripts of India and Burma
      {"https://ta\u0ED0bao.com/", Imitation::characters, "taobao", "taobao.com"},
      {"https://ta\u1040bao.com/", Imitation::characters, "taobao", "taobao.com"},
      {"https://taobao.com.evil.example/", Imitation::host_inside, "taobao", "taobao.com"},
      {"https://item.taobao.com.evil.example/", Imitation::host_inside, "taobao", "item.taobao.com"},
      {"https://jd.com.evil.example/", Imitation::host_inside, "jd", "jd.com"},
      {"https://www.taobao.com-item.example/", Imitation::host_inside, "taobao", "www.taobao.com"},
      {"https://www-taobao-com.evil.example/", Imitation::host_inside, "taobao", "taobao"},
      {"https://weixin.qq.com.cn.evil.example/", Imitation::host_inside, "wechat", "weixin.qq.com"},
      {"https://taobao-login.example/", Imitation::brand_lure, "taobao", "taobao"},
      {"https://taobao-login5.example/", Imitation::brand_lure, "taobao", "taobao"},
      {"https://secure-taobao.cn/", Imitation::brand_lure, "taobao", "taobao"},
      {"https://verifytaobao.com/", Imitation::brand_lure, "taobao", "taobao"},
      {"https://taobaologin.com/", Imitation::brand_lure, "taobao", "taobao"},
      {"https://taobaoo.com/", Imitation::slip, "taobao", "taobao"},
      {"https://toabao.cn/", Imitation::slip, "taobao", "taobao"},
      {"https://淘宝.com/", Imitation::name, "taobao", "淘宝"},
      {"https://淘寶客服.cn/", Imitation::name, "taobao", "淘宝"},
      {"https://京东商城.com/", Imitation::name, "jd", "京东"},
      {"https://xn--2qqyq.example/", Imitation::name, "", ""},  // 他她: no brand
      {"https://支付宝app.com/", Imitation::name, "alipay", "支付宝"},
      {"https://weixin红包.com/", Imitation::name, "wechat", "weixin"},
      {"https://taobao.xyz/", Imitation::brand_alone, "taobao", "taobao"},
      {"https://taobao.cc/", Imitation::brand_alone, "taobao", "taobao"},
      {"https://taobao-fans.example/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://www.taobao.com_x.evil.example/", Imitation::host_inside, "taobao", "www.taobao.com"},
      {"https://www_taobao_com.evil.example/", Imitation::host_inside, "taobao", "taobao"},
      {"https://wwwtaobao.com/", Imitation::host_inside, "taobao", "taobao"},
      {"https://wwwjd.com/", Imitation::host_inside, "jd", "jd"},
      {"https://taobaocom.cn/", Imitation::host_inside, "taobao", "taobao"},
      {"https://jd-com.vip/", Imitation::host_inside, "jd", "jd"},
      {"https://12306-cn.com/", Imitation::host_inside, "railway", "12306"},
      {"https://jd-lucky.com/", Imitation::brand_lure, "jd", "jd"},
      {"https://alipay-vip.com/", Imitation::brand_lure, "alipay", "alipay"},
      {"https://12306-gov.cn/", Imitation::brand_lure, "railway", "12306"},
      {"https://taobao739qk.com/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://846taobao.com/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://weixin110.cc/", Imitation::brand_joined, "wechat", "weixin"},
      {"https://taobaoyx.shop/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://mytaobaoyx.shop/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://we-chat.shop/", Imitation::brand_alone, "wechat", "wechat"},
      {"https://taobao-fans.com/", Imitation::brand_joined, "taobao", "taobao"},
      {"https://taobao-img.com/", Imitation::brand_held, "taobao", "taobao"},
      {"https://fans-taobao.com/", Imitation::brand_held, "taobao", "taobao"},
      {"https://taobaoyx.com/", Imitation::brand_held, "taobao", "taobao"},
      {"https://ataobaob.com/", Imitation::brand_held, "taobao", "taobao"},
      {"https://taobao.evil-site.cn/", Imitation::brand_held, "taobao", "taobao"},
      {"https://taobao.com.taobaocdn.com/", Imitation::host_inside, "taobao", "taobao.com"},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const auto found = lookalikes.find(url_of(row.url));
    CHECK(found.has_value() == !row.site.empty());
    if (!found || row.site.empty()) continue;
    CHECK(found->imitation == row.imitation);
    CHECK(found->site->id == row.site);
    CHECK(found->imitated == row.imitated);
  }
}

TEST_CASE("what was read of a domain before changes nothing") {
  const RuleBook book = small_book();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  const std::string_view domains[] = {"taobao-login.example", "taoba0.com", "taobao.com.cn", "taobaocdn.com", "a-taobao.github.io", "taoboa.com", "plain.example", "taobao.xyz"};
  const std::string_view fronts[] = {"", "www.", "taobao.", "taobao.com.", "www-taobao-com.", "x.y."};
  for (const bool again : {false, true})
    for (const std::string_view front : fronts)
      for (const std::string_view domain : domains) {
        const CanonicalUrl url = url_of("https://" + std::string(front) + std::string(domain) + "/");
        INFO(url.href() << again);
        const auto alone = Lookalikes(index).find(url);
        const auto found = lookalikes.find(url);
        REQUIRE(found.has_value() == alone.has_value());
        if (found) CHECK((found->imitation == alone->imitation && found->site == alone->site && found->imitated == alone->imitated));
      }
}

TEST_CASE("honest names imitate nobody") {
  const RuleBook book = small_book();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  for (const std::string_view url : {
           "https://taobao.com/",
           "https://item.taobao.com./",  // its own
           "https://jd.com.cn/",
           "https://com.cn/",
           "https://com/",                     // a public suffix is no site inside
           "https://wechat-callback.company.example/",  // a company's own door for WeChat
           "https://taobao.github.io/",
           "https://taobao-ued.github.io/",
           "https://taobao.net/",
           "https://taobao.hk/",  // mostly the brand's own
           "https://taobaocdn.com/",  // said to be honest by the rules
           "https://img.taobaocdn.com/",
           "https://taobao-ued.com/",
           "https://jdong.com/",  // of words so short only the spelt-out host and the lure count
           "https://jd-parts.com/",
           "https://jd618.com/",
           "https://88jd.shop/",
           "https://12307.com/",
           "https://xiaoming.com/",  // other syllables
           "https://xiaomingtongxue.com/",
           "https://nanxiaoming.cn/",
           "https://tmail.com/",
           "https://small.com/",
           "https://webchat.dev/",
           "https://weixing.com/",
           "https://duobao.cn/",
           "https://www.example.com/taobao.com",
           "https://evil.example/?taobao.com",
           "https://192.168.0.1/",
           "http://[::1]/",
           "https://localhost/",
           "https://a..com/",
           "https://.com/",
           "https://例子.中国/",
           "https://münchen.de/",
       }) {
    INFO(url);
    if (const auto canonical = canonicalize(url)) CHECK(!lookalikes.find(*canonical));
  }
}

TEST_CASE("a capital I passes for an l where it was typed") {
  const RuleBook book = small_book();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  const auto found = lookalikes.find(url_of("https://tmaII.com/"), "tmaII.com");
  REQUIRE(found);
  CHECK(found->imitation == Imitation::characters);
  CHECK(found->imitated == "tmall");
  CHECK(!lookalikes.find(url_of("https://tmaii.com/"), "tmaii.com"));
  CHECK(!lookalikes.find(url_of("https://TMALL.net/"), "TMALL.net"));
}

TEST_CASE("skeletons") {
  struct Row {
    std::string_view a, b;
    bool same;
  };
  const Row rows[] = {
      {"taobao", "ta0bao", true},
      {"taobao", "táobāo", true},
      {"taobao", "тaobao", true},
      {"alipay", "a1ipay", true},
      {"alipay", "aiipay", true},
      {"wechat", "vvechat", true},
      {"cloud", "doud", true},
      {"taobao", "taobei", false},
      {"paypal", "раураl", true},
      {"taobao", "淘宝", false},
      {"", "", true},
  };
  for (const Row& row : rows) {
    INFO(row.a << ' ' << row.b);
    CHECK((skeleton(row.a) == skeleton(row.b)) == row.same);
  }
  CHECK(with_ascii_looks("j\u0501") == "jd");
  CHECK(with_ascii_looks("淘a宝") == "淘a宝");
}
