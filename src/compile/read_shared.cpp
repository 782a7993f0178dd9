// Rule files that all apps share: companies, sites, redirectors, tracking parameters, sources.
#include "compile/read_items.hpp"

#include <algorithm>
#include <iterator>

namespace wailian {

HostPattern read_pattern(ObjectReader& in, bool (&fits)(std::string_view)) {
  HostPattern out;
  // A host must already be in the form that URLs are compared in; an upper-case or Unicode one could never match.
  out.host = in.matching("host", fits);
  constexpr std::string_view matches[] = {"subdomains", "exact"};
  out.subdomains = in.optional_one_of("match", matches) == 0;
  return out;
}

Owner read_owner(ObjectReader& in) {
  Owner out;
  out.id = in.id("id");
  out.names = in.localized("names");
  return out;
}

Exclusion read_exclusion(ObjectReader& in) {
  Exclusion out;
  out.reason = in.localized("reason");
  for (ListReader hosts = in.optional_objects("hosts"); hosts.more();) {
    ObjectReader item = hosts.next();
    out.hosts.push_back(read_pattern(item, is_host_or_label));
  }
  out.sites = in.optional_texts("sites");
  out.owners = in.optional_texts("owners");
  out.link_classes = in.optional_texts("link_classes");
  out.link_kinds = read_link_kinds(in);
  for (const std::string& kind : in.optional_texts("host_kinds")) {
    if (kind != "ip") in.fault(FaultCode::value_invalid, "host_kinds", kind);
    out.ip_hosts = true;
  }
  out.opaque = in.optional_boolean("opaque");
  const int filled = !out.hosts.empty() + !out.sites.empty() + !out.owners.empty() + !out.link_classes.empty() +
                     !out.link_kinds.empty() + out.ip_hosts + out.opaque;
  if (filled != 1)
    in.fault(FaultCode::value_invalid, "reason", "goes with one of hosts, sites, owners, link_classes, link_kinds, host_kinds, opaque");
  return out;
}

std::vector<HostUse> read_link_kinds(ObjectReader& in) {
  std::vector<HostUse> out;
  for (const std::string& kind : in.optional_texts("link_kinds")) {
    const auto* found = std::find(std::begin(host_use_ids), std::end(host_use_ids), kind);
    if (found == std::end(host_use_ids)) {
      in.fault(FaultCode::value_invalid, "link_kinds", kind);
    } else {
      out.push_back(static_cast<HostUse>(found - std::begin(host_use_ids)));
    }
  }
  return out;
}

LinkClass read_link_class(ObjectReader& in) {
  LinkClass out;
  out.id = in.id("id");
  out.names = in.localized("names");
  out.note = in.localized("note");
  for (ListReader excludes = in.optional_objects("excludes"); excludes.more();) {
    ObjectReader item = excludes.next();
    out.excludes.push_back(read_exclusion(item));
  }
  out.open_to_all = in.optional_boolean("open_to_all");
  return out;
}

Site read_site(ObjectReader& in) {
  Site out;
  out.id = in.id("id");
  out.names = in.localized("names");
  out.owner = in.text("owner");
  out.link_class = in.text("link_class");
  for (ListReader hosts = in.objects("hosts"); hosts.more();) {
    ObjectReader item = hosts.next();
    SiteHost& host = out.hosts.emplace_back();
    host.pattern = read_pattern(item);
    host.kind = static_cast<HostUse>(item.optional_one_of("kind", host_use_ids));
    host.shared = item.optional_boolean("shared");
  }
  out.text_marks = in.optional_texts("text_marks");
  out.brand_words = in.optional_matching("brand_words", is_brand_word);
  out.honest_hosts = in.optional_matching("honest_hosts", is_host);
  out.https_only = in.optional_boolean("https_only");
  out.app_links = in.optional_matching("app_links", is_app_link);
  return out;
}

Sender read_sender(ObjectReader& in) {
  Sender out;
  out.id = in.id("id");
  out.names = in.localized("names");
  out.hosts = in.optional_matching("hosts", is_host);
  out.senders = in.texts("senders");
  out.phrases = in.optional_texts("phrases");
  out.demands = in.texts("demands");
  return out;
}

namespace {

/// The `host`, `match`, `path` and `path_match` of an object that may have more members.
RedirectorMatch read_page_pattern(ObjectReader& in) {
  RedirectorMatch out;
  if (in.has("host")) out.host = read_pattern(in);
  out.path = in.matching("path", is_path);
  constexpr std::string_view path_matches[] = {"exact", "prefix", "segments"};
  out.path_match = static_cast<PathMatch>(in.optional_one_of("path_match", path_matches));
  return out;
}

}  // namespace

Redirector read_redirector(ObjectReader& in) {
  Redirector out;
  out.id = in.id("id");
  out.names = in.localized("names");
  for (ListReader matches = in.objects("matches"); matches.more();) {
    ObjectReader item = matches.next();
    out.matches.push_back(read_page_pattern(item));
  }
  ObjectReader target = in.object("target");
  constexpr std::string_view places[] = {"param", "path_rest", "opaque"};
  out.target = static_cast<TargetPlace>(target.one_of("in", places));
  if (out.target == TargetPlace::param) out.params = target.texts("names");
  if (out.target != TargetPlace::opaque) out.encoding = target.text("encoding");
  out.sources = in.texts("sources");
  return out;
}

Tracking read_tracking(ObjectReader& in) {
  Tracking out;
  out.id = in.id("id");
  for (ListReader hosts = in.objects("hosts"); hosts.more();) {
    ObjectReader item = hosts.next();
    out.hosts.push_back(read_pattern(item));
  }
  out.params = in.optional_texts("params");
  out.prefixes = in.optional_texts("prefixes");
  out.sharer = in.optional_texts("sharer");
  out.keep = in.optional_texts("keep");
  // Whoever takes a name away says where it must stay, be it nowhere.
  const bool removes = !out.params.empty() || !out.prefixes.empty() || !out.sharer.empty();
  for (ListReader pages = removes ? in.objects("keep_on") : in.optional_objects("keep_on"); pages.more();) {
    ObjectReader item = pages.next();
    RedirectorMatch page = read_page_pattern(item);
    out.keep_on.push_back({std::move(page), item.texts("params")});
  }
  out.sources = in.texts("sources");
  return out;
}

Source read_source(ObjectReader& in) {
  Source out;
  out.id = in.id("id");
  out.publisher = in.localized("publisher");
  out.title = in.text("title");
  out.published_on = in.nullable_date("published_on");
  out.published_precision = in.precision("published_precision");
  constexpr std::string_view locales[] = {"zh-CN", "zh-TW", "en"};
  out.language = locales[in.one_of("language", locales)];
  out.kind = in.evidence("kind");
  for (const auto& [key, url] : {std::pair{"url", &out.url}, std::pair{"archived_url", &out.archived_url}}) {
    *url = in.optional_text(key);
    if (!url->empty() && !url->starts_with("https://") && !url->starts_with("http://"))
      in.fault(FaultCode::value_invalid, key, *url);
  }
  out.read_on = in.optional_text("read_on");
  out.reprint = in.optional_boolean("reprint") || !out.read_on.empty();
  return out;
}

}  // namespace wailian
