#include "site/match_page.hpp"

#include "base/sort.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool fits_link(const PageLink& link, const CanonicalUrl& url) {
  if (url.host_for_match() != link.host || !url.path().starts_with(link.path_prefix)) return false;
  if (link.params.empty()) return true;
  if (!url.query()) return false;
  const std::vector<QueryParam> params = query_params(url);
  return std::all_of(link.params.begin(), link.params.end(), [&params](const auto& wanted) {
    return std::any_of(params.begin(), params.end(), [&wanted](const QueryParam& param) {
      return param.name == wanted.first && param.value == wanted.second;
    });
  });
}

bool more_specific(const PageLink& a, const PageLink& b) {
  if (a.params.size() != b.params.size()) return a.params.size() > b.params.size();
  return a.path_prefix.size() > b.path_prefix.size();
}

const PageLink* best_link(const Page& page, const CanonicalUrl& url) {
  const PageLink* best = nullptr;
  for (const PageLink& link : page.links) {
    if (fits_link(link, url) && (best == nullptr || more_specific(link, *best))) best = &link;
  }
  return best;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

/// Where `phrase` ends if it stands at byte `at` of `paste`, white space left out on both sides.
std::optional<std::size_t> end_of_phrase(std::string_view paste, std::size_t at, std::string_view phrase) {
  std::size_t i = 0;
  while (i < phrase.size()) {
    const CodePoint wanted = code_point_at(phrase, i);
    if (is_space(wanted.value)) {
      i += wanted.length;
      continue;
    }
    const CodePoint found = code_point_at(paste, at);
    if (found.length == 0) return std::nullopt;
    if (found.value == wanted.value)
      i += wanted.length;
    else if (!is_space(found.value))
      return std::nullopt;
    at += found.length;
  }
  return at;
}

/// The first character of a phrase; empty where it begins with white space.
std::string_view head_of(std::string_view phrase) {
  const CodePoint first = code_point_at(phrase, 0);
  return first.length == 0 || is_space(first.value) ? std::string_view() : phrase.substr(0, first.length);
}

std::vector<std::string> heads_of(const App& app) {
  std::vector<std::string> heads;
  for (const Page& page : app.pages)
    for (const std::string& phrase : page.phrases) heads.emplace_back(head_of(phrase));
  return heads;
}

bool lies_inside(const Span& inner, const Span& outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end && inner.size() < outer.size();
}

/// Bytes of phrases found: a heading and a body say more than a heading.
std::size_t weight(const PageWords& words) {
  std::size_t sum = 0;
  for (const std::string_view phrase : words.phrases) sum += phrase.size();
  return sum;
}

void drop_inner_phrases(std::vector<PageWords>& pages) {
  std::vector<Span> all;
  for (const PageWords& page : pages) all.insert(all.end(), page.spans.begin(), page.spans.end());
  for (PageWords& page : pages) {
    for (std::size_t i = page.spans.size(); i-- > 0;) {
      const Span span = page.spans[i];
      if (std::none_of(all.begin(), all.end(), [&span](const Span& outer) { return lies_inside(span, outer); }))
        continue;
      page.spans.erase(page.spans.begin() + static_cast<std::ptrdiff_t>(i));
      page.phrases.erase(page.phrases.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  std::erase_if(pages, [](const PageWords& page) { return page.phrases.empty(); });
}

}  // namespace

std::vector<PageAddress> PageFinder::addresses(const RedirectChain& chain) const {
  std::vector<PageAddress> out;
  for (std::size_t step = 0; step < chain.steps.size(); ++step) {
    const CanonicalUrl& url = chain.steps[step].url;
    if (hosts_.find(url.host_for_match()) == NameIndex::none) continue;
    const CanonicalUrl* target = step + 1 < chain.steps.size() ? &chain.steps[step + 1].url : nullptr;
    for (const Page& page : app_->pages) {
      if (const PageLink* link = best_link(page, url)) out.push_back({&page, link, step, target});
    }
  }
  sort_stably(out, [](const PageAddress& a, const PageAddress& b) {
    return a.step != b.step ? a.step < b.step : more_specific(*a.link, *b.link);
  });
  return out;
}

PageFinder::PageFinder(const App& app) : app_(&app), heads_(heads_of(app)), phrases_of_head_(heads_.size()) {
  for (std::size_t page = 0; page < app.pages.size(); ++page) {
    for (const PageLink& link : app.pages[page].links) hosts_.add(link.host);
    for (const std::string& phrase : app.pages[page].phrases) {
      const std::string_view head = head_of(phrase);
      if (head.empty()) continue;
      phrases_of_head_[heads_.number_of(head)].push_back(phrases_.size());
      phrases_.push_back({phrase, page});
    }
  }
}

std::vector<PageWords> PageFinder::words(std::string_view paste) const {
  std::vector<Span> places;
  heads_.each_place(paste, [&](std::size_t head, std::size_t at) {
    for (const std::size_t i : phrases_of_head_[head]) {
      if (!places.empty() && !places[i].empty()) continue;
      const auto end = end_of_phrase(paste, at, phrases_[i].text);
      if (!end) continue;
      places.resize(phrases_.size());
      places[i] = span_of(at, *end);
    }
  });
  std::vector<PageWords> out;
  if (places.empty()) return out;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (places[i].empty()) continue;
    const Page* page = &app_->pages[phrases_[i].page];
    if (out.empty() || out.back().page != page) out.push_back({page, {}, {}});
    out.back().phrases.push_back(phrases_[i].text);
    out.back().spans.push_back(places[i]);
  }
  drop_inner_phrases(out);
  sort_stably(out, [](const PageWords& a, const PageWords& b) { return weight(a) > weight(b); });
  return out;
}

}  // namespace wailian
