// Tokens (口令): text that must be carried into another app by hand. A token is not a link.
#pragma once

#include "base/problem.hpp"
#include "extract/find_links.hpp"
#include "extract/word_finder.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// What a code is made of.
enum class CodeAlphabet : std::uint8_t {
  alphanumeric,        ///< ASCII letters and digits
  alphanumeric_mixed,  ///< as above, and no word: a letter and a digit, or a capital right after a small letter
  digits,
  lower_alphanumeric,
  any_graphic,      ///< anything but white space; only with closers
  name_and_code,    ///< a name without white space, `/`, then letters, digits, `-` and `_`; the lengths count these
  both_cases_and_digits,  ///< letters of both cases and a digit among them: no formula
  disguised_words,  ///< no code: the line is the token (see `TokenShape`); the lengths are 0
};

/// One shape of token, as a rule file gives it (rules/tokens/<id>.json). Plain data.
///
/// Where the code stands follows from the lists that are not empty:
///   `lead_words`            right after one of these words, with at most a colon, quotes and white space between
///   `openers` and `closers` right between two of them; they need not be the same sign
///   `openers`               right after one, to the end of its alphabet
///   `closers`               right before one
///   none                    any word of its own; then `cues` must not be empty
/// For `disguised_words`: a line that begins with one of `openers`, after at most three characters, and holds one of
/// `lead_words` in look-alike characters.
struct TokenShape {
  std::string id;
  std::string site;  ///< id of the site whose app reads it; may be empty where the shape does not tell
  std::vector<std::string> openers, closers;
  std::vector<std::string> lead_words;  ///< written plainly; compared after `fold_martian`, like all words here
  /// Words that make a lead word right behind them speak of something else: 解压 before 密码.
  std::vector<std::string> not_behind;
  CodeAlphabet alphabet = CodeAlphabet::alphanumeric;
  std::uint8_t min_length = 0, max_length = 0;  ///< of the code, in characters
  /// Words of which one must stand anywhere in the paste; empty: none needed.
  std::vector<std::string> cues;
  /// The delimiters belong to what people copy.
  bool delimiters_in_code = true;
};

/// Whether its codes are found by the signs around them, and not by a word before them.
[[nodiscard]] bool stands_between_signs(const TokenShape& shape);

struct Token {
  Span span;         ///< in the paste
  std::string text;  ///< the span, with its delimiters where they belong to the token
  std::string code;  ///< without delimiters; empty where words are the token
  std::string shape_id;
  std::string site;  ///< may be empty: nothing told whose token it is
};

/// Finds tokens of given shapes. Built once, used for any number of pastes; holds its own copy of the shapes.
class TokenFinder {
 public:
  explicit TokenFinder(std::vector<TokenShape> shapes);
  TokenFinder(TokenFinder&&) = default;
  TokenFinder(const TokenFinder&) = delete;

  /// Tokens in `paste` (valid UTF-8), in order, without overlap with each other or with `links`.
  ///
  /// Where several shapes fit one code, one whose cue stands in the paste beats one that needs none; of several cues
  /// the nearest before the code decides, else the nearest after it; without cues the narrower range of lengths. Shapes
  /// of different sites that are still equal leave `site` empty.
  [[nodiscard]] std::vector<Token> find(std::string_view paste, const std::vector<LinkCandidate>& links) const;

 private:
  std::vector<TokenShape> shapes_;
  WordFinder delimiters_;  ///< openers, and the closers of shapes without openers, in the raw paste
  WordFinder words_;       ///< lead words, what must not stand before them, and cues, in the folded paste

  /// What the shapes say in words and signs, as numbers of the finders: worked out once, asked of every paste.
  struct ShapeWords {
    std::vector<std::uint16_t> not_behind, cues;
  };
  struct SignUse {
    const TokenShape* shape;
    bool opens;
  };
  std::vector<ShapeWords> words_of_shape_;
  std::vector<std::vector<SignUse>> uses_of_sign_;
  std::vector<std::vector<const TokenShape*>> shapes_led_by_;  ///< by the number of the word
  std::vector<const TokenShape*> lone_codes_;  ///< shapes with neither signs nor lead words: a cue tells them
  friend class TokenSearch;
};

/// `TokenFinder(shapes).find(paste, links)`, for a single paste.
[[nodiscard]] std::vector<Token> find_tokens(std::string_view paste, const std::vector<LinkCandidate>& links,
                                             const std::vector<TokenShape>& shapes);

}  // namespace wailian
