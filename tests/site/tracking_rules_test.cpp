// The tracking rules of the project: what goes, and above all what stays.
#include "site/clean_link.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

TEST_CASE("pages keep what they need") {
  const TrackingIndex index(bundled_rules());
  for (const std::string_view url : {
           "https://item.taobao.com/item.htm?id=1&skuId=2",
           "https://m.tb.cn/h.a?tk=abc",
           "https://shop.m.taobao.com/shop/shop_index.htm?user_id=1&scene=taobao_shop",
           "https://s.click.taobao.com/t?e=m%3D2",
           "https://pan.baidu.com/s/1abc?pwd=abcd",
           "https://pan.baidu.com/share/init?surl=abc&pwd=x",
           "https://115.com/s/abc?password=kd19",
           "https://www.baidu.com/s?wd=a&tn=b",
           "https://image.baidu.com/search/index?tn=baiduimage&word=x",
           "https://tieba.baidu.com/p/1?pn=2",
           "https://www.bilibili.com/video/BV1?p=2&t=30",
           "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b",
           "https://www.xiaohongshu.com/explore/1?xsec_token=a&xsec_source=b",
           "https://mobile.yangkeduo.com/goods.html?goods_id=1",
           "https://www.youtube.com/watch?v=abc&t=1",
           "https://github.com/a/b?ref=main",
           "https://y.music.163.com/m/song?id=1",
           "https://www.google.com/search?q=x",
           "https://3.cn/abc?jkl=@x@",
           "https://jq.qq.com/?_wv=1027&k=abc",
           "https://weibo.cn/sinaurl?u=https%3A%2F%2Fa.example",
           "https://video.weibo.com/show?fid=1034:5",
           "https://m.weibo.cn/detail?weibo_id=1",
           "https://docs.qq.com/x?tab=1",
           "https://store.taobao.com/shop/view_shop.htm?user_number_id=12345678",
           "https://shop123.taobao.com/shop/view_shop.htm?user_number_id=12345678",
           "https://www.kuaishou.com/f/X-8?photoId=3xabc&userId=3xdef",
           "https://tieba.baidu.com/p/1?see_lz=1&pn=3",
           "https://y.qq.com/n/ryqq/songDetail?songmid=003abc",
           "https://www.goofish.com/item?id=1&categoryId=2",
       }) {
    INFO(url);
    const CleanLink clean = clean_link(index, url_of(url));
    CHECK(clean.removed.empty());
    CHECK(clean.url == url);
  }
}

TEST_CASE("tracking goes") {
  const TrackingIndex index(bundled_rules());
  struct Row {
    std::string_view url, clean;
  };
  const Row rows[] = {
      {"https://item.taobao.com/item.htm?spm=a1&id=1&ut_sk=2&scm=3&scm_id=4&sp_tk=5",
       "https://item.taobao.com/item.htm?id=1"},
      {"https://m.tb.cn/h.eTMZgds?sm=c496f6", "https://m.tb.cn/h.eTMZgds"},
      {"https://www.bilibili.com/video/BV1?p=2&share_source=copy_web&vd_source=abc&spm_id_from=333",
       "https://www.bilibili.com/video/BV1?p=2"},
      {"https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b&chksm=c&scene=21#wechat_redirect",
       "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b#wechat_redirect"},
      {"https://mp.weixin.qq.com/s/abc?key=secret&uin=me&pass_ticket=x", "https://mp.weixin.qq.com/s/abc"},
      {"https://www.xiaohongshu.com/explore/1?app_platform=ios&xsec_token=a&shareRedId=x&apptime=1",
       "https://www.xiaohongshu.com/explore/1?xsec_token=a"},
      {"https://music.163.com/playlist/1/2?userid=2", "https://music.163.com/playlist/1/2"},
      {"https://a.example/?utm_source=x&utm_medium=y&id=1&fbclid=z", "https://a.example/?id=1"},
      {"https://youtu.be/abc?si=xyz&t=3", "https://youtu.be/abc?t=3"},
      {"https://a.example/?si=xyz", "https://a.example/?si=xyz"},
      {"https://www.baidu.com/s?wd=x&rsv_spt=1&rsv_bp=2&rsp=3", "https://www.baidu.com/s?wd=x"},
      {"https://h5.pipigx.com/pp/post/4?zy_to=copy_link&share_count=1&m=2&app=&type=post&did=a&mid=7",
       "https://h5.pipigx.com/pp/post/4?type=post&mid=7"},
      {"https://www.temu.com/g.html?goods_id=1&_x_ads_id=2&_x_from=3", "https://www.temu.com/g.html?goods_id=1"},
      {"https://item.taobao.com/item.htm?id=1&user_number_id=2", "https://item.taobao.com/item.htm?id=1"},
      {"https://www.taobao.com/x?un_site=0&bxsign=s", "https://www.taobao.com/x"},
      {"https://m.weibo.cn/status/48?wm=3333_2001&from=10E8&sourcetype=weixin&jumpfrom=weibocom", "https://m.weibo.cn/status/48"},
      {"https://blog.csdn.net/u/article/details/1?ops_request_misc=%257B&biz_id=0&spm=1018&depth_1-utm_source=x", "https://blog.csdn.net/u/article/details/1"},
      {"https://a.example/?id=1&gad_campaignid=2&_branch_referrer=3&bsft_clkid=4&ysclid=5", "https://a.example/?id=1"},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    CHECK(clean_link(index, url_of(row.url)).url == row.clean);
  }
}

TEST_CASE("who shared a link is left out of it, and said to be so") {
  const TrackingIndex index(bundled_rules());
  struct Row {
    std::string_view url, clean;
  };
  for (const Row& row : {
           Row{"https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b&sharer_shareinfo=c&sharer_shareinfo_first=c&srcid=d",
               "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b"},
           Row{"https://mobile.yangkeduo.com/goods.html?goods_id=1&refer_share_uin=A&share_uin=A&refer_share_id=x",
               "https://mobile.yangkeduo.com/goods.html?goods_id=1"},
           Row{"https://www.iesdouyin.com/share/video/7?iid=1&did=2&u_code=3&share_sign=4", "https://www.iesdouyin.com/share/video/7"},
           Row{"https://www.goofish.com/item?id=1&ut_sk=2", "https://www.goofish.com/item?id=1"},
           Row{"https://y.qq.com/m/song?songmid=1&hosteuin=oK", "https://y.qq.com/m/song?songmid=1"},
           Row{"https://weread.qq.com/book-detail?v=1&senderVid=2", "https://weread.qq.com/book-detail?v=1"},
           Row{"https://www.bilibili.com/video/BV1?p=2&vd_source=abc", "https://www.bilibili.com/video/BV1?p=2"},
       }) {
    INFO(row.url);
    const CleanLink clean = clean_link(index, url_of(row.url));
    CHECK(clean.url == row.clean);
    for (const RemovedParam& param : clean.removed) CHECK(param.sharer);
  }
  for (const RemovedParam& param : clean_link(index, url_of("https://a.example/?utm_source=x")).removed) CHECK_FALSE(param.sharer);
}

TEST_CASE("no rule removes what it keeps, and no rule repeats a name") {
  for (const Tracking& rule : bundled_rules().tracking) {
    INFO(rule.id);
    for (const std::string& name : rule.params) CHECK(std::count(rule.keep.begin(), rule.keep.end(), name) == 0);
  }
}
