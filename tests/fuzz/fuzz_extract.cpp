// find_links(), TokenFinder and fold_martian() on any bytes.
#include "base/utf8.hpp"
#include "extract/find_links.hpp"
#include "extract/find_tokens.hpp"
#include "extract/fold.hpp"
#include "require.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace wailian;
using fuzz::require;

bool at_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_part_of(Span span, std::string_view text, bool valid) {
  return span.begin < span.end && span.end <= text.size() &&
         (!valid || (at_character(text, span.begin) && at_character(text, span.end)));
}

/// A link with a scheme that needed no mending, pasted alone, is found whole.
void check_alone(const LinkCandidate& link) {
  const bool ascii = std::all_of(link.text.begin(), link.text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  if (link.form != LinkForm::with_scheme || !ascii || link.text.size() != link.span.size()) return;
  const auto again = find_links(link.text);
  require(again.size() == 1 && again[0].text == link.text, "a link alone is found whole");
}

void check_links(std::string_view paste, bool valid, const std::vector<LinkCandidate>& links) {
  std::uint32_t last = 0;
  for (const LinkCandidate& link : links) {
    require(is_part_of(link.span, paste, valid), "a link is a part of the paste");
    require(link.span.begin >= last, "links are in order and do not overlap");
    last = link.span.end;
    require(is_part_of(link.naive_span, paste, valid), "the naive reading is a part of the paste");
    require(link.naive_span.begin <= link.span.begin && link.naive_span.end >= link.span.end,
            "the naive reading holds the link");
    if (link.alternative_span != Span{}) {
      require(is_part_of(link.alternative_span, paste, valid), "the other reading is a part of the paste");
      require(link.alternative_span.begin == link.span.begin && link.alternative_span != link.span,
              "the other reading begins with the link and differs");
    }
    // `ttps:/a.com` lacks a letter and a slash.
    require(!link.text.empty() && link.text.size() <= link.span.size() + 2, "the mended text does not grow");
    require(!valid || is_utf8(link.text), "the mended text is UTF-8");
    require(link.form == LinkForm::bare_host ? link.scheme.empty() : true, "a bare host has no scheme");
    check_alone(link);
  }
}

void check_tokens(std::string_view paste, bool valid, const std::vector<LinkCandidate>& links,
                  const std::vector<Token>& tokens) {
  std::uint32_t last = 0;
  for (const Token& token : tokens) {
    require(is_part_of(token.span, paste, valid), "a token is a part of the paste");
    require(token.span.begin >= last, "tokens are in order and do not overlap");
    last = token.span.end;
    require(paste.substr(token.span.begin, token.span.size()) == token.text, "the text is what stands in the span");
    require(token.text.find(token.code) != std::string::npos, "the code is part of the token");
    for (const LinkCandidate& link : links)
      require(token.span.end <= link.span.begin || token.span.begin >= link.span.end, "no token overlaps a link");
  }
}

void check_fold(std::string_view paste) {
  const FoldedText folded = fold_martian(paste);
  require(folded.origin.size() == folded.text.size() + 1, "each byte has an origin, and the end has one");
  require(std::is_sorted(folded.origin.begin(), folded.origin.end()), "origins do not run back");
  require(folded.origin.back() == paste.size(), "the end is the end");
  require(folded.text.size() <= 2 * paste.size(), "folding does not blow up");
}

TokenShape shape(std::vector<std::string> openers, std::vector<std::string> closers, std::vector<std::string> leads,
                 CodeAlphabet alphabet, std::uint8_t least, std::uint8_t most, std::vector<std::string> cues) {
  TokenShape out;
  out.openers = std::move(openers);
  out.closers = std::move(closers);
  out.lead_words = std::move(leads);
  out.alphabet = alphabet;
  out.min_length = least;
  out.max_length = most;
  out.cues = std::move(cues);
  return out;
}

const TokenFinder& finder() {
  using A = CodeAlphabet;
  static const TokenFinder built({
      shape({"￥", "$"}, {"￥", "$", "%"}, {}, A::alphanumeric_mixed, 11, 11, {}),
      shape({"￥", "$"}, {"￥", "$"}, {}, A::alphanumeric_mixed, 8, 16, {"京东", "淘宝"}),
      shape({"8/", "l:/"}, {}, {}, A::lower_alphanumeric, 4, 12, {}),
      shape({}, {" HU"}, {}, A::alphanumeric, 4, 11, {}),
      shape({}, {}, {"提取码"}, A::alphanumeric, 4, 8, {}),
      shape({}, {}, {"搜索"}, A::digits, 6, 10, {"支付宝"}),
      shape({}, {}, {}, A::alphanumeric_mixed, 10, 10, {"口令"}),
      shape({"🔑"}, {"🔑"}, {}, A::any_graphic, 2, 20, {}),
      shape({"#小程序://"}, {}, {}, A::name_and_code, 8, 24, {}),
      shape({":/"}, {}, {"京东"}, A::disguised_words, 0, 0, {}),
  });
  return built;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view paste(reinterpret_cast<const char*>(data), size);
  const bool valid = is_utf8(paste);
  const auto links = find_links(paste);
  check_links(paste, valid, links);
  check_tokens(paste, valid, links, finder().find(paste, links));
  check_fold(paste);
  return 0;
}
