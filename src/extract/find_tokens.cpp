#include "extract/find_tokens.hpp"

#include "base/sort.hpp"
#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/fold.hpp"
#include "extract/read_code.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace wailian {
namespace {

/// A place where a shape fits.
struct Match {
  Span span, code;
  const TokenShape* shape = nullptr;
};

bool stands_between_signs(const TokenShape& shape) {
  return shape.lead_words.empty() && shape.alphabet != CodeAlphabet::disguised_words;
}

bool overlaps(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

std::vector<TokenShape> folded(std::vector<TokenShape> shapes) {
  for (TokenShape& shape : shapes) {
    for (std::string& word : shape.lead_words) word = fold_martian(word).text;
    for (std::string& word : shape.cues) word = fold_martian(word).text;
  }
  return shapes;
}

std::vector<std::string> delimiters_of(const std::vector<TokenShape>& shapes) {
  std::vector<std::string> words;
  for (const TokenShape& shape : shapes) {
    if (!stands_between_signs(shape)) continue;
    const auto& signs = shape.openers.empty() ? shape.closers : shape.openers;
    words.insert(words.end(), signs.begin(), signs.end());
  }
  return words;
}

std::vector<std::string> words_of(const std::vector<TokenShape>& shapes) {
  std::vector<std::string> words;
  for (const TokenShape& shape : shapes) {
    words.insert(words.end(), shape.lead_words.begin(), shape.lead_words.end());
    words.insert(words.end(), shape.cues.begin(), shape.cues.end());
  }
  return words;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Skips what stands between a lead word and its code: `提取码：「abcd」`, `【提取码】abcd`, `密码是 abcd`.
std::size_t skip_to_code(std::string_view text, std::size_t at) {
  constexpr std::u32string_view between = U" \t\r\n:：=“”\"'‘’「」『』【】[](（)）《》<>#是为為→➜👉\uFE0F\u00A0\u3000";
  for (int i = 0; i < 6 && at < text.size(); ++i) {
    const CodePoint point = code_point_at(text, at);
    if (between.find(point.value) == std::u32string_view::npos) break;
    at += point.length;
  }
  return at;
}

/// One paste, searched for all shapes.
class Search {
 public:
  Search(const std::vector<TokenShape>& shapes, const WordFinder& delimiters, const WordFinder& words,
         std::string_view paste, const std::vector<LinkCandidate>& links)
      : shapes_(shapes),
        delimiters_(delimiters),
        words_(words),
        paste_(paste),
        links_(links),
        folded_(fold_martian(paste)),
        places_(words.size()) {
    words_.each_place(folded_.text, [this](std::size_t word, std::size_t at) {
      places_[word].push_back({folded_.origin[at], folded_.origin[at + words_.word(word).size()]});
    });
  }

  std::vector<Token> find() {
    match_signs();
    match_words();
    match_lone_codes();
    return choose();
  }

 private:
  void add(const Match& match) {
    const auto after = std::upper_bound(links_.begin(), links_.end(), match.span.begin,
                                        [](std::uint32_t at, const LinkCandidate& link) { return at < link.span.end; });
    const bool in_link = after != links_.end() && overlaps(after->span, match.span);
    if (!in_link && has_cue(*match.shape)) matches_.push_back(match);
  }

  bool has_cue(const TokenShape& shape) const {
    return shape.cues.empty() || std::any_of(shape.cues.begin(), shape.cues.end(), [this](const std::string& cue) {
             return !places_[words_.number_of(cue)].empty();
           });
  }

  void match_signs() {
    delimiters_.each_place(paste_, [this](std::size_t word, std::size_t at) {
      const std::string& sign = delimiters_.word(word);
      for (const TokenShape& shape : shapes_) {
        if (!stands_between_signs(shape)) continue;
        if (contains(shape.openers, sign)) match_after_opener(shape, at, at + sign.size());
        if (shape.openers.empty() && contains(shape.closers, sign)) match_before_closer(shape, at, sign.size());
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
    for (const TokenShape& shape : shapes_) {
      for (const std::string& lead : shape.lead_words) {
        std::size_t passed = 0;
        for (const Span& place : places_[words_.number_of(lead)]) {
          if (shape.alphabet == CodeAlphabet::disguised_words) {
            if (place.begin >= passed) passed = match_disguised_line(shape, lead, place);
          } else if (const auto code = read_code(paste_, skip_to_code(paste_, place.end), shape)) {
            add({*code, *code, &shape});
          }
        }
      }
    }
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
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (opens) add({line, {line.end, line.end}, &shape});
    return end;
  }

  void match_lone_codes() {
    for (const TokenShape& shape : shapes_) {
      if (!shape.openers.empty() || !shape.closers.empty() || !stands_between_signs(shape)) continue;
      if (shape.cues.empty() || !has_cue(shape)) continue;
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
    for (const std::string& cue : match.shape->cues) {
      const auto& places = places_[words_.number_of(cue)];
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
      return std::tie(a.code.begin, a.code.end) < std::tie(b.code.begin, b.code.end);
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

  const std::vector<TokenShape>& shapes_;
  const WordFinder& delimiters_;
  const WordFinder& words_;
  std::string_view paste_;
  const std::vector<LinkCandidate>& links_;
  FoldedText folded_;
  std::vector<std::vector<Span>> places_;  ///< of each word of `words_`, in the raw paste
  std::vector<Match> matches_;
};

}  // namespace

TokenFinder::TokenFinder(std::vector<TokenShape> shapes)
    : shapes_(folded(std::move(shapes))), delimiters_(delimiters_of(shapes_)), words_(words_of(shapes_)) {}

std::vector<Token> TokenFinder::find(std::string_view paste, const std::vector<LinkCandidate>& links) const {
  return Search(shapes_, delimiters_, words_, paste, links).find();
}

std::vector<Token> find_tokens(std::string_view paste, const std::vector<LinkCandidate>& links,
                               const std::vector<TokenShape>& shapes) {
  return TokenFinder(shapes).find(paste, links);
}

}  // namespace wailian
