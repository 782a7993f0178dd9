// What the reading of links asks about the whole paste, again and again, answered in linear time altogether.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wailian {

/// Marks of one paste. Keeps a view of it: the paste must outlive the marks.
class PasteMarks {
 public:
  explicit PasteMarks(std::string_view paste) : text_(paste) {}

  [[nodiscard]] std::string_view text() const { return text_; }

  /// Whether the `(`, `[` or `{` at `at` finds its partner before anything that ends a link. Square brackets
  /// may hold quotes (a list in a query); braces may hold these and letters of any script (raw JSON in a query), but no
  /// white space.
  [[nodiscard]] bool bracket_closes(std::size_t at);

  /// The first white space, control character, `"`, `<`, `>` or backtick at or after `from`.
  [[nodiscard]] std::size_t next_gap(std::size_t from);

  /// The first character at or after `from` that no reading of a link goes past: a gap, full-width punctuation, a
  /// symbol or an emoji. Letters of every script are passed.
  [[nodiscard]] std::size_t next_stop(std::size_t from);

  /// The same without the trailing punctuation that belongs to the sentence (`without_trailing_punctuation`), and where
  /// it goes on to a gap, without the marks of emphasis before that.
  [[nodiscard]] std::size_t trimmed_gap(std::size_t from);
  [[nodiscard]] std::size_t trimmed_stop(std::size_t from);

 private:
  /// An answer holds for every question between `from` and `to`: this is what keeps many short steps linear.
  struct Answer {
    std::size_t from = 1, to = 0;
    std::size_t trimmed = 0;     ///< `to` without trailing punctuation, at least `from`
    std::size_t unemphasized = 0;  ///< `trimmed` without `*`, `_`, `~`
  };

  void answer(Answer& known, std::size_t from, bool (*ends)(char32_t));
  std::size_t trimmed(const Answer& known, std::size_t from) const;

  void match_brackets();

  std::string_view text_;
  std::vector<bool> closes_;  ///< empty until the first question: few links hold a bracket
  Answer gap_, stop_;
};

}  // namespace wailian
