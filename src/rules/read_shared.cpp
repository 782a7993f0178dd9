// Rule files that all apps share: companies, sites, redirectors, tracking parameters, tokens, sources.
#include "rules/read_items.hpp"

namespace wailian {
namespace {

/// A host must already be in the form that URLs are compared in; an upper-case or Unicode one could never match.
std::string read_host(ObjectReader& in) {
  const std::string host = in.text("host");
  for (const char c : host) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    if (!good) {
      in.fault(ProblemCode::rules_value_invalid, "host", host);
      break;
    }
  }
  if (!host.empty() && (host.front() == '.' || host.back() == '.')) in.fault(ProblemCode::rules_value_invalid, "host", host);
  return host;
}

HostPattern read_pattern(ObjectReader& in) {
  HostPattern out;
  out.host = read_host(in);
  out.subdomains = in.one_of("match", {"exact", "subdomains"}) == 1;
  return out;
}

}  // namespace

Owner read_owner(ObjectReader& in) { return {in.text("id"), in.localized("names")}; }

LinkClass read_link_class(ObjectReader& in) {
  return {in.text("id"), in.localized("names"), in.localized("note")};
}

Site read_site(ObjectReader& in) {
  Site out;
  out.id = in.text("id");
  out.names = in.localized("names");
  out.owner = in.text("owner");
  out.link_class = in.text("link_class");
  in.objects("hosts", [&](ObjectReader& item) {
    SiteHost host;
    host.pattern = read_pattern(item);
    host.kind = static_cast<HostUse>(item.one_of("kind", {"main", "short_link", "intl", "mini"}));
    host.shared = item.optional_boolean("shared");
    out.hosts.push_back(std::move(host));
  });
  out.text_marks = in.optional_texts("text_marks");
  out.brand_words = in.optional_texts("brand_words");
  out.https_only = in.optional_boolean("https_only");
  return out;
}

Redirector read_redirector(ObjectReader& in) {
  Redirector out;
  out.id = in.text("id");
  out.names = in.localized("names");
  in.objects("matches", [&](ObjectReader& item) {
    RedirectorMatch match;
    match.host = read_pattern(item);
    match.path = item.text("path");
    match.path_match = static_cast<PathMatch>(item.one_of("path_match", {"exact", "prefix", "segments"}));
    if (!match.path.empty() && match.path.front() != '/') item.fault(ProblemCode::rules_value_invalid, "path", match.path);
    out.matches.push_back(std::move(match));
  });
  in.object("target", [&](ObjectReader& target) {
    out.target = static_cast<TargetPlace>(target.one_of("in", {"param", "path_rest", "opaque"}));
    if (out.target == TargetPlace::param) out.params = target.texts("names");
    if (out.target != TargetPlace::opaque) out.encoding = target.text("encoding");
  });
  out.sources = in.texts("sources");
  return out;
}

Tracking read_tracking(ObjectReader& in) {
  Tracking out;
  out.id = in.text("id");
  in.objects("hosts", [&](ObjectReader& item) { out.hosts.push_back(read_pattern(item)); });
  out.params = in.texts("params");
  out.prefixes = in.texts("prefixes");
  out.keep = in.texts("keep");
  out.sources = in.texts("sources");
  return out;
}

Source read_source(ObjectReader& in) {
  Source out;
  out.id = in.text("id");
  out.publisher = in.localized("publisher");
  out.title = in.text("title");
  out.published_on = in.nullable_date("published_on");
  out.published_precision = in.precision("published_precision");
  constexpr std::string_view languages[] = {"zh-CN", "zh-TW", "en"};
  out.language = languages[in.one_of("language", {"zh-CN", "zh-TW", "en"})];
  out.official = in.boolean("official");
  constexpr std::string_view kinds[] = {"statement", "law", "press", "test", "documentation", "artefact"};
  out.kind = kinds[in.one_of("kind", {"statement", "law", "press", "test", "documentation", "artefact"})];
  out.url = in.optional_text("url");
  if (!out.url.empty() && !out.url.starts_with("https://") && !out.url.starts_with("http://"))
    in.fault(ProblemCode::rules_value_invalid, "url", out.url);
  out.reprint = in.optional_boolean("reprint");
  return out;
}

}  // namespace wailian
