#include "extract/read_path.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/soft_break.hpp"
#include "extract/starts_prose.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace wailian {
namespace {

/// Whether a path segment is an identifier (`wk7tq2`, `wkzTQN`, `51327604`) rather than a word (`wiki`, `2023`).
bool looks_like_code(std::string_view segment) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool rises_inside = false;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    digits += is_ascii_digit(segment[i]);
    letters += is_ascii_letter(segment[i]);
    rises_inside = rises_inside || (i > 0 && is_ascii_lower(segment[i - 1]) && is_ascii_upper(segment[i]));
  }
  return (digits > 0 && letters > 0) || digits > 4 || rises_inside;
}

/// E4. The `,` `;` `|` or `'` that stands right before a link in a list and ends it too; NUL where there is none. The `;` of
/// an entity (`&quot;`) is none.
char separator_before(std::string_view text, std::size_t begin) {
  const char c = begin > 0 ? text[begin - 1] : '\0';
  if (c == '\0' || std::string_view(",;|'").find(c) == std::string_view::npos) return '\0';
  constexpr std::size_t longest_entity = 8;
  const std::size_t before = begin - std::min(begin, longest_entity);
  return c == ';' && text.substr(before, begin - before).find('&') != std::string_view::npos ? '\0' : c;
}

constexpr std::u32string_view title_openers = U"“《「『（【";

class PathReader {
 public:
  PathReader(PasteMarks& marks, std::size_t link_begin, std::size_t from)
      : marks_(marks), text_(marks.text()), link_begin_(link_begin), from_(from), at_(from), segment_(from),
        separator_(separator_before(text_, link_begin)),
        wide_slashes_(text_.substr(from, wide_slash.size()) == wide_slash) {}

  PathReading read() {
    while (at_ < text_.size() && step()) {
    }
    PathReading out;
    out.end = without_trailing_punctuation(from_, at_);
    if (cut_at_symbol_) {
      out.other_end = marks_.next_gap(at_);
    } else if (out.end < at_ && text_[out.end] == '~' && text_.substr(out.end, 2) != "~~") {
      out.other_end = out.end + 1;
    } else if (cut_at_letter_) {
      out.other_end = marks_.trimmed_stop(letter_at_);
    } else if (first_letter_kept_ > 0) {
      out.other_end = wailian::without_trailing_punctuation(text_, from_, first_letter_kept_);
    }
    return out;
  }

