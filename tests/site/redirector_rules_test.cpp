// The redirector rules of the project, by one real-shaped link each.
#include "site/unwrap_redirect.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

TEST_CASE("every encoding named in the rules is known, and fits its place") {
  for (const Redirector& redirector : bundled_rules().redirectors) {
    INFO(redirector.id);
    if (redirector.target == TargetPlace::opaque) continue;
    CHECK(is_known_encoding(redirector.encoding));
    CHECK((redirector.encoding != opaque_encoding || redirector.target == TargetPlace::param));
  }
}

TEST_CASE("wrappers of real services are opened") {
  struct Row {
    std::string_view url, redirector, target;
  };
  const Row rows[] = {
      {"https://link.zhihu.com/?target=https%3A//a.example/", "zhihu-link", "https://a.example/"},
      {"https://link.csdn.net/?target=https%3A%2F%2Fa.example%2F", "csdn-link", "https://a.example/"},
      {"https://link.juejin.cn/?target=https%3A%2F%2Fa.example", "juejin-link", "https://a.example/"},
      {"https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fa.example", "jianshu-go-wild", "https://a.example/"},
      {"https://links.jianshu.com/go?to=https%3A%2F%2Fa.example", "jianshu-links", "https://a.example/"},
      {"https://gitee.com/link?target=https%3A%2F%2Fa.example", "gitee-link", "https://a.example/"},
      {"https://www.yuque.com/r/goto?url=https%3A%2F%2Fa.example", "yuque-goto", "https://a.example/"},
      {"https://developers.weixin.qq.com/community/middlepage/href?href=https%3A%2F%2Fa.example",
       "weixin-community-href", "https://a.example/"},
      {"https://mp.weixinbridge.com/mp/wapredirect?url=https%3A%2F%2Fa.example", "weixin-wapredirect",
       "https://a.example/"},
      {"https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/"
       "newredirectconfirmcgi?main_type=2&evil_type=20&source=2&url=http%3A%2F%2Fa.example%2Fb",
       "weixin-gateway", "http://a.example/b"},
      {"https://security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?url=http%3A%2F%2Fa.example",
       "weixin-gateway", "http://a.example/"},
      {"https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fa.example&pfuin=1", "qq-link", "https://a.example/"},
      {"https://c.pc.qq.com/ios.html?url=https%3A%2F%2Fa.example&level=1", "qq-link", "https://a.example/"},
      {"https://docs.qq.com/scenario/link.html?url=https%3A%2F%2Fa.example&pid=1", "tencent-docs-link",
       "https://a.example/"},
      {"https://txc.qq.com/products/12345/link-jump?jump=https%3A%2F%2Fa.example", "tencent-txc-jump",
       "https://a.example/"},
      {"https://support.qq.com/embed/phone/123?jump=https%3A%2F%2Fa.example", "tencent-txc-jump", "https://a.example/"},
      {"https://weibo.cn/sinaurl?u=https%3A%2F%2Fa.example", "weibo-sinaurl", "https://a.example/"},
      {"https://weibo.cn/sinaurl?toasturl=https%3A%2F%2Fa.example", "weibo-sinaurl", "https://a.example/"},
      {"https://www.douban.com/link2/?url=https%3A%2F%2Fa.example", "douban-link", "https://a.example/"},
      {"https://blog.51cto.com/transfer?https://a.example/x?y=1", "51cto-transfer", "https://a.example/x?y=1"},
      {"https://link.mcmod.cn/target/aHR0cHM6Ly9hLmV4YW1wbGUv", "mcmod-link", "https://a.example/"},
      {"https://t.techlife.app/#/aHR0cHM6Ly9hLmV4YW1wbGUv", "techlife-link", "https://a.example/"},
      {"https://unsafelink.com/https://a.example/", "unsafelink", "https://a.example/"},
      {"https://www.so.com/link?url=https%3A%2F%2Fa.example", "so-link", "https://a.example/"},
      {"https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9hLmV4YW1wbGUv", "bing-ck", "https://a.example/"},
      {"https://www.google.com/url?sa=t&q=https://a.example/&ved=1", "google-url", "https://a.example/"},
      {"https://www.google.com.hk/url?q=https%3A%2F%2Fa.example", "google-url", "https://a.example/"},
      {"https://www.google.co.jp/amp/s/a.example/x", "google-amp", "https://a.example/x"},
      {"https://a-example.cdn.ampproject.org/c/s/a.example/x", "ampproject-cache", "https://a.example/x"},
      {"https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example&h=x", "facebook-l", "https://a.example/"},
      {"https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fa.example", "youtube-redirect", "https://a.example/"},
      {"https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fa.example", "steam-linkfilter", "https://a.example/"},
      {"https://www.pixiv.net/jump.php?https%3A%2F%2Fa.example%2F", "pixiv-jump-query", "https://a.example/"},
      {"https://www.pixiv.net/jump.php?url=https%3A%2F%2Fa.example%2F", "pixiv-jump", "https://a.example/"},
      {"https://www.curseforge.com/linkout?remoteUrl=https%253a%252f%252fa.example%252f", "curseforge-linkout",
       "https://a.example/"},
      {"https://prod.outgoing.prod.webservices.mozgcp.net/v1/0a/https%3A//a.example/", "mozilla-outgoing",
       "https://a.example/"},
      {"https://x.awstrack.me/L0/https:%2F%2Fa.example%2F/1/abc/def", "awstrack", "https://a.example/"},
      {"https://www.shareasale.com/r.cfm?b=1&urllink=a.example%2Fx", "shareasale-link", "https://a.example/x"},
      {"https://disq.us/?url=https%3A%2F%2Fa.example%2F%3AsQh0Lk3sAbCdEfGhIjKlMnOpQrS", "disqus-link",
       "https://a.example/"},
      {"https://urldefense.com/v3/__https://a.example/__;!!x$", "urldefense-v3", "https://a.example/"},
      {"https://t.vip.com/abc?desturl=https%3A%2F%2Fm.vip.com%2F", "vip-short-desturl", "https://m.vip.com/"},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const RedirectChain chain = unwrap_redirect(bundled_rules(), url_of(row.url));
    REQUIRE(chain.steps.size() == 2);
    CHECK(chain.steps[0].redirector->id == row.redirector);
    CHECK(chain.steps[1].url.href() == row.target);
  }
}

