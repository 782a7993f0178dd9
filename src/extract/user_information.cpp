#include "extract/user_information.hpp"

#include "base/utf8.hpp"
#include "extract/host_label.hpp"

#include <algorithm>

namespace wailian {

std::size_t skip_user_information(std::string_view text, std::size_t from) {
  constexpr std::string_view allowed = "-._~!$&'()*+,;=:%@";
  const auto is_host_byte = [](char c) { return is_label_byte(c) || c == '.'; };
  // Letters beyond ASCII may name a user, but behind a name with a dot they are prose (`a.com联系me@b.com`).
  bool dotted_name = false;
  std::size_t end = from;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    const bool belongs = point.value < 0x80 ? is_ascii_alnum(text[end]) || allowed.find(text[end]) != std::string_view::npos
                                            : !dotted_name && !is_white_space(point.value) && !is_sentence_mark(point.value);
    if (!belongs) break;
    dotted_name = dotted_name || point.value == '.';
    end += point.length;
  }
  const std::string_view run = text.substr(from, end - from);
  const std::size_t last_at = run.rfind('@');
  if (last_at == std::string_view::npos || last_at == 0) return from;
  const std::string_view before = run.substr(0, last_at);
  std::string_view after = run.substr(last_at + 1);
  after = after.substr(
      0, static_cast<std::size_t>(std::find_if_not(after.begin(), after.end(), is_host_byte) - after.begin()));
  // What a colon and slashes follow is the scheme of the next link, no part of this host.
  const std::size_t after_ends = from + last_at + 1 + after.size();
  if (text.substr(after_ends).starts_with("://")) after = after.substr(0, std::min(after.rfind('.'), after.size()));
  if (after.empty() || !is_ascii_alnum(after.front())) return from;
  const std::size_t dot = after.find('.');
  const bool dotted = dot != std::string_view::npos && dot + 1 < after.size() && is_ascii_alnum(after[dot + 1]);
  const bool mention =
      !dotted && before.find('.') != std::string_view::npos && before.find(':') == std::string_view::npos;
  return mention ? from : from + last_at + 1;
}

}  // namespace wailian
