// Reads one path, query and fragment. Internal to read_path.
#pragma once

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/read_path.hpp"

#include <string_view>

namespace wailian {

/// Whether a path segment is an identifier (`wk7tq2`, `wkzTQN`, `51327604`) rather than a word (`wiki`, `2023`).
[[nodiscard]] bool looks_like_code(std::string_view segment);

/// E4. The `,` `;` `|` or `'` that stands right before a link in a list and ends it too; NUL where there is none. The `;` of
/// an entity (`&quot;`) is none.
[[nodiscard]] char separator_before(std::string_view text, std::size_t begin);

/// The steps and the ends stand in read_path.cpp, what letters and signs beyond ASCII do in path_letters.cpp.
class PathReader {
 public:
  PathReader(PasteMarks& marks, std::size_t link_begin, std::size_t from)
      : marks_(marks), text_(marks.text()), link_begin_(link_begin), from_(from), at_(from), segment_(from),
        separator_(separator_before(text_, link_begin)),
        wide_slashes_(text_.substr(from, wide_slash.size()) == wide_slash) {}

  PathReading read();

 private:
  char before() const { return at_ > from_ ? text_[at_ - 1] : '\0'; }
  char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool step();
  bool advance(std::size_t bytes) {
    at_ += bytes;
    return true;
  }
  bool begin_segment(std::size_t bytes);
  bool step_in_bracket();
  bool open_bracket(char c);
  /// K2. `a[]=`, `a[0]=`, `a[b][c]=` and `f=[`; `[Smile]` behind a value is prose.
  bool is_list_of_a_query() const;
  bool quote_entity() const;
  /// At the colon of a second `http://`: moves back to where that link begins, if it is a link of its own.
  bool give_back_second_link();
  /// Whether the link has a scheme, and the second one, whose host begins at `second`, goes to another host. A bare
  /// host may turn out to be none: what follows it must not be lost with it.
  bool leads_elsewhere(std::size_t second) const;
  /// E5. Whether the path is one code and its slash (`/iAbCd12/`): a short link, which carries no second one.
  bool behind_short_code() const { return segments_ == 2 && looks_like_code(previous_segment_); }
  bool step_line_break();
  bool step_beyond_ascii();
  /// J4. Signs that stand inside names and numbers: `Anna–Bert`, `500ml×12`, `mary’s`, `?utf8=✓&q=x`. Marks of sentences,
  /// prices, arrows and emoji are prose unless the address goes on behind them.
  bool symbol_belongs(const CodePoint& symbol) const;
  /// O2. Right behind `/` or `=` a symbol may be the whole value: the other reading has it.
  bool cut_at_symbol(char32_t symbol);
  /// J3. A title with marks of its own: `/wiki/《…》的插图`, and on a line of its own `/下载（新版）`.
  bool step_title(const CodePoint& opener);
  std::string_view segment() const { return text_.substr(segment_, at_ - segment_); }
  void keep_letters();
  bool cut_at_letter(std::size_t letter);
  /// J1, J2.
  bool letters_belong() const;
  bool letters_belong_after_slash() const;
  /// `only`: to this sign (`(`: to the opening mark of a title), and digits and Latin letters may stand among the Han (`Apple台北101/@`).
  bool run_goes_on_like_a_path(char only = '\0') const;
  bool is_whole_line(bool with_marks = false) const;
  std::size_t without_trailing_punctuation(std::size_t from, std::size_t end) const;

  PasteMarks& marks_;
  std::string_view text_;
  std::size_t link_begin_, from_, at_;
  std::size_t segment_;  ///< where the text since the last `/ ? & = #` begins
  std::string_view previous_segment_;
  std::size_t segments_ = 0;
  bool segment_in_letters_ = false, previous_segment_in_letters_ = false;
  char separator_;  ///< of the list in which the link stands; NUL where it stands in none
  bool wide_slashes_;
  bool query_ = false;
  char open_ = '\0', close_ = '\0';
  std::size_t depth_ = 0;
  bool cut_at_letter_ = false, cut_at_symbol_ = false;
  std::size_t letter_at_ = 0;
  std::size_t first_letter_kept_ = 0;
};

}  // namespace wailian
