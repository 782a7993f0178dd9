// No other host is ever named: every code point, everywhere around a host, with and without a scheme.
#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/find_links.hpp"
#include "site/hazards.hpp"
#include "url/public_suffix.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace wailian;

namespace {

/// All of the Basic Multilingual Plane, and of the planes above it all that looks like Latin letters, all symbols and
/// emoji, and what is unseen. Han and Hangul, which behave alike, are thinned out.
std::vector<char32_t> code_points() {
  std::vector<char32_t> out;
  const auto add = [&out](char32_t first, char32_t last, char32_t step = 1) {
    for (char32_t c = first; c <= last; c += step) out.push_back(c);
  };
  add(0x21, 0x33FF);
  add(0x3400, 0x9FFF, 37);
  add(0xA000, 0xABFF);
  add(0xAC00, 0xD7A3, 37);
  add(0xD7A4, 0xD7FF);
  add(0xE000, 0xF8FF, 64);
  add(0xF900, 0xFFFF);
  add(0x10000, 0x12FFF, 5);
  add(0x16E00, 0x16FFF);
  add(0x1D000, 0x1D7FF);
  add(0x1E000, 0x1FBFF);
  add(0x20000, 0x323AF, 997);
  add(0xE0000, 0xE01FF);
  return out;
}

enum class Where { behind_scheme, behind_scheme_at_end, bare };

struct Frame {
  Where where;
  std::string_view before, after;
};

/// Where the code point stands.
constexpr Frame frames[] = {
    {Where::behind_scheme, "https://", "taobao.com/x"},
    {Where::behind_scheme, "https://www.", "taobao.com/x"},
    {Where::behind_scheme, "https://tao", "bao.com/x"},
    {Where::behind_scheme_at_end, "https://www.tao", "bao.com"},
    {Where::behind_scheme, "https://taobao", ".com/x"},
    {Where::behind_scheme, "https://nas", "a.com"},
    {Where::bare, "https://m.tao", "bao.com/x"},
    {Where::behind_scheme_at_end, "https://taobao.com", ""},
    {Where::behind_scheme_at_end, "https://taobao.com", "/x"},
    {Where::behind_scheme_at_end, "https://nas", ""},
    {Where::bare, "", "taobao.com/x"},
    {Where::bare, "www.", "taobao.com/x"},
    {Where::bare, "tao", "bao.com/x"},
    {Where::bare, "www.tao", "bao.com"},
    {Where::bare, "taobao.com", ""},
    {Where::bare, "taobao.com", "/x"},
    {Where::bare, "taobao", ".com/x"},
};

/// White space parts links; so do ASCII signs behind a host that is whole, and beside a bare host these and the marks of
/// sentences.
bool parts_links(Where where, char32_t c) {
  if (is_white_space(c) || c == 0x7F) return true;
  return where != Where::behind_scheme && (c < 0x80 || (where == Where::bare && is_sentence_mark(c)));
}

bool is_link(const LinkCandidate& link, const Result<CanonicalUrl>& url) {
  return !link.scheme.empty() || (url && has_known_suffix(url->host_for_match()));
}

/// What a browser opens of the whole run; empty where it opens nothing.
std::string browsers_host(std::string_view text) {
  const auto url = canonicalize(text, nullptr, BareHost::add_https);
  return url ? std::string(url->host_for_match()) : std::string();
}

}  // namespace

TEST_CASE("every link is the host that a browser opens, or it is marked") {
  RuleBook book;
  book.index();
  const LookalikeIndex index(book);
  Lookalikes lookalikes(index);
  for (const Frame& frame : frames) {
    std::size_t silent = 0, links = 0;
    for (const char32_t c : code_points()) {
      if (parts_links(frame.where, c)) continue;
      std::string text(frame.before);
      append_utf8(text, c);
      text += frame.after;
      const std::string browsers = browsers_host(text);
      const HiddenCharacters hidden(text);
      for (const LinkCandidate& link : find_links(text)) {
        const auto url = canonicalize(link.text, nullptr, BareHost::add_https);
        if (!is_link(link, url) || !url) continue;  // a problem is a mark
        ++links;
        // Where a browser opens nothing of the run, text behind a host or before a bare one is text.
        if (browsers.empty() && frame.where != Where::behind_scheme) continue;
        if (url->host_for_match() == browsers || link.form == LinkForm::defanged) continue;
        const auto hazards = find_hazards(lookalikes, *url, {}, std::vector{PastedLink{text, &link, &hidden}}.data());
        const bool marked = std::any_of(hazards.begin(), hazards.end(), [](const Hazard& hazard) {
          return hazard.id == "retarget" || hazard.id == "zero-width" || hazard.id == "bidi-control";
        });
        if (marked) continue;
        ++silent;
        UNSCOPED_INFO(text << " -> " << url->host() << ", a browser: " << browsers);
      }
    }
    CAPTURE(frame.before, frame.after, links);
    CHECK(silent == 0);
  }
}
