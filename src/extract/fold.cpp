#include "extract/fold.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/fold_table.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

struct Fold {
  std::string_view written, plain;
  bool disguise = false;
};

constexpr std::size_t count_forms(std::string_view written) {
  return static_cast<std::size_t>(std::count(written.begin(), written.end(), ' ')) + 1;
}

template <std::size_t n>
constexpr std::size_t count_forms(const std::array<fold_table::Row, n>& rows) {
  std::size_t count = 0;
  for (const auto& row : rows) count += count_forms(row.written);
  return count;
}

/// Appends the forms of `rows` to `folds` as single pairs, from `next` on.
template <std::size_t count, std::size_t n>
constexpr void append_forms(std::array<Fold, count>& folds, std::size_t& next,
                            const std::array<fold_table::Row, n>& rows, bool disguise) {
  for (const auto& row : rows) {
    for (std::size_t at = 0; at <= row.written.size();) {
      const std::size_t space = std::min(row.written.find(' ', at), row.written.size());
      folds[next++] = {row.written.substr(at, space - at), row.plain, disguise};
      at = space + 1;
    }
  }
}

/// Sorted by the written form. Merges runs that double, to stay within what compilers spend on a constant.
template <std::size_t count>
constexpr std::array<Fold, count> sorted(std::array<Fold, count> folds) {
  std::array<Fold, count> merged{};
  for (std::size_t width = 1; width < count; width *= 2) {
    for (std::size_t low = 0; low < count; low += 2 * width) {
      const std::size_t middle = std::min(low + width, count);
      const std::size_t high = std::min(low + 2 * width, count);
      std::size_t left = low;
      std::size_t right = middle;
      for (std::size_t out = low; out < high; ++out) {
        const bool take_left = left < middle && (right >= high || !(folds[right].written < folds[left].written));
        merged[out] = take_left ? folds[left++] : folds[right++];
      }
    }
    folds = merged;
  }
  return folds;
}

constexpr auto folds_of_characters() {
  std::array<Fold, count_forms(fold_table::disguises) + count_forms(fold_table::traditional)> folds{};
  std::size_t next = 0;
  append_forms(folds, next, fold_table::disguises, true);
  append_forms(folds, next, fold_table::traditional, false);
  return sorted(folds);
}

/// A word spelt in Latin letters throughout (`taobao`) may be a plain name; mixed with Han it is a disguise.
constexpr auto folds_of_words() {
  std::array<Fold, count_forms(fold_table::words)> folds{};
  std::size_t next = 0;
  append_forms(folds, next, fold_table::words, false);
  for (Fold& fold : folds)
    for (const char c : fold.written) fold.disguise = fold.disguise || static_cast<unsigned char>(c) >= 0x80;
  return sorted(folds);
}

constexpr auto character_folds = folds_of_characters();
constexpr auto word_folds = folds_of_words();

template <std::size_t n>
constexpr bool all_distinct(const std::array<Fold, n>& folds) {
  for (std::size_t i = 1; i < n; ++i)
    if (folds[i - 1].written == folds[i].written) return false;
  return true;
}
static_assert(all_distinct(character_folds) && all_distinct(word_folds), "a written form stands in two rows");

/// Whether one of the written forms may begin with the first `width` bytes of a text. Most text is passed over by this
/// alone: one bit a form, at the hash of its beginning.
template <std::size_t width>
class Beginnings {
 public:
  template <std::size_t n>
  explicit constexpr Beginnings(const std::array<Fold, n>& folds) {
    for (const Fold& fold : folds) {
      first_[static_cast<unsigned char>(fold.written.front())] = true;
      bits_[hash(fold.written) / 32] |= 1U << (hash(fold.written) % 32);
    }
  }

  /// Whether one may stand at `at`.
  [[nodiscard]] constexpr bool hold(std::string_view text, std::size_t at) const {
    if (!first_[static_cast<unsigned char>(text[at])] || text.size() - at < width) return false;
    const std::uint32_t place = hash(text.substr(at));
    return ((bits_[place / 32] >> (place % 32)) & 1U) != 0;
  }

