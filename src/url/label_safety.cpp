#include "url/label_safety.hpp"

#include <algorithm>
#include <initializer_list>

namespace wailian {
namespace {

using ScriptSet = std::uint32_t;  // a bit for each script

constexpr ScriptSet bit(Script script) { return ScriptSet{1} << static_cast<unsigned>(script); }

constexpr ScriptSet set_of(std::initializer_list<Script> scripts) {
  ScriptSet set = 0;
  for (const Script script : scripts) set |= bit(script);
  return set;
}

constexpr ScriptSet japanese = set_of({Script::latin, Script::han, Script::hiragana, Script::katakana});
constexpr ScriptSet chinese = set_of({Script::latin, Script::han, Script::bopomofo});
constexpr ScriptSet korean = set_of({Script::latin, Script::han, Script::hangul});

// Letters that are hard to tell from Latin ones, or from each other's, in common fonts.
constexpr std::u32string_view cyrillic_like_latin = U"асԁеԍһіјӏопрԛѕԝхуъьгѵѡҽ";
constexpr std::u32string_view greek_like_latin = U"αγηικνορτυχω";
constexpr std::u32string_view armenian_like_latin = U"ագզլհյոսցքօ";

// Kana and strokes of Han that pass for a slash, a hyphen or an l where no Japanese or Chinese stands around them.
constexpr std::u32string_view like_marks = U"ノソゾンー・一丨丶丿乀乁";

// Latin letters that pass for others.
constexpr std::u32string_view misleading_latin = U"ıĸŉ";

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_deviation(char32_t c) { return c == 0xDF || c == 0x3C2 || c == 0x200C || c == 0x200D; }

bool is_east_asian(char32_t c) {
  const Script script = traits_of(c).script;
  return script == Script::han || script == Script::hiragana || script == Script::katakana ||
         script == Script::bopomofo || script == Script::hangul;
}

ScriptSet scripts_of(std::u32string_view label) {
  ScriptSet set = 0;
  for (const char32_t c : label) set |= bit(traits_of(c).script);
  return set & ~set_of({Script::common, Script::inherited});
}

bool is_single(ScriptSet set) { return (set & (set - 1)) == 0; }

/// Letters of living alphabets: Latin-1, Latin Extended-A, Vietnamese, Pinyin, Romanian, Azerbaijani, and U+1E00 on.
bool is_everyday_latin(char32_t c) {
  if (c < 0x80 || (c >= 0x1E00 && c <= 0x1EFF)) return true;
  if (c >= 0xE0 && c <= 0x17E) return !has(misleading_latin, c);
  return c == 0x1A1 || c == 0x1B0 || (c >= 0x1CE && c <= 0x1DC) || c == 0x219 || c == 0x21B || c == 0x259;
}

bool is_everyday(std::u32string_view label, std::size_t at, ScriptSet scripts) {
  const char32_t c = label[at];
  switch (traits_of(c).script) {
    case Script::latin:
      return is_everyday_latin(c);
    case Script::common:
      if (c < 0x80) return c == '-' || (c >= '0' && c <= '9');
      if (c == U'·') return at > 0 && at + 1 < label.size() && label[at - 1] == 'l' && label[at + 1] == 'l';
      if (c == U'ー' || c == U'・') return (scripts & set_of({Script::hiragana, Script::katakana})) != 0;
      return scripts == bit(Script::arabic) && ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9));
    case Script::inherited:
      return scripts == bit(Script::arabic) && ((c >= 0x64B && c <= 0x655) || c == 0x670);
    case Script::other:
      return false;
    default:
      return true;
  }
}

/// Whether a look-alike of a slash or a hyphen stands with no East Asian character on either side.
bool has_lone_mark(std::u32string_view label) {
  for (std::size_t at = 0; at < label.size(); ++at) {
    if (!has(like_marks, label[at])) continue;
    const bool before = at > 0 && is_east_asian(label[at - 1]);
    const bool after = at + 1 < label.size() && is_east_asian(label[at + 1]);
    if (!before && !after && label.size() > 1) return true;
  }
  return false;
}

bool looks_latin(std::u32string_view label, ScriptSet scripts) {
  std::u32string_view letters;
  if (scripts == bit(Script::cyrillic)) letters = cyrillic_like_latin;
  if (scripts == bit(Script::greek)) letters = greek_like_latin;
  if (scripts == bit(Script::armenian)) letters = armenian_like_latin;
  if (letters.empty()) return false;
  return std::all_of(label.begin(), label.end(), [&](char32_t c) { return c < 0x80 || has(letters, c); });
}

}  // namespace

Script only_script(std::u32string_view label) {
  const ScriptSet scripts = scripts_of(label);
  if (scripts == 0) return Script::common;
  if (!is_single(scripts)) return Script::other;
  unsigned index = 0;
  while ((scripts >> index) != 1) ++index;
  return static_cast<Script>(index);
}

DisplayReason judge_label(std::u32string_view label, Script top_level) {
  if (std::any_of(label.begin(), label.end(), is_deviation)) return DisplayReason::deviation;
  const ScriptSet scripts = scripts_of(label);
  const auto within = [&](ScriptSet set) { return (scripts & ~set) == 0; };
  if (!is_single(scripts) && !within(japanese) && !within(chinese) && !within(korean))
    return DisplayReason::mixed_scripts;
  if (has_lone_mark(label)) return DisplayReason::mixed_scripts;
  for (std::size_t at = 0; at < label.size(); ++at)
    if (!is_everyday(label, at, scripts)) return DisplayReason::uncommon_characters;
  if (looks_latin(label, scripts) && top_level != only_script(label)) return DisplayReason::whole_script_confusable;
  return DisplayReason::unicode_shown;
}

}  // namespace wailian
