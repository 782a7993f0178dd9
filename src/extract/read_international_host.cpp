#include "extract/read_international_host.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/host_label.hpp"

#include <algorithm>

namespace wailian {
namespace {

bool belongs(const CodePoint& point) {
  if (point.length == 0) return false;
  if (point.value < 0x80) {
    const char c = static_cast<char>(point.value);
    return is_ascii_alnum(c) || c == '-' || c == '.';
  }
  return !is_white_space(point.value) && !is_sentence_mark(point.value);
}

bool is_upper(char32_t c) { return c < 0x80 && is_ascii_upper(static_cast<char>(c)); }

}  // namespace

PlacedHost read_international_host(std::string_view text, std::size_t dot, std::size_t floor) {
  PlacedHost none;
  none.begin = none.end = dot;
  const auto not_ascii = [&](std::size_t at) { return at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80; };
  if (dot == 0) return none;
  std::size_t begin = dot;
  bool unspaced = false, beyond_ascii = false, small = false, digit = false;
  while (begin > floor && dot - begin < longest_host) {
    const CodePoint point = code_point_before(text, begin);
    if (!belongs(point)) break;
    unspaced = unspaced || is_unspaced_letter(point.value);
    beyond_ascii = beyond_ascii || point.value >= 0x80;
    small = small || (point.value < 0x80 && is_ascii_lower(static_cast<char>(point.value)));
    digit = digit || (point.value < 0x80 && is_ascii_digit(static_cast<char>(point.value)));
    begin -= point.length;
  }
  if (begin == dot || text[begin] == '.' || text[begin] == '-') return none;

  std::size_t end = dot + 1;
  std::size_t label = end;
  bool symbols = false;  // the label begins with one
  while (end < text.size() && end - dot < longest_host) {
    const CodePoint point = code_point_at(text, end);
    if (!belongs(point)) break;
    const bool symbol = point.value >= 0x80 && !is_spaced_letter(point.value) && !is_unspaced_letter(point.value) &&
                        !is_invisible(point.value);
    if (point.value == '.') {
      const CodePoint next = code_point_at(text, end + 1);
      if (end == label || next.value == '.' || !belongs(next)) break;
      label = end + 1;
    } else if (end == label) {
      symbols = symbol;
    } else if ((symbol && !symbols) || (is_unspaced_letter(point.value) && !not_ascii(label))) {
      break;  // a word or a sign behind the ending
    }
    end += point.length;
  }
  const std::string_view last = text.substr(label, end - label);
  const bool ascii_ending = !not_ascii(label);
  if (last.size() < 2 || (ascii_ending && !beyond_ascii && !not_ascii(dot + 1))) return none;
  if (ascii_ending && !std::all_of(last.begin(), last.end(), is_ascii_letter)) return none;
  // `4K.真好看` and `图1.这是` are sentences.
  if (digit && not_ascii(label) && is_unspaced_letter(code_point_at(text, label).value)) return none;
  const bool www = text.substr(begin, 4) == "www.";
  if (unspaced && ascii_ending && !www) return none;
  // `Été.Then` is two sentences.
  if (ascii_ending && small && is_upper(static_cast<unsigned char>(last.front()))) return none;
  PlacedHost out;
  out.begin = begin;
  out.end = end;
  return out;
}

}  // namespace wailian