 private:
  static constexpr std::uint32_t hash(std::string_view text) {
    std::uint32_t bytes = 0;
    for (std::size_t i = 0; i < width; ++i) bytes = bytes << 8U | static_cast<unsigned char>(text[i]);
    return (bytes * 2654435769U) >> 20U;
  }

  std::array<bool, 256> first_{};
  std::array<std::uint32_t, 128> bits_{};
};

template <std::size_t n>
constexpr std::size_t shortest_form(const std::array<Fold, n>& folds) {
  std::size_t shortest = folds.front().written.size();
  for (const Fold& fold : folds) shortest = std::min(shortest, fold.written.size());
  return shortest;
}

template <std::size_t n>
constexpr bool none_grows(const std::array<Fold, n>& folds) {
  for (const Fold& fold : folds)
    if (fold.plain.size() > fold.written.size()) return false;
  return true;
}

static_assert(none_grows(character_folds), "fold_characters writes at most as many bytes as it reads");
constexpr Beginnings<shortest_form(character_folds)> character_beginnings(character_folds);
constexpr Beginnings<shortest_form(word_folds)> word_beginnings(word_folds);

/// The longest row that `text` begins with; nullptr where none does.
template <std::size_t n>
const Fold* longest_fold(const std::array<Fold, n>& folds, std::string_view text) {
  auto after = std::upper_bound(folds.begin(), folds.end(), text,
                                [](std::string_view value, const Fold& fold) { return value < fold.written; });
  const std::string_view first_character = text.substr(0, code_point_at(text, 0).length);
  // Every prefix of `text` sorts before it, the longest one last; rows in between share the first character.
  while (after != folds.begin()) {
    --after;
    if (text.substr(0, after->written.size()) == after->written) return &*after;
    if (after->written.substr(0, first_character.size()) != first_character) break;
  }
  return nullptr;
}

bool is_decoration(char32_t c) {
  return is_invisible(c) || fold_table::dropped.find(c) != std::u32string_view::npos ||
         (c >= 0x0300 && c <= 0x036F) ||  // combining marks
         (c >= 0x20D0 && c <= 0x20F0) ||  // enclosing marks, of keycaps too
         (c >= 0x2190 && c <= 0x21FF) ||  // arrows
         (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2500 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
         (c >= 0x1F000 && c <= 0x1F0FF) || (c >= 0x1F1E6 && c <= 0x1FAFF);  // emoji
}

/// U+4000 to U+9FFF: the bulk of Chinese text, neither decoration nor ASCII in costume.
bool is_common_han(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE4 && lead <= 0xE9 && is_east_asian_triple(text, at);
}

/// ASCII for letters and digits in costume; 0 where there is none.
char ascii_of(char32_t c) {
  const auto letter = [](char32_t offset, char first) { return static_cast<char>(first + static_cast<char>(offset)); };
  if (c == 0x3000 || c == 0xA0) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) return to_ascii_lower(static_cast<char>(c - 0xFF01 + '!'));
  if (c >= 0x24B6 && c <= 0x24CF) return letter(c - 0x24B6, 'a');            // circled capitals
  if (c >= 0x24D0 && c <= 0x24E9) return letter(c - 0x24D0, 'a');            // circled
  if (c >= 0x2460 && c <= 0x2468) return letter(c - 0x2460, '1');            // circled digits
  if (c >= 0x1F110 && c <= 0x1F129) return letter(c - 0x1F110, 'a');         // parenthesized capitals
  if (c >= 0x1F130 && c <= 0x1F149) return letter(c - 0x1F130, 'a');         // squared capitals
  if (c >= 0x1D400 && c <= 0x1D6A3) return letter((c - 0x1D400) % 26, 'a');  // mathematical letters
  if (c >= 0x1D7CE && c <= 0x1D7FF) return letter((c - 0x1D7CE) % 10, '0');  // mathematical digits
  constexpr std::u32string_view accented = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
  constexpr char32_t last = std::max(*std::max_element(accented.begin(), accented.end()),
                                     *std::max_element(fold_table::latin_lookalikes.begin(), fold_table::latin_lookalikes.end()));
  if (c > last) return 0;
  const std::size_t at = accented.find(c);
  if (at != std::u32string_view::npos) return std::string_view("aeiouv")[std::min<std::size_t>(at / 4, 5)];
  const std::size_t twin = fold_table::latin_lookalikes.find(c);
  if (twin != std::u32string_view::npos && twin % 2 == 0)
    return static_cast<char>(fold_table::latin_lookalikes[twin + 1]);
  return 0;
}

