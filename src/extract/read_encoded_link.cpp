#include "extract/read_encoded_link.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/host_label.hpp"

namespace wailian {
namespace {

int hex_value(char c) { return is_ascii_digit(c) ? c - '0' : to_ascii_lower(c) - 'a' + 10; }

}  // namespace

std::optional<EncodedLink> read_encoded_link(std::string_view text, std::size_t floor, std::size_t word_end) {
  constexpr std::string_view separator = "%3a%2f%2f";
  if (!equal_folded(text.substr(word_end, separator.size()), separator)) return std::nullopt;
  EncodedLink out;
  for (const std::string_view scheme : {"https", "http"}) {
    if (word_end - floor < scheme.size() || !equal_folded(text.substr(word_end - scheme.size(), scheme.size()), scheme))
      continue;
    out.scheme = scheme;
    out.begin = word_end - scheme.size();
    break;
  }
  if (out.scheme.empty()) return std::nullopt;
  if (out.begin > 0 && std::string_view("=&%/?#").find(text[out.begin - 1]) != std::string_view::npos)
    return std::nullopt;
  out.text = out.scheme + "://";
  std::size_t at = word_end + separator.size();
  const std::size_t host = at;
  while (at < text.size() && is_query_value_byte(text[at])) {
    const bool escape = text[at] == '%';
    if (escape && (at + 2 >= text.size() || !is_ascii_hex(text[at + 1]) || !is_ascii_hex(text[at + 2]))) break;
    out.text.push_back(escape ? static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2])) : text[at]);
    at += escape ? 3 : 1;
  }
  while (at > host && text[at - 1] == '.') {
    --at;
    out.text.pop_back();
  }
  out.end = at;
  out.text = repair_utf8(out.text);
  return at > host ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace wailian
