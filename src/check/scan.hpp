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

enum class RowKind : std::uint8_t { link, token, page };

/// One link or token of one line, or the words of a page of the app. Views live until the callback returns, `text` until all rows of its line are taken.
struct ScanRow {
  std::uint32_t line = 0;   ///< counted from 0
  Span span;                ///< in the line, UTF-8 bytes
  std::string_view text;    ///< the whole line
  RowKind kind = RowKind::link;
  std::string_view url{}, host{};  ///< empty for a token and for what is no http(s) URL
  const Site* site = nullptr;
  Outcome outcome = Outcome::unknown;
  Currency currency = Currency::none;
  const Policy* decided_by = nullptr;
  std::uint32_t same_verdict = 0;  ///< rows with the same number have the same from `site` to `decided_by`; 0: compared with none
  Lead lead{};                     ///< none for a token
  std::string_view inside{};       ///< host of the address inside the link that the hazard is of; empty for the link itself
  std::optional<Outcome> destination{};       ///< of the address inside a wrapper
  std::string_view destination_host{};
  std::string_view carries{};                 ///< host of another address inside, of which no rule says that it leads there
  std::string_view other_reading{};           ///< the address where the link may also end elsewhere
  const Page* page = nullptr;                 ///< of the app, that the link is or whose words these are
  std::string_view code{};                    ///< of a token, what of it is the code
  std::optional<ProblemCode> problem{};       ///< where the link is no http(s) URL
  std::vector<std::string_view> hazards{};    ///< ids, as in an answer: of the link, then of the address inside it
};

enum class LineKind : std::uint8_t {
  text,     ///< with any number of links and tokens in it
  address,  ///< one address, as in the bar of a browser; nothing else is looked for
};

/// Reads `lines` (UTF-8, one below the other, `\n` or `\r\n`) and hands each row to `take`, in order. Answers as `check`
/// does for each line by itself, and gives no reasons: `check` has them. Of addresses there is one row a line, `problem`
/// where a line is no http(s) URL; one that is found as a link in itself has the same row as a text. Linear in the length of the text.
void scan(const Checker& checker, std::string_view lines, const Query& query, FunctionRef<void(const ScanRow&)> take,
          LineKind kind = LineKind::text);

/// Takes `paste` as `check` does, as one text, and hands over the rows of what `Answers::more` counts, links first.
void scan_rest(const Checker& checker, std::string_view paste, const Query& query, FunctionRef<void(const ScanRow&)> take);

}  // namespace wailian