FoldedText fold_characters(std::string_view text) {
  FoldedText out;
  out.text.resize(text.size());
  out.origin.resize(text.size() + 1);
  char* bytes = out.text.data();
  std::uint32_t* origins = out.origin.data();
  const auto put = [&](std::string_view written, std::size_t origin) {
    for (const char c : written) {
      *bytes++ = c;
      *origins++ = static_cast<std::uint32_t>(origin);
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    if (character_beginnings.hold(text, at)) {
      if (const Fold* fold = longest_fold(character_folds, text.substr(at))) {
        put(fold->plain, at);
        out.changed = out.changed || fold->disguise;
        at += fold->written.size();
        continue;
      }
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      *bytes++ = to_ascii_lower(text[at]);
      *origins++ = static_cast<std::uint32_t>(at++);
      continue;
    }
    if (is_common_han(text, at)) {
      for (int i = 0; i < 3; ++i) {
        bytes[i] = text[at + i];
        origins[i] = static_cast<std::uint32_t>(at);
      }
      bytes += 3;
      origins += 3;
      at += 3;
      continue;
    }
    const CodePoint point = code_point_beyond_ascii(text, at);
    if (const char ascii = ascii_of(point.value)) {
      put({&ascii, 1}, at);
    } else if (!is_decoration(point.value)) {
      put(text.substr(at, point.length), at);
    }
    at += point.length;
  }
  *origins++ = static_cast<std::uint32_t>(text.size());
  out.text.resize(static_cast<std::size_t>(bytes - out.text.data()));
  out.origin.resize(static_cast<std::size_t>(origins - out.origin.data()));
  return out;
}

/// Where the next word that is to be folded begins, or the end of `text`.
std::size_t next_word(std::string_view text, std::size_t at, const Fold*& fold) {
  // No word begins inside a character.
  for (; at < text.size(); at += static_cast<unsigned char>(text[at]) < 0xE0 ? 1 : 3) {
    if (!word_beginnings.hold(text, at)) continue;
    fold = longest_fold(word_folds, text.substr(at));
    if (fold != nullptr) return at;
  }
  return text.size();
}

FoldedText fold_words(FoldedText folded) {
  const std::string_view text = folded.text;
  const Fold* fold = nullptr;
  std::size_t next = next_word(text, 0, fold);
  if (next == text.size()) return folded;

  FoldedText out;
  out.changed = folded.changed;
  out.text.reserve(text.size());
  out.origin.reserve(folded.origin.size());
  for (std::size_t at = 0;; next = next_word(text, at, fold)) {
    out.text.append(text, at, next - at);
    const auto from = folded.origin.begin();
    out.origin.insert(out.origin.end(), from + std::ptrdiff_t(at), from + std::ptrdiff_t(next));
    if (next == text.size()) break;
    out.text.append(fold->plain);  // NOLINT(clang-analyzer-core.NonNullParamChecker): there is a fold before the end
    out.origin.insert(out.origin.end(), fold->plain.size(), folded.origin[next]);
    out.changed = out.changed || fold->disguise;
    at = next + fold->written.size();
  }
  out.origin.push_back(folded.origin.back());
  return out;
}

}  // namespace

FoldedText fold_martian(std::string_view text) { return fold_words(fold_characters(text)); }

}  // namespace wailian
