#include "site/url_defense.hpp"

#include "site/base64.hpp"
#include "url/percent.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::string_view run_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The next `count` characters of `text` (UTF-8), taken off its front; fewer where it ends.
std::string_view take_characters(std::string_view& text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) {
    ++end;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  }
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end);
  return taken;
}

}  // namespace

std::optional<std::string> read_url_defense_v2(std::string_view value) {
  std::string encoded(value);
  std::replace(encoded.begin(), encoded.end(), '_', '/');
  std::replace(encoded.begin(), encoded.end(), '-', '%');
  return percent_decoded(encoded);
}

std::optional<std::string> read_url_defense_v3(std::string_view rest) {
  if (!rest.starts_with("__")) return std::nullopt;
  rest.remove_prefix(2);
  const auto end = rest.rfind("__;");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view address = rest.substr(0, end);
  std::string_view tail = rest.substr(end + 3);
  tail = tail.substr(0, tail.find('!'));
  const std::string replaced = tail.empty() ? std::string() : decode_base64(tail).value_or(std::string());
  std::string_view characters = replaced;
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] != '*') {
      out += address[i];
      continue;
    }
    std::size_t count = 1;
    if (i + 2 < address.size() && address[i + 1] == '*') {
      const auto digit = run_digits.find(address[i + 2]);
      if (digit == std::string_view::npos) return std::nullopt;
      count = digit + 2;
      i += 2;
    }
    const std::string_view taken = take_characters(characters, count);
    if (taken.empty()) return std::nullopt;
    out += taken;
  }
  return out;
}

}  // namespace wailian