 private:
  char before() const { return at_ > from_ ? text_[at_ - 1] : '\0'; }
  char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  bool step() {
    if (depth_ > 0) return step_in_bracket();
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) >= 0x80) return step_beyond_ascii();
    if (c == separator_) return false;
    switch (c) {
      case '\r':
      case '\n':
        return step_line_break();
      case '(':
      case '[':
      case '{':
        return open_bracket(c);
      case ')':
      case ']':
      case '}':
      case '"':
      case '<':
      case '>':
      case '`':
        return false;
      case '\\':
        if (byte_at(at_ + 1) == '/') return begin_segment(2);
        return escapes_mark(text_, at_) && advance(2);
      case '&':
        return !quote_entity() && begin_segment(1);
      case '?':
        query_ = true;
        return begin_segment(1);
      case '/':
      case '#':
      case '=':
        return begin_segment(1);
      case ',':
      case ';':
        return text_.substr(at_ + 1, 4) != "www." && advance(1);
      case ':':
        return !give_back_second_link() && advance(1);
      default:
        return is_ascii_graphic(c) && advance(1);
    }
  }

  bool advance(std::size_t bytes) {
    at_ += bytes;
    return true;
  }

  bool begin_segment(std::size_t bytes) {
    previous_segment_ = text_.substr(segment_, at_ - segment_);
    previous_segment_in_letters_ = segment_in_letters_;
    ++segments_;
    at_ += bytes;
    segment_ = at_;
    segment_in_letters_ = false;
    return true;
  }

  bool step_in_bracket() {
    const char c = text_[at_];
    if (c == open_) ++depth_;
    if (c == close_) --depth_;
    return advance(code_point_at(text_, at_).length);
  }

  bool open_bracket(char c) {
    if (!marks_.bracket_closes(at_)) return false;
    if (c == '[' && !(query_ && is_list_of_a_query())) return false;
    const std::size_t inside = skip_invisible(text_, at_ + 1);
    if (c != '{' && is_unspaced_letter(code_point_at(text_, inside).value)) {
      const bool title = c == '(' && (segment_in_letters_ || (before() == '_' && !looks_like_code(segment())));
      if (!title) return cut_at_letter(inside);
      keep_letters();
    }
    open_ = c;
    close_ = c == '(' ? ')' : c == '[' ? ']' : '}';
    depth_ = 1;
    return advance(1);
  }

  /// K2. `a[]=`, `a[0]=`, `a[b][c]=` and `f=[`; `[Smile]` behind a value is prose.
  bool is_list_of_a_query() const {
    if (before() == '=') return true;
    constexpr int most_groups = 8;
    std::size_t open = at_;
    for (int group = 0; group < most_groups && byte_at(open) == '['; ++group) {
      const std::size_t close = text_.substr(0, marks_.next_gap(open)).find(']', open);
      if (close == std::string_view::npos) return false;
      open = close + 1;
    }
    return byte_at(open) == '=';
  }

  bool quote_entity() const {
    const std::string_view rest = text_.substr(at_, 7);
    for (const std::string_view entity :
         {"&quot;", "&lt;", "&gt;", "&apos;", "&#34;", "&#39;", "&#x22;", "&#x27;", "&nbsp;"})
      if (rest.substr(0, entity.size()) == entity) return true;
    return false;
  }

  /// At the colon of a second `http://`: moves back to where that link begins, if it is a link of its own.
  bool give_back_second_link() {
    if (text_.substr(at_, 3) != "://") return false;
    const bool secure = at_ > from_ && to_ascii_lower(text_[at_ - 1]) == 's';
    const std::size_t length = secure ? 5 : 4;
    if (at_ < from_ + length) return false;
    const std::size_t begin = at_ - length;
    for (std::size_t i = 0; i < 4; ++i)
      if (to_ascii_lower(text_[begin + i]) != "http"[i]) return false;
    const char joint = begin > from_ ? text_[begin - 1] : '\0';
    const bool escaped = begin >= from_ + 3 && text_[begin - 3] == '%';
    const bool part = escaped || std::string_view("=?&#:@!").find(joint) != std::string_view::npos ||
                      (joint == '/' && leads_elsewhere(at_ + 3) && !behind_short_code());
    if (part && joint != '\0') return false;
    at_ = begin;
    return true;
  }

  /// Whether the link has a scheme, and the second one, whose host begins at `second`, goes to another host. A bare
  /// host may turn out to be none: what follows it must not be lost with it.
  bool leads_elsewhere(std::size_t second) const {
    const std::size_t scheme = text_.find("://", link_begin_);
    if (scheme == std::string_view::npos || scheme >= from_) return false;
    const std::string_view host = text_.substr(scheme + 3, from_ - scheme - 3);
    return text_.substr(second, host.size()) != host;
  }

  /// E5. Whether the path is one code and its slash (`/iAbCd12/`): a short link, which carries no second one.
  bool behind_short_code() const { return segments_ == 2 && looks_like_code(previous_segment_); }

  bool step_line_break() {
    const std::size_t next = soft_break_end(text_, link_begin_, at_, query_);
    if (next == at_) return false;
    at_ = next;
    return true;
  }

  bool step_beyond_ascii() {
    const CodePoint point = code_point_at(text_, at_);
    if (wide_slashes_ && text_.substr(at_, wide_slash.size()) == wide_slash) return begin_segment(wide_slash.size());
    if (is_invisible(point.value)) {
      const std::size_t next = skip_invisible(text_, at_);
      const char c = byte_at(next);
      const bool letter = next < text_.size() && is_spaced_letter(code_point_at(text_, next).value);
      if (!letter && (!is_ascii_graphic(c) || std::string_view("\"<>`)]}'\\").find(c) != std::string_view::npos))
        return false;
      at_ = next;
      return true;
    }
    if (is_unspaced_letter(point.value)) {
      if (!letters_belong()) return cut_at_letter(at_);
      keep_letters();
      return advance(point.length);
    }
    const bool middle_dot = point.value == 0xB7 || point.value == 0x30FB;
    if (middle_dot && segment_in_letters_)
      return is_unspaced_letter(code_point_at(text_, at_ + point.length).value) && advance(point.length);
    if (is_spaced_letter(point.value)) return advance(point.length);
    if (step_title(point)) return true;
    return symbol_belongs(point) ? advance(point.length) : cut_at_symbol(point.value);
  }

  /// J4. Signs that stand inside names and numbers: `Anna–Bert`, `500ml×12`, `mary’s`, `?utf8=✓&q=x`. Marks of sentences,
  /// prices, arrows and emoji are prose unless the address goes on behind them.
  bool symbol_belongs(const CodePoint& symbol) const {
    const char32_t c = symbol.value;
    const std::size_t next = skip_invisible(text_, at_ + symbol.length);
    const char after = byte_at(next);
    if (c == 0x2019) return is_ascii_letter(before()) && is_ascii_letter(after);
    if (is_sentence_mark(c) || is_white_space(c)) return false;
    if (after == '/' && (before() == '/' || is_ascii_graphic(byte_at(next + 1)))) return true;
    if (after == '&' && query_ && is_ascii_alnum(byte_at(next + 1))) return true;
    const bool prose = c >= 0x1F000 || c == 0xFFE5 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF) ||
                       (c >= 0x2014 && c <= 0x2017) || (c >= 0x2190 && c <= 0x21FF);
    return !prose && is_ascii_alnum(before()) && is_ascii_alnum(after);
  }

  /// O2. Right behind `/` or `=` a symbol may be the whole value: the other reading has it.
  bool cut_at_symbol(char32_t symbol) {
    cut_at_symbol_ = (before() == '/' || before() == '=') && !is_sentence_mark(symbol) && !is_white_space(symbol);
    return false;
  }

  /// J3. A title with marks of its own: `/wiki/《…》的插图`, and on a line of its own `/下载（新版）`.
  bool step_title(const CodePoint& opener) {
    constexpr std::array<std::string_view, 6> closers{"”", "》", "」", "』", "）", "】"};
    const std::size_t kind = title_openers.find(opener.value);
    if (kind == std::u32string_view::npos || query_) return false;
    const bool begins_title = before() == '/' && segments_ > 1 && !looks_like_code(previous_segment_);
    const bool whole_line = (segment_in_letters_ || (before() == '/' && segments_ == 1)) && is_whole_line(true);
    if (!begins_title && !whole_line) return false;
    constexpr std::size_t longest_title = 192;
    const std::size_t inside = at_ + opener.length;
    const std::size_t close = text_.substr(0, inside + longest_title).find(closers[kind], inside);
    if (close == std::string_view::npos || close > marks_.next_gap(at_) || starts_prose(text_.substr(inside)))
      return false;
    keep_letters();
    at_ = close + closers[kind].size();
    return true;
  }

  std::string_view segment() const { return text_.substr(segment_, at_ - segment_); }

  void keep_letters() {
    segment_in_letters_ = true;
    if (first_letter_kept_ == 0) first_letter_kept_ = at_;
  }

  bool cut_at_letter(std::size_t letter) {
    cut_at_letter_ = true;
    letter_at_ = letter;
    const char joint = before();
    if (joint == '#') --at_;  // `/abc#话题#` is a topic behind the link
    return false;
  }

  /// J1, J2.
  bool letters_belong() const {
    if (segment_in_letters_) return true;
    const bool first_segment = before() == '/' && segments_ == 1;
    if (first_segment && run_goes_on_like_a_path('(') && is_whole_line(true)) return true;
    if (starts_prose(text_.substr(at_))) return false;
    switch (before()) {
      case '=':
        return byte_at(at_ - 2) != '=';  // `==` is padding, not a name
      case '/':
        return letters_belong_after_slash();
      case '_':
        return !query_ && !looks_like_code(segment());
      case '-':
        return !query_ && !looks_like_code(segment()) && (run_goes_on_like_a_path() || is_whole_line());
      case '?':
      case '&':
      case '#':
        return first_letter_kept_ > 0;
      default:
        return !query_ && segments_ > 1 && is_ascii_letter(before()) && !looks_like_code(segment()) &&
               run_goes_on_like_a_path('/');
    }
  }

  bool letters_belong_after_slash() const {
    if (segments_ > 1) return previous_segment_in_letters_ || !looks_like_code(previous_segment_);
    return run_goes_on_like_a_path() || is_whole_line();
  }

  /// `only`: to this sign (`(`: to the opening mark of a title), and digits and Latin letters may stand among the Han (`Apple台北101/@`).
  bool run_goes_on_like_a_path(char only = '\0') const {
    constexpr std::size_t longest_run = 192;
    std::size_t at = at_;
    while (at < text_.size() && at - at_ < longest_run) {
      const CodePoint point = code_point_at(text_, at);
      if (!is_unspaced_letter(point.value) && (only == '\0' || !is_ascii_alnum(text_[at]))) break;
      at += point.length;
    }
    const char c = byte_at(at);
    if (only == '(') return title_openers.find(code_point_at(text_, at).value) != std::u32string_view::npos;
    if (only != '\0') return c == only && is_ascii_graphic(byte_at(at + 1));
    return c == '/' || c == '?' || c == '_' || c == '-' || (c == '.' && is_ascii_alnum(byte_at(at + 1)));
  }

  bool is_whole_line(bool with_marks = false) const {
    const auto line_edge = [](char c) { return c == '\0' || c == '\n' || c == '\r'; };
    const std::size_t end = with_marks ? marks_.next_gap(at_) : marks_.next_stop(at_);
    return (link_begin_ == 0 || line_edge(text_[link_begin_ - 1])) && line_edge(byte_at(end));
  }

  std::size_t without_trailing_punctuation(std::size_t from, std::size_t end) const {
    const char emphasis = link_begin_ > 0 ? text_[link_begin_ - 1] : '\0';
    std::size_t shorter = wailian::without_trailing_punctuation(text_, from, end);
    while (shorter > from) {
      const char last = text_[shorter - 1];
      const char second = shorter - 1 > from ? text_[shorter - 2] : '\0';
      const bool kept_star = second == ':' || second == '=' || second == '/';
      const bool closes_emphasis =
          (last == emphasis && last == '_') || last == '~' || (last == '*' && (last == emphasis || !kept_star));
      const bool value_in_at_signs = byte_at(segment_) == '@' && shorter - 1 > segment_;
      const bool half_escape = last == '\\';  // of `\.`, whose dot closed the sentence
      if (!closes_emphasis && !half_escape && (last != '@' || value_in_at_signs)) break;
      shorter = wailian::without_trailing_punctuation(text_, from, shorter - 1);
    }
    return shorter;
  }

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

}  // namespace

PathReading read_path(PasteMarks& marks, std::size_t link_begin, std::size_t from) {
  return PathReader(marks, link_begin, from).read();
}

std::size_t without_trailing_punctuation(std::string_view text, std::size_t from, std::size_t end) {
  constexpr std::string_view punctuation = ".,;:!?'|%";
  while (end > from && !is_ascii_alnum(text[end - 1])) {
    const bool hyphens = text[end - 1] == '-' && end - from > 1 && text[end - 2] == '-';
    if (!hyphens && punctuation.find(text[end - 1]) == std::string_view::npos) break;
    end -= hyphens ? 2 : 1;
  }
  return end;
}

}  // namespace wailian
