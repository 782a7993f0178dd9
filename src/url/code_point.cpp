#include "url/code_point.hpp"

#include "base/sort.hpp"
#include "url/idna_tables.hpp"

#include <algorithm>

namespace wailian {
namespace {

// The tables are searched as they are: a checkpoint by halving, then at most 32 runs one after the other. That costs
// a fraction of a microsecond a code point, and there is nothing to unpack, to keep or to share between threads.
template <std::size_t ByteCount, std::size_t CheckpointCount>
class RunReader {
 public:
  RunReader(const std::array<std::uint8_t, ByteCount>& bytes,
            const std::array<Checkpoint, CheckpointCount>& checkpoints, char32_t code_point)
      : bytes_(bytes) {
    const auto after = std::upper_bound(checkpoints.begin(), checkpoints.end(), code_point,
                                        [](char32_t value, const Checkpoint& point) { return value < point.first; });
    first_ = std::prev(after)->first;
    at_ = std::prev(after)->offset;
  }

  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t byte = bytes_[at_++];
      value |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }

  std::int32_t signed_varint() {
    const std::uint32_t value = varint();
    return static_cast<std::int32_t>(value >> 1U) ^ -static_cast<std::int32_t>(value & 1U);
  }

  char32_t first() const { return first_; }
  void skip_code_points(std::uint32_t count) { first_ += count; }

 private:
  const std::array<std::uint8_t, ByteCount>& bytes_;
  std::size_t at_ = 0;
  char32_t first_ = 0;
};

/// The kinds of runs in `mapping_runs`. A run starts with `(length - 1) * 8 + kind`.
enum class MappingRun : std::uint8_t {
  valid,
  disallowed,
  ignored,
  shifted,      // each to the code point a fixed way off; the way follows
  alternating,  // the first, third… to its successor; the second, fourth… valid
  same,         // all to one code point, which follows
  spelled,      // one code point to several: their number, the first, and the way from each to the next follow
};

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

}  // namespace

CodePointStatus append_mapped(std::u32string& out, char32_t code_point) {
  RunReader runs(mapping_runs, mapping_checkpoints, code_point);
  for (;;) {
    const std::uint32_t head = runs.varint();
    const auto kind = static_cast<MappingRun>(head & 7U);
    const std::uint32_t length = (head >> 3U) + 1;
    const std::uint32_t index = code_point - runs.first();
    const bool here = index < length;
    if (!here) runs.skip_code_points(length);
    switch (kind) {
      case MappingRun::valid:
        if (!here) break;
        out.push_back(code_point);
        return CodePointStatus::valid;
      case MappingRun::disallowed:
        if (!here) break;
        return CodePointStatus::disallowed;
      case MappingRun::ignored:
        if (!here) break;
        return CodePointStatus::ignored;
      case MappingRun::alternating:
        if (!here) break;
        out.push_back(index % 2 == 0 ? code_point + 1 : code_point);
        return index % 2 == 0 ? CodePointStatus::mapped : CodePointStatus::valid;
      case MappingRun::shifted: {
        const std::int32_t shift = runs.signed_varint();
        if (!here) break;
        out.push_back(static_cast<char32_t>(static_cast<std::int32_t>(code_point) + shift));
        return CodePointStatus::mapped;
      }
      case MappingRun::same: {
        const char32_t target = runs.varint();
        if (!here) break;
        out.push_back(target);
        return CodePointStatus::mapped;
      }
      case MappingRun::spelled: {
        const std::uint32_t count = runs.varint();
        auto target = static_cast<std::int32_t>(runs.varint());
        for (std::uint32_t i = 0; i < count; ++i) {
          if (i > 0) target += runs.signed_varint();
          if (here) out.push_back(static_cast<char32_t>(target));
        }
        if (!here) break;
        return CodePointStatus::mapped;
      }
    }
  }
}

bool is_valid_in_label(char32_t code_point) {
  std::u32string ignored;
  return append_mapped(ignored, code_point) == CodePointStatus::valid;
}

const CodePointTraits& traits_of(char32_t code_point) {
  RunReader runs(trait_runs, trait_checkpoints, code_point);
  for (;;) {
    const std::uint32_t length = runs.varint() + 1;
    const std::uint32_t traits = runs.varint();
    if (code_point - runs.first() < length) return trait_classes[traits];
    runs.skip_code_points(length);
  }
}

void normalize_nfc(std::u32string& text) {
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