TEST_CASE("nobody can see behind these") {
  struct Row {
    std::string_view url, redirector;
  };
  const Row rows[] = {
      {"https://m.tb.cn/h.UvpmkC1?tk=sGbodnsOSIy", "taobao-short"},
      {"https://e.tb.cn/h.7vUJ", "taobao-short"},
      {"https://v.douyin.com/iUmYDHqP/", "douyin-short"},
      {"http://xhslink.com/sA5Zcg", "xiaohongshu-short"},
      {"http://xhslink.com/a/wf5NMyBgULveb", "xiaohongshu-short"},
      {"https://3.cn/35RO-7uG?jkl=@W0a0c28PhTuD@", "jd-short"},
      {"https://b23.tv/Zm7mYo0", "bilibili-short"},
      {"http://t.cn/A6ndh6PS", "weibo-short"},
      {"https://163cn.tv/bhu1nHlF", "netease-music-short"},
      {"https://jq.qq.com/?_wv=1027&k=Q6rNIq9F", "qq-group-invite"},
      {"https://c6.y.qq.com/base/fcgi-bin/u?__=e8l9kTx9ItPu", "qq-music-short"},
      {"HTTPS://QR.ALIPAY.COM/FKX074142EKXD0OIMV8B60", "alipay-code"},
      {"https://www.baidu.com/link?url=abcDEF123", "baidu-link"},
      {"https://mobile.yangkeduo.com/goods1.html?ps=Abc", "pinduoduo-share-token"},
      {"https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=abc&bancode=x",
       "weixin-gateway-opaque"},
      {"https://t.vip.com/abc", "vip-short"},
      {"https://www.so.com/link?m=abc", "so-link-opaque"},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    const RedirectChain chain = unwrap_redirect(bundled_rules(), url_of(row.url));
    REQUIRE(chain.end == ChainEnd::opaque);
    CHECK(chain.steps.size() == 1);
    CHECK(chain.last().redirector->id == row.redirector);
  }
}

TEST_CASE("ordinary pages of the same hosts are no wrappers") {
  for (const std::string_view url : {
           "https://www.zhihu.com/question/1/answer/2",
           "https://zhuanlan.zhihu.com/p/1",
           "https://www.baidu.com/s?wd=x",
           "https://weibo.com/1/abc",
           "https://www.google.com/search?q=https://a.example/",
           "https://www.bing.com/search?q=x",
           "https://mobile.yangkeduo.com/goods.html?goods_id=1",
           "https://gitee.com/owner/repo",
           "https://m.tb.cn/",
           "https://qr.1688.com/",
           "https://docs.qq.com/sheet/DWHFQalhsT2pHcENn",
           "https://item.taobao.com/item.htm?id=1",
           "https://www.bilibili.com/video/BV1?p=2",
           "https://unsafelink.com/about",
           "https://www.douban.com/link2/",
       }) {
    INFO(url);
    const RedirectChain chain = unwrap_redirect(bundled_rules(), url_of(url));
    CHECK(chain.end == ChainEnd::destination);
    CHECK(chain.steps.size() == 1);
  }
}
