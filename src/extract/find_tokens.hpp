// Tokens (口令): text that must be carried into another app by hand. A token is not a link.
#pragma once

#include "base/civil_date.hpp"
#include "base/problem.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

enum class CodeAlphabet : std::uint8_t { alphanumeric, alphanumeric_mixed, digits, lower_alphanumeric, any_graphic };

/// One shape of token, as a rule file gives it (rules/tokens/<id>.json). Plain data.
struct TokenShape {
  std::string id;
  std::string site;  ///< id of the site whose app reads it; may be empty where only cues tell
  /// Any of these right before the code and any right after; both lists empty: the code is found by `lead_words`.
  std::vector<std::string> openers, closers;
  /// Words (folded) that stand before the code, with at most a colon, quotes or spaces between (提取码, 支付宝搜索).
  std::vector<std::string> lead_words;
  CodeAlphabet alphabet = CodeAlphabet::alphanumeric;
  std::uint8_t min_length = 0, max_length = 0;
  /// Words of which one must stand anywhere in the folded paste; empty: none needed.
  std::vector<std::string> cues;
  /// The delimiters belong to the code that people copy.
  bool delimiters_in_code = true;
};

struct Token {
  Span span;  ///< in the paste
  std::string text;
  std::string code;
  std::string shape_id;
  std::string site;  ///< the shape's site or the one that cues decided; may be empty
};

/// Tokens in the paste, in order, without overlap with each other or with `links`.
struct LinkCandidate;
[[nodiscard]] std::vector<Token> find_tokens(std::string_view paste, const std::vector<LinkCandidate>& links,
                                             const std::vector<TokenShape>& shapes);

}  // namespace wailian
