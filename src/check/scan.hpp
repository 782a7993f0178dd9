// One short row for each link and token, for one context and one day: of many lines, or of what `check` left.
#pragma once

#include "base/function_ref.hpp"
#include "check/check.hpp"
#include "policy/evaluate.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wailian {

/// One link or token of one line. Views live until the callback returns, `text` until all rows of its line are taken.
struct ScanRow {
  std::uint32_t line = 0;   ///< counted from 0
  Span span;                ///< in the line, UTF-8 bytes
  std::string_view text;    ///< the whole line
  SubjectKind kind = SubjectKind::link;
  std::string_view url{}, host{};  ///< empty for a token and for what is no http(s) URL
  const Site* site = nullptr;
  Outcome outcome = Outcome::unknown;
  Currency currency = Currency::none;
  const Policy* decided_by = nullptr;
  Lead lead{};                     ///< none for a token
  std::string_view inside{};       ///< host of the address inside the link that the hazard is of; empty for the link itself
  std::optional<Outcome> destination{};       ///< of the address inside a wrapper
  std::optional<ProblemCode> problem{};       ///< where the link is no http(s) URL
  std::vector<std::string_view> hazards{};    ///< ids, as in an answer: of the link, then of the address inside it
};

/// Reads `lines` (UTF-8, one below the other, `\n` or `\r\n`) and hands each row to `take`, in order. Answers as `check`
/// does for each line by itself, and gives no reasons: `check` has them. Linear in the length of the text.
void scan(const Checker& checker, std::string_view lines, const Query& query, FunctionRef<void(const ScanRow&)> take);

/// Takes `paste` as `check` does, as one text, and hands over the rows of what `Answers::more` counts, links first.
void scan_rest(const Checker& checker, std::string_view paste, const Query& query, FunctionRef<void(const ScanRow&)> take);

}  // namespace wailian
