#include "extract/find_tokens.hpp"

#include "base/sort.hpp"
#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/fold.hpp"
#include "extract/read_code.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <tuple>

namespace wailian {
namespace {

bool overlaps(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

/// Skips what stands between a lead word and its code: `提取码：「abcd」`, `【提取码】abcd`, `密码是 abcd`,
/// ``**提取码**：`abcd` ``, `code -> abcd`.
std::size_t skip_to_code(std::string_view text, std::size_t at) {
  constexpr std::u32string_view between = U"`*-| \t\r\n:：=“”\"'‘’「」『』【】[](（)）《》<>#是为為→➜👉\uFE0F\u00A0\u3000";
  for (int i = 0; i < 8 && at < text.size(); ++i) {
    const CodePoint point = code_point_at(text, at);
    if (between.find(point.value) == std::u32string_view::npos) break;
    at += point.length;
  }
  return at;
}

}  // namespace

/// One paste, searched for all shapes.
class TokenSearch {
 public:
  TokenSearch(const TokenFinder& finder, std::string_view paste, const std::vector<LinkCandidate>& links)
      : finder_(finder), shapes_(finder.shapes_), paste_(paste), links_(links) {
    find_words();
  }

  std::vector<Token> find() {
    match_signs();
    match_words();
    match_lone_codes();
    return choose();
  }

 private:
  /// A place where a shape fits.
  struct Match {
    Span span, code;
    const TokenShape* shape = nullptr;
  };

  /// A word of the finder at one of its places.
  struct WordAt {
    std::uint32_t word;
    Span place;
  };

  /// A word that stands somewhere, with the range of its places.
  struct FoundWord {
    std::uint32_t word, begin, end;
  };

  /// Sorts the places of all words by word; within one they stay in the order of the paste.
  void find_words() {
    const WordFinder& words = finder_.words_;
    const FoldedText folded = fold_martian(paste_);
    std::vector<WordAt> all;
    all.reserve(32);
    words.each_place(folded.text, [&](std::size_t word, std::size_t at) {
      all.push_back({static_cast<std::uint32_t>(word), {folded.origin[at], folded.origin[at + words.word(word).size()]}});
    });
    if (all.empty()) return;
    places_.reserve(all.size());
    for (const std::uint32_t i : sorted_order(all.size(), [&](std::uint32_t a, std::uint32_t b) { return all[a].word < all[b].word; })) {
      if (found_.empty() || found_.back().word != all[i].word) found_.push_back({all[i].word, static_cast<std::uint32_t>(places_.size()), 0});
      places_.push_back(all[i].place);
      found_.back().end = static_cast<std::uint32_t>(places_.size());
    }
  }

  /// Of a word that folds to nothing there are none.
  [[nodiscard]] std::span<const Span> places_of(std::size_t word) const {
    const auto found = std::lower_bound(found_.begin(), found_.end(), word, [](const FoundWord& one, std::size_t other) { return one.word < other; });
    return found != found_.end() && found->word == word ? places_of(*found) : std::span<const Span>();
  }

  [[nodiscard]] std::span<const Span> places_of(const FoundWord& word) const {
    return {places_.data() + word.begin, places_.data() + word.end};
  }

  const TokenFinder::ShapeWords& words_of(const TokenShape& shape) const {
    return finder_.words_of_shape_[static_cast<std::size_t>(&shape - shapes_.data())];
  }

  void add(const Match& match) {
    const auto after = std::upper_bound(links_.begin(), links_.end(), match.span.begin,
                                        [](std::uint32_t at, const LinkCandidate& link) { return at < link.span.end; });
    const bool in_link = after != links_.end() && overlaps(after->span, match.span);
    if (!in_link && has_cue(*match.shape)) matches_.push_back(match);
  }

  bool has_cue(const TokenShape& shape) const {
    const std::vector<std::uint16_t>& cues = words_of(shape).cues;
    return cues.empty() || std::any_of(cues.begin(), cues.end(), [this](auto cue) { return !places_of(cue).empty(); });
  }

