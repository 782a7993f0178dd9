#include "base/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace wailian {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

CodePoint code_point_beyond_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (is_east_asian_triple(text, at))
    return {(lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3, true};

  // Bounds of the second byte rule out overlong forms, surrogates and values past U+10FFFF (Unicode, table 3-7).
  std::uint8_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {replacement, 1, false};
  }
  char32_t value = lead & (0x7FU >> length);
  for (std::uint8_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {replacement, i, false};
    const unsigned char next = byte(i);
    if (i == 1 ? (next < low || next > high) : !continues(next)) return {replacement, i, false};
    value = (value << 6U) | (next & 0x3FU);
  }
  return {value, length, true};
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, 0, false};
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (continues(static_cast<unsigned char>(text[at - back]))) continue;
    const CodePoint found = code_point_at(text, at - back);
    if (found.length == back) return found;
    break;
  }
  return {replacement, 1, false};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  for (std::uint64_t eight; text.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      at = end_of_ascii(text, at);
      continue;
    }
    if (is_east_asian_triple(text, at)) {
      at += 3;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return false;
    at += point.length;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, point.value);
    at += point.length;
  }
  return out;
}

std::uint32_t Utf16Offsets::at(std::uint32_t byte) {
  constexpr std::size_t block_size = 256;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(byte, text_.size()));
  const std::size_t block = std::min(end / block_size, blocks_.size());
  if (end < byte_ || block * block_size > byte_) {
    byte_ = static_cast<std::uint32_t>(block * block_size);
    unit_ = block > 0 ? blocks_[block - 1] : 0;
  }
  // Each first byte is a unit, that of four bytes two.
  while (byte_ < end) {
    const auto stop = std::min(end, static_cast<std::uint32_t>((byte_ / block_size + 1) * block_size));
    const auto ascii = static_cast<std::uint32_t>(end_of_ascii(text_.substr(0, stop), byte_));
    std::uint32_t units = ascii - byte_;
    for (std::uint32_t i = ascii; i < stop; ++i) {
      const auto value = static_cast<unsigned char>(text_[i]);
      units += (continues(value) ? 0 : 1) + (value >= 0xF0 ? 1 : 0);
    }
    byte_ = stop;
    unit_ += units;
    if (byte_ % block_size == 0 && byte_ / block_size > blocks_.size()) blocks_.push_back(unit_);
  }
  return unit_;
}

}  // namespace wailian
