#include "url/code_point.hpp"

#include "base/sort.hpp"
#include "base/utf8.hpp"
#include "url/idna_tables.hpp"
#include "url/name_data.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <vector>

namespace wailian {
namespace {

/// Reads numbers of seven bits a byte, low ones first.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

  bool done() const { return at_ == bytes_.size(); }
  std::uint32_t next() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }
  /// The way from one number to the next.
  std::uint32_t next_step() {
    const std::uint32_t value = next();
    return value >> 1U ^ (0U - (value & 1U));
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// The kinds of runs in `NameData::mapping_heads`. A run starts with `(length - 1) * 8 + kind`.
enum class MappingKind : std::uint8_t {
  valid,
  disallowed,
  ignored,
  shifted,      // the first to the target, each other as far off
  alternating,  // the first, third… to its successor; the second, fourth… valid
  same,         // all to the target
  spelled,      // one code point to several, whose number stands for the length
};

struct MappingRun {
  char32_t first;
  std::uint16_t target;  ///< where what it maps to starts in `Tables::targets`
  MappingKind kind;
  std::uint8_t target_count;
};

struct TraitRun {
  char32_t first;
  std::uint8_t traits;  ///< in `trait_classes`
};

/// `first` and `second` compose canonically to `whole`.
struct Composition {
  char32_t first, second, whole;
};

/// The tables unpacked, each in order of its code points. 100 KB, made when the first host with other letters comes.
struct Tables {
  std::vector<MappingRun> mappings;
  std::u32string targets;
  std::vector<TraitRun> traits;
  std::vector<Composition> compositions;

  explicit Tables(const NameData& data) {
    const std::string_view text = data.mapping_targets;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      targets.push_back(point.value);
      at += point.length;
    }
    char32_t first = 0;
    std::uint16_t target = 0;
    for (Numbers heads(data.mapping_heads); !heads.done();) {
      const std::uint32_t head = heads.next();
      const auto kind = static_cast<MappingKind>(head & 7U);
      const std::uint32_t length = (head >> 3U) + 1;
      const bool one = kind == MappingKind::shifted || kind == MappingKind::same;
      const auto count = static_cast<std::uint8_t>(kind == MappingKind::spelled ? length : one ? 1 : 0);
      mappings.push_back({first, target, kind, count});
      first += kind == MappingKind::spelled ? 1 : length;
      target = static_cast<std::uint16_t>(target + count);
    }
    first = 0;
    for (Numbers runs(data.trait_runs); !runs.done();) {
      const std::uint32_t length = runs.next();
      traits.push_back({first, static_cast<std::uint8_t>(runs.next())});
      first += length;
    }
    Numbers firsts(data.composition_firsts), seconds(data.composition_seconds), wholes(data.composition_wholes);
    Composition pair{};
    while (!wholes.done()) {
      pair.first += firsts.next_step();
      pair.second += seconds.next_step();
      pair.whole += wholes.next_step();
      compositions.push_back(pair);
    }
  }
};

const Tables& tables() {
  static const Tables unpacked(name_data());
  return unpacked;
}

template <class Run>
const Run& run_of(const std::vector<Run>& runs, char32_t code_point) {
  return *std::prev(std::upper_bound(runs.begin(), runs.end(), code_point,
                                     [](char32_t value, const Run& run) { return value < run.first; }));
}

constexpr char32_t hangul_begin = 0xAC00, lead_begin = 0x1100, vowel_begin = 0x1161, trail_base = 0x11A7;
constexpr char32_t leads = 19, vowels = 21, trails = 28;

void append_decomposed(std::u32string& out, char32_t code_point) {
  if (code_point - hangul_begin < leads * vowels * trails) {
    const char32_t index = code_point - hangul_begin;
    out.push_back(lead_begin + index / (vowels * trails));
    out.push_back(vowel_begin + index / trails % vowels);
    if (index % trails != 0) out.push_back(trail_base + index % trails);
    return;
  }
  const auto& compositions = tables().compositions;
  const auto found = std::lower_bound(compositions.begin(), compositions.end(), code_point,
                                      [](const Composition& pair, char32_t whole) { return pair.whole < whole; });
  if (found == compositions.end() || found->whole != code_point) {
    out.push_back(code_point);
  } else {
    append_decomposed(out, found->first);
    out.push_back(found->second);
  }
}

/// Spares ordinary letters the search: the generator sees to it that none is the second of a composition.
bool may_stand_second(const CodePointTraits& traits) { return traits.mark || traits.script == Script::other; }

/// 0 where the two do not compose.
char32_t composed(char32_t first, char32_t second, const CodePointTraits& traits_of_second) {
  if (first - lead_begin < leads && second - vowel_begin < vowels)
    return hangul_begin + ((first - lead_begin) * vowels + (second - vowel_begin)) * trails;
  if (first - hangul_begin < leads * vowels * trails && (first - hangul_begin) % trails == 0 && second > trail_base &&
      second < trail_base + trails)
    return first + (second - trail_base);
  if (!may_stand_second(traits_of_second)) return 0;
  const auto& compositions = tables().compositions;
  const auto found = std::find_if(compositions.begin(), compositions.end(), [=](const Composition& pair) {
    return pair.first == first && pair.second == second;
  });
  return found == compositions.end() ? 0 : found->whole;
}

/// Marks behind one letter go by their rank; letters stay where they are.
void order_marks(std::u32string& text) {
  std::u32string ranks;  // of each code point among all: first by its letter
  char32_t letters = 0;
  for (const char32_t c : text) {
    const unsigned order = traits_of(c).order;
    if (order == 0) ++letters;
    ranks.push_back(letters << 8U | order);
  }
  if (std::is_sorted(ranks.begin(), ranks.end())) return;
  std::u32string ordered;
  for (const std::uint32_t i :
       sorted_order(text.size(), [&](std::uint32_t a, std::uint32_t b) { return ranks[a] < ranks[b]; }))
    ordered.push_back(text[i]);
  text = std::move(ordered);
}

/// What most names are made of: ASCII, Han and the ideographic comma. None of these composes with another.
constexpr bool needs_no_table(char32_t c) {
  return (c > 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3001;
}

constexpr CodePointTraits han{Bidi::left, Joining::none, Script::han, 0, false, false};
constexpr CodePointTraits latin{Bidi::left, Joining::none, Script::latin, 0, false, false};
constexpr CodePointTraits digit_traits{Bidi::european_number, Joining::none, Script::common, 0, false, false};
constexpr CodePointTraits sign{Bidi::neutral, Joining::none, Script::common, 0, false, false};

const CodePointTraits& traits_without_table(char32_t c) {
  if (c >= 0x4E00) return han;
  if (c >= 'a' && c <= 'z') return latin;
  return c >= '0' && c <= '9' ? digit_traits : sign;
}

}  // namespace

CodePointStatus append_mapped(std::u32string& out, char32_t code_point) {
  char32_t plain = code_point;
  if (plain >= 0xFF01 && plain <= 0xFF5E) plain -= 0xFEE0;  // full-width ASCII
  if (plain == 0x3002) plain = '.';
  if (!needs_no_table(plain)) return append_mapped_by_table(out, code_point);
  if (plain >= 'A' && plain <= 'Z') plain += 'a' - 'A';
  out.push_back(plain);
  return plain == code_point ? CodePointStatus::valid : CodePointStatus::mapped;
}

CodePointStatus append_mapped_by_table(std::u32string& out, char32_t code_point) {
  const std::u32string& targets = tables().targets;
  const MappingRun& run = run_of(tables().mappings, code_point);
  const char32_t index = code_point - run.first;
  switch (run.kind) {
    case MappingKind::valid:
      out.push_back(code_point);
      return CodePointStatus::valid;
    case MappingKind::disallowed:
      return CodePointStatus::disallowed;
    case MappingKind::ignored:
      return CodePointStatus::ignored;
    case MappingKind::alternating:
      out.push_back(index % 2 == 0 ? code_point + 1 : code_point);
      return index % 2 == 0 ? CodePointStatus::mapped : CodePointStatus::valid;
    case MappingKind::shifted:
      out.push_back(targets[run.target] + index);
      break;
    case MappingKind::same:
    case MappingKind::spelled:
      out.append(targets, run.target, run.target_count);
      break;
  }
  return CodePointStatus::mapped;
}

bool is_valid_in_label(char32_t code_point) {
  if (needs_no_table(code_point)) return code_point < 'A' || code_point > 'Z';
  std::u32string ignored;
  return append_mapped(ignored, code_point) == CodePointStatus::valid;
}

const CodePointTraits& traits_of(char32_t code_point) {
  return needs_no_table(code_point) ? traits_without_table(code_point) : traits_of_by_table(code_point);
}

const CodePointTraits& traits_of_by_table(char32_t code_point) {
  return trait_classes[run_of(tables().traits, code_point).traits];
}

std::string_view trait_class_bytes() {
  static_assert(std::has_unique_object_representations_v<CodePointTraits> && sizeof(CodePointTraits) == 6);
  return {reinterpret_cast<const char*>(trait_classes.data()), sizeof(trait_classes)};
}

void normalize_nfc(std::u32string& text) {
  if (std::all_of(text.begin(), text.end(), needs_no_table)) return;
  std::u32string apart;
  apart.reserve(text.size());
  for (const char32_t code_point : text) append_decomposed(apart, code_point);
  order_marks(apart);

  // Each code point goes into the last starter unless a mark of its rank or a higher one stands between (UAX #15).
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  text.clear();
  std::size_t starter = none;
  unsigned between = 0;  // rank of the last mark that stands between it and the next code point
  for (const char32_t code_point : apart) {
    const CodePointTraits& traits = traits_of(code_point);
    const unsigned order = traits.order;
    const bool adjacent = starter != none && starter + 1 == text.size();
    if (starter != none && (adjacent || between < order)) {
      if (const char32_t whole = composed(text[starter], code_point, traits); whole != 0) {
        text[starter] = whole;
        continue;
      }
    }
    text.push_back(code_point);
    between = order;
    if (order == 0) starter = text.size() - 1;
  }
}

}  // namespace wailian