  void match_signs() {
    auto link = links_.begin();
    finder_.delimiters_.each_place(paste_, [&](std::size_t sign, std::size_t at) {
      const std::size_t size = finder_.delimiters_.word(sign).size();
      while (link != links_.end() && link->span.end <= at) ++link;
      // The code on either side of a sign within a link lies in the link too.
      if (link != links_.end() && link->span.begin < at && at + size < link->span.end) return;
      for (const auto [shape, opens] : finder_.uses_of_sign_[sign]) {
        if (opens) {
          match_after_opener(*shape, at, at + size);
        } else {
          match_before_closer(*shape, at, size);
        }
      }
    });
  }

  void match_after_opener(const TokenShape& shape, std::size_t opener, std::size_t at) {
    // An opener that begins with a letter or digit (`8/`, `l:/`) must not be the end of a longer word.
    if (is_ascii_alnum(paste_[opener]) && opener > 0 && is_ascii_alnum(paste_[opener - 1])) return;
    std::optional<DelimitedCode> found;
    if (shape.closers.empty()) {
      if (const auto code = read_code(paste_, at, shape)) found = DelimitedCode{*code, 0};
    } else {
      found = read_code_to_closer(paste_, at, shape);
    }
    if (!found) return;
    const Span whole{static_cast<std::uint32_t>(opener),
                     found->code.end + static_cast<std::uint32_t>(found->closer_length)};
    add({shape.delimiters_in_code ? whole : found->code, found->code, &shape});
  }

  void match_before_closer(const TokenShape& shape, std::size_t closer, std::size_t closer_length) {
    const auto code = read_code_before(paste_, closer, shape);
    if (!code) return;
    const Span whole{code->begin, static_cast<std::uint32_t>(closer + closer_length)};
    add({shape.delimiters_in_code ? whole : *code, *code, &shape});
  }

  void match_words() {
    for (const FoundWord& found : found_) {
      for (const TokenShape* shape : finder_.shapes_led_by_[found.word]) match_lead_word(*shape, found);
    }
  }

  void match_lead_word(const TokenShape& shape, const FoundWord& lead) {
    std::size_t passed = 0;
    for (const Span& place : places_of(lead)) {
      if (stands_behind(words_of(shape).not_behind, place.begin)) continue;
      if (shape.alphabet == CodeAlphabet::disguised_words) {
        if (place.begin >= passed) passed = match_disguised_line(shape, finder_.words_.word(lead.word), place);
      } else if (const auto code = read_code(paste_, skip_to_code(paste_, place.end), shape)) {
        add({*code, *code, &shape});
      }
    }
  }

  /// Whether one of `words` ends at `at`.
  bool stands_behind(const std::vector<std::uint16_t>& words, std::uint32_t at) const {
    return std::any_of(words.begin(), words.end(), [&](std::uint16_t word) {
      const std::span<const Span> places = places_of(word);
      const auto next = std::lower_bound(places.begin(), places.end(), at,
                                         [](const Span& place, std::uint32_t end) { return place.end < end; });
      return next != places.end() && next->end == at;
    });
  }

  /// Up to where the line of `place` needs no further look.
  std::size_t match_disguised_line(const TokenShape& shape, const std::string& word, const Span& place) {
    if (paste_.substr(place.begin, place.size()) == word) return place.end;
    const std::size_t line_break = paste_.find_last_of("\r\n", place.begin);
    const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
    const std::size_t end = std::min(paste_.find_first_of("\r\n", place.begin), paste_.size());
    constexpr std::size_t noise_before_opener = 3;
    const bool opens = std::any_of(shape.openers.begin(), shape.openers.end(), [&](const std::string& opener) {
      return paste_.substr(begin, noise_before_opener + opener.size()).find(opener) != std::string_view::npos;
    });
    const Span line = span_of(begin, end);
    if (opens) add({line, {line.end, line.end}, &shape});
    return end;
  }

  void match_lone_codes() {
    if (found_.empty()) return;  // each of them needs a cue
    for (const TokenShape* lone : finder_.lone_codes_) {
      const TokenShape& shape = *lone;
      if (!has_cue(shape)) continue;
      for (std::size_t at = 0; at < paste_.size();) {
        std::size_t end = at;
        while (end < paste_.size() && is_ascii_alnum(paste_[end])) ++end;
        if (end > at) {
          if (const auto code = read_code(paste_, at, shape)) add({*code, *code, &shape});
        }
        at = std::max(end, at + 1);
      }
    }
  }

