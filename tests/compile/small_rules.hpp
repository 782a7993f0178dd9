// A small rule bundle that is whole and right, for tests that break it at one place.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

inline const std::string small_rules = R"json({
  "format": 1, "rules_version": "test", "rules_as_of": "2022-01-01",
  "owners": [{"id": "acme", "names": {"zh-CN": "甲公司", "en": "Acme"}}],
  "link_classes": [{"id": "shop", "names": {"zh-CN": "商店", "en": "Shop"}, "note": {"zh-CN": "注", "en": "note"}}],
  "sites": [
    {"id": "acme-shop", "names": {"zh-CN": "甲店", "en": "Acme Shop"}, "owner": "acme", "link_class": "shop",
     "hosts": [{"host": "acme.example", "match": "subdomains", "kind": "main"},
               {"host": "s.acme.example", "match": "exact", "kind": "short_link"}]},
    {"id": "acme-used", "names": {"zh-CN": "甲二手", "en": "Acme Used"}, "owner": "acme", "link_class": "shop",
     "hosts": [{"host": "s.acme.example", "match": "exact", "kind": "short_link", "shared": true}], "text_marks": ["【二手】"]}
  ],
  "redirectors": [], "tracking": [], "tokens": [],
  "sources": [{"id": "paper", "publisher": {"zh-CN": "报", "en": "Paper"}, "title": "t", "published_on": "2021-01-01",
               "published_precision": "day", "language": "zh-CN", "kind": "press_test"}],
  "messages": {"en": {"hello": "Hello {name}"}},
  "apps": [{"id": "chat", "names": {"zh-CN": "聊", "en": "Chat"}, "owner": "acme", "platforms": ["android", "ios"],
    "contexts": [{"id": "one", "names": {"zh-CN": "单", "en": "One"}, "hint": {"zh-CN": "示", "en": "hint"}},
                 {"id": "many", "names": {"zh-CN": "群", "en": "Many"}, "hint": {"zh-CN": "示", "en": "hint"}}],
    "conditions": [{"id": "bad-page", "names": {"zh-CN": "坏", "en": "Bad"}, "question": {"zh-CN": "问", "en": "q"}}],
    "policies": [{"id": "p1", "title": {"zh-CN": "题", "en": "Title"}, "summary": {"zh-CN": "要", "en": "Summary"},
      "period": {"from": "2021-01-01", "from_precision": "day", "until": "2021-06-01", "until_precision": "day"},
      "last_confirmed": "2021-05-31", "contexts": ["one"], "applies_to": {"kind": "link", "sites": ["acme-shop"]},
      "outcome": "direct", "trial": false, "safety": false, "alternatives": [], "confidence": "observed",
      "evidence": "press_test",
      "sources": ["paper"], "supersedes": []}],
    "events": [], "pages": [], "advice": []}]
})json";

/// `small_rules` with the first `from` replaced by `to`; `from` must be there.
inline std::string with(std::string_view from, std::string_view to) {
  std::string out = small_rules;
  const auto at = out.find(from);
  REQUIRE(at != std::string::npos);
  return out.replace(at, from.size(), to);
}
