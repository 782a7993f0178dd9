#include "extract/soft_break.hpp"

#include "extract/characters.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::size_t longest_look_ahead = 256;

/// Whether `text` begins with `name=`.
bool begins_with_name(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '_' || text[end] == '-')) ++end;
  return end > 0 && end < text.size() && text[end] == '=';
}

/// How many hexadecimal digits the percent-escape at the end of `line` lacks.
std::size_t missing_hex_digits(std::string_view line) {
  if (!line.empty() && line.back() == '%') return 2;
  return line.size() > 1 && line[line.size() - 2] == '%' && is_ascii_hex(line.back()) ? 1 : 0;
}

}  // namespace

std::size_t soft_break_end(std::string_view text, std::size_t link_begin, std::size_t at, bool in_query) {
  std::size_t next = at;
  if (next < text.size() && text[next] == '\r') ++next;
  if (next < text.size() && text[next] == '\n') ++next;
  const std::string_view line = text.substr(link_begin, at - link_begin);
  const std::string_view rest = text.substr(next, longest_look_ahead);
  if (line.empty() || rest.empty()) return at;

  if (const std::size_t missing = missing_hex_digits(line); missing > 0) {
    const bool completed =
        rest.size() >= missing && std::all_of(rest.begin(), rest.begin() + std::ptrdiff_t(missing), is_ascii_hex);
    return completed ? next : at;
  }
  if (line.back() == '&' || line.back() == '?') return begins_with_name(rest) ? next : at;
  if (!in_query) return at;
  std::size_t end = 0;
  while (end < rest.size() && is_query_value_byte(rest[end])) ++end;
  return end < rest.size() && rest[end] == '&' && begins_with_name(rest.substr(end + 1)) ? next : at;
}

}  // namespace wailian