  /// How well a shape fits a place: smaller is better.
  using Rank = std::tuple<int, std::uint32_t, int>;

  Rank rank_of(const Match& match) const {
    const int width = match.shape->max_length - match.shape->min_length;
    std::uint32_t before = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t after = before;
    for (const std::uint16_t cue : words_of(*match.shape).cues) {
      const std::span<const Span> places = places_of(cue);
      const auto next = std::lower_bound(places.begin(), places.end(), match.code.begin,
                                         [](const Span& place, std::uint32_t at) { return place.begin < at; });
      if (next != places.end()) after = std::min(after, next->begin - match.code.begin);
      if (next != places.begin()) before = std::min(before, match.code.begin - std::prev(next)->begin);
    }
    if (before != std::numeric_limits<std::uint32_t>::max()) return {0, before, width};
    if (after != std::numeric_limits<std::uint32_t>::max()) return {1, after, width};
    return {2, 0, width};
  }

  std::vector<Token> choose() {
    sort_stably(matches_, [](const Match& a, const Match& b) {
      return std::tie(a.code.begin, a.code.end, a.shape) < std::tie(b.code.begin, b.code.end, b.shape);
    });
    std::vector<Token> tokens;
    std::uint32_t taken = 0;
    for (std::size_t first = 0; first < matches_.size();) {
      std::size_t last = first;
      while (last < matches_.size() && matches_[last].code == matches_[first].code) ++last;
      if (auto token = best_of(first, last, taken)) {
        taken = token->span.end;
        tokens.push_back(std::move(*token));
      }
      first = last;
    }
    return tokens;
  }

  std::optional<Token> best_of(std::size_t first, std::size_t last, std::uint32_t taken) const {
    const Match* best = nullptr;
    Rank best_rank;
    bool same_site = true;
    for (std::size_t i = first; i < last; ++i) {
      const Match& match = matches_[i];
      if (match.span.begin < taken) continue;
      const Rank rank = rank_of(match);
      if (best == nullptr || rank < best_rank) {
        best = &match;
        best_rank = rank;
        same_site = true;
      } else if (rank == best_rank) {
        same_site = same_site && match.shape->site == best->shape->site;
      }
    }
    if (best == nullptr) return std::nullopt;
    const auto part = [this](const Span& span) { return std::string(paste_.substr(span.begin, span.size())); };
    return Token{best->span, part(best->span), part(best->code), best->shape->id,
                 same_site ? best->shape->site : std::string()};
  }

  const TokenFinder& finder_;
  const std::vector<TokenShape>& shapes_;
  std::string_view paste_;
  const std::vector<LinkCandidate>& links_;
  std::vector<FoundWord> found_;  ///< the words that stand in the folded paste, by their numbers
  std::vector<Span> places_;      ///< where each stands in the raw one
  std::vector<Match> matches_;
};

namespace {

/// Whether nothing but blanks stands beside the links, which are in order: a list of bare addresses has no room for codes.
bool all_links(std::string_view paste, const std::vector<LinkCandidate>& links) {
  std::size_t at = 0;
  const auto blank_up_to = [&](std::size_t end) {
    return at >= end || paste.substr(at, end - at).find_first_not_of(" \t\r\n") == std::string_view::npos;
  };
  for (const LinkCandidate& link : links) {
    if (!blank_up_to(link.span.begin)) return false;
    at = std::max<std::size_t>(at, link.span.end);
  }
  return !links.empty() && blank_up_to(paste.size());
}

}  // namespace

std::vector<Token> TokenFinder::find(std::string_view paste, const std::vector<LinkCandidate>& links) const {
  if (all_links(paste, links)) return {};
  return TokenSearch(*this, paste, links).find();
}

std::vector<Token> find_tokens(std::string_view paste, const std::vector<LinkCandidate>& links,
                               const std::vector<TokenShape>& shapes) {
  return TokenFinder(shapes).find(paste, links);
}

}  // namespace wailian
