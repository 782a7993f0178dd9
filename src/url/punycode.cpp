#include "url/punycode.hpp"

#include <algorithm>
#include <cstdint>

namespace wailian {
namespace {

// RFC 3492, section 5.
constexpr std::uint32_t radix = 36, t_min = 1, t_max = 26, skew = 38, damp = 700, initial_bias = 72, initial_n = 128;
constexpr std::uint32_t largest = 0x7FFFFFFF;
constexpr char32_t last_code_point = 0x10FFFF;

std::uint32_t adapted(std::uint32_t delta, std::uint32_t count, bool first) {
  delta = first ? delta / damp : delta / 2;
  delta += delta / count;
  std::uint32_t k = 0;
  for (; delta > (radix - t_min) * t_max / 2; k += radix) delta /= radix - t_min;
  return k + (radix - t_min + 1) * delta / (delta + skew);
}

std::uint32_t threshold(std::uint32_t k, std::uint32_t bias) {
  if (k <= bias) return t_min;
  return std::min(k - bias, t_max);
}

/// `radix` for what is no digit.
std::uint32_t digit_of(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a');
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0') + 26;
  return radix;
}

char char_of(std::uint32_t digit) { return static_cast<char>(digit < 26 ? 'a' + digit : '0' + (digit - 26)); }

}  // namespace

std::optional<std::u32string> punycode_decoded(std::string_view text) {
  std::u32string out;
  std::size_t at = 0;
  if (const std::size_t hyphen = text.rfind('-'); hyphen != std::string_view::npos && hyphen > 0) {
    for (const char c : text.substr(0, hyphen)) {
      if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
      out.push_back(static_cast<unsigned char>(c));
    }
    at = hyphen + 1;
  }
  std::uint32_t n = initial_n;
  std::uint32_t bias = initial_bias;
  for (std::uint32_t i = 0; at < text.size(); ++i) {
    const std::uint32_t before = i;
    std::uint32_t weight = 1;
    for (std::uint32_t k = radix;; k += radix) {
      if (at == text.size()) return std::nullopt;
      const std::uint32_t digit = digit_of(text[at++]);
      if (digit == radix || digit > (largest - i) / weight) return std::nullopt;
      i += digit * weight;
      const std::uint32_t t = threshold(k, bias);
      if (digit < t) break;
      if (weight > largest / (radix - t)) return std::nullopt;
      weight *= radix - t;
    }
    const auto count = static_cast<std::uint32_t>(out.size()) + 1;
    bias = adapted(i - before, count, before == 0);
    if (i / count > last_code_point - n) return std::nullopt;
    n += i / count;
    i %= count;
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(i), n);
  }
  return out;
}

bool append_punycode(std::string& out, std::u32string_view label) {
  std::uint32_t handled = 0;
  for (const char32_t c : label) {
    if (c >= initial_n) continue;
    out.push_back(static_cast<char>(c));
    ++handled;
  }
  const std::uint32_t basic = handled;
  if (basic > 0) out.push_back('-');

  std::uint32_t n = initial_n;
  std::uint32_t delta = 0;
  std::uint32_t bias = initial_bias;
  while (handled < label.size()) {
    char32_t next = last_code_point;
    for (const char32_t c : label)
      if (c >= n) next = std::min(next, c);
    if (next - n > (largest - delta) / (handled + 1)) return false;
    delta += (next - n) * (handled + 1);
    n = next;
    for (const char32_t c : label) {
      if (c < n) ++delta;
      if (c != n) continue;
      std::uint32_t q = delta;
      for (std::uint32_t k = radix;; k += radix) {
        const std::uint32_t t = threshold(k, bias);
        if (q < t) break;
        out.push_back(char_of(t + (q - t) % (radix - t)));
        q = (q - t) / (radix - t);
      }
      out.push_back(char_of(q));
      bias = adapted(delta, handled + 1, handled == basic);
      delta = 0;
      ++handled;
    }
    ++delta;
    ++n;
  }
  return true;
}

}  // namespace wailian
