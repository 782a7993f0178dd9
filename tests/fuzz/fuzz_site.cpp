// Wrappers, clean links, safe spellings, hazards and words on the screen, on any bytes: the first line is an address,
// all of it a paste. One redirector a kind of encoding, all on the host `w.example`.
#include "base/utf8.hpp"
#include "require.hpp"
#include "site/clean_link.hpp"
#include "site/hazards.hpp"
#include "site/match_page.hpp"
#include "site/safe_spelling.hpp"
#include "site/unwrap_redirect.hpp"

#include <cstddef>
#include <cstdint>

namespace {

using namespace wailian;
using fuzz::require;

Redirector redirector(std::string encoding, TargetPlace place) {
  Redirector out;
  out.id = encoding;
  const std::string path = place == TargetPlace::opaque ? "/s/*" : "/" + encoding + "/";
  out.matches = {{{"w.example", false}, path, place == TargetPlace::opaque ? PathMatch::segments : PathMatch::prefix}};
  out.target = place;
  if (place == TargetPlace::param) out.params = {"u", "url"};
  out.encoding = std::move(encoding);
  return out;
}

RuleBook make_rules() {
  RuleBook book;
  for (const char* name : {"percent", "percent_bare", "percent_signed", "double_percent", "base64", "a1_base64url",
                           "base36_triples", "urldefense_v2", "opaque"})
    book.redirectors.push_back(redirector(name, TargetPlace::param));
  for (const char* name : {"segment_percent", "plain", "plain_without_scheme", "query", "base64_at_parts",
                           "fragment_base64", "urldefense_v3"})
    book.redirectors.push_back(redirector(name, TargetPlace::path_rest));
  book.redirectors.push_back(redirector("", TargetPlace::opaque));
  Tracking tracking;
  tracking.params = {"spm", "si"};
  tracking.prefixes = {"utm_"};
  tracking.keep = {"id"};
  book.tracking = {tracking};
  Site site;
  site.id = "taobao";
  site.names = {"淘宝", "淘寶", "Taobao"};
  site.hosts = {{{"taobao.com", true}, HostUse::main, false}};
  site.brand_words = {"taobao", "alipay", "tmall", "淘宝"};
  site.https_only = true;
  book.sites = {site};
  Page page;
  page.phrases = {"已停止访问该网页", "将要 访问"};
  page.links = {{"w.example", "/plain/", {{"a", "1"}}}};
  book.apps.emplace_back().pages = {page};
  book.index();
  return book;
}

const RuleBook& rules() {
  static const RuleBook book = make_rules();
  return book;
}

bool inside(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

void check_chain(const RedirectChain& chain) {
  require(!chain.steps.empty() && chain.steps.size() <= longest_chain + 1, "the depth of a chain is bounded");
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    const ChainStep& step = chain.steps[i];
    const auto again = canonicalize(step.url.href());
    require(again && again->href() == step.url.href(), "every step is canonical");
    require(i + 1 == chain.steps.size() || (step.redirector != nullptr && !step.opaque), "inner steps were opened");
  }
  require((chain.last().redirector == nullptr) == (chain.end == ChainEnd::destination),
          "only a destination is no wrapper");
  require(chain.problem.has_value() == (chain.end == ChainEnd::unreadable), "what cannot be read has a problem");
}

void check_clean(const CanonicalUrl& url) {
  static const TrackingIndex index(rules());
  const CleanLink clean = clean_link(index, url);
  const auto again = canonicalize(clean.url);
  require(again && again->href() == clean.url, "a clean link is canonical");
  require(again->host() == url.host() && again->path() == url.path() && again->fragment() == url.fragment(),
          "cleaning touches the query only");
  require(clean.removed.empty() == (clean.url == url.href()), "what changed is listed");
  for (const RemovedParam& removed : clean.removed)
    require(inside(removed.span, url.href().size()), "removals lie inside");
  require(clean_link(index, *again).removed.empty(), "cleaning twice changes nothing");
}

void check_hazards(std::string_view paste, const LinkCandidate& link, const CanonicalUrl& url) {
  static const LookalikeIndex index(rules());
  Lookalikes lookalikes(index);
  const HiddenCharacters hidden(paste);
  const PastedLink pasted{paste, &link, &hidden};
  for (const Hazard& hazard : find_hazards(lookalikes, url, identify_site(rules(), url), &pasted)) {
    require(inside(hazard.in_paste, paste.size()), "hazards lie inside the paste");
    require(inside(hazard.in_url, url.href().size()), "hazards lie inside the address");
    for (const auto& [name, value] : hazard.arguments) require(!value.empty() && is_utf8(value), "arguments are text");
  }
}

void check_address(std::string_view paste, std::string_view line) {
  LinkCandidate link;
  link.span = {0, static_cast<std::uint32_t>(line.size())};
  link.naive_span = {0, static_cast<std::uint32_t>(paste.size())};
  link.text = line;
  const auto url = canonicalize(line);
  if (!url) return;
  const RedirectChain chain = unwrap_redirect(rules(), *url);
  check_chain(chain);
  for (const ChainStep& step : chain.steps) check_clean(step.url);
  check_hazards(paste, link, *url);
  if (const auto safe = safe_spelling(line, *url)) {
    const auto again = canonicalize(safe->after);
    require(again && again->host() == url->host(), "a safe spelling leads to the same host");
    require(!safe_spelling(safe->after, *again), "a safe spelling is safe");
  }
  for (const PageAddress& page : PageFinder(rules().apps[0]).addresses(chain))
    require(page.step < chain.steps.size(), "a page is a step of the chain");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string paste = repair_utf8(bytes);
  check_address(paste, std::string_view(paste).substr(0, paste.find('\n')));
  for (const PageWords& page : PageFinder(rules().apps[0]).words(paste))
    for (const Span& span : page.spans)
      require(span.begin < span.end && inside(span, paste.size()), "phrases lie inside");
  return 0;
}
