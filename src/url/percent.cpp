#include "url/percent.hpp"

#include <array>

namespace wailian {
namespace {

constexpr auto sets_of_byte = [] {
  constexpr unsigned fragment = static_cast<unsigned>(PercentSet::fragment);
  constexpr unsigned query = static_cast<unsigned>(PercentSet::query);
  constexpr unsigned path = static_cast<unsigned>(PercentSet::path);
  constexpr unsigned userinfo = static_cast<unsigned>(PercentSet::userinfo);
  std::array<unsigned char, 256> table{};
  const auto mark = [&](std::string_view bytes, unsigned sets) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] = static_cast<unsigned char>(sets);
  };
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    if (byte < 0x20 || byte > 0x7E) table[byte] = fragment | query | path | userinfo;
  mark(" \"<>", fragment | query | path | userinfo);
  mark("`", fragment | path | userinfo);
  mark("#", query | path | userinfo);
  mark("'", query);  // the "special-query" set
  mark("?^{}", path | userinfo);
  mark("/:;=@[\\]|", userinfo);
  return table;
}();

}  // namespace

void append_percent(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out.push_back('%');
  out.push_back(digits[value >> 4U]);
  out.push_back(digits[value & 15U]);
}

void append_encoded(std::string& out, std::string_view text, PercentSet set) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((sets_of_byte[static_cast<unsigned char>(text[at])] & static_cast<unsigned>(set)) == 0) continue;
    out.append(text, plain, at - plain);
    append_percent(out, text[at]);
    plain = at + 1;
  }
  out.append(text, plain);
}

bool is_percent_triplet(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_percent_triplet(text, at)) {
      out.push_back(static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2])));
      at += 2;
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

}  // namespace wailian
