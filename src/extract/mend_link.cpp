#include "extract/mend_link.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/read_host.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// Neither unseen nor a break nor the start of an escaped slash.
bool stays(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\\' && c != '\r' && c != '\n'; }

void append_seen(std::string& out, std::string_view text, bool mend_dots) {
  if (!mend_dots && std::all_of(text.begin(), text.end(), stays)) {
    out.append(text);
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t dot = mend_dots ? defanged_dot(text, at) : 0; dot > 0) {
      out.push_back('.');
      at += dot;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    const bool escaped_slash = point.value == '\\' && at + 1 < text.size() && text[at + 1] == '/';
    if (!is_invisible(point.value) && point.value != '\r' && point.value != '\n' && !escaped_slash)
      out.append(text.substr(at, point.length));
    at += point.length;
  }
}

}  // namespace

std::string mend_link(std::string_view paste, const SchemeReading& scheme, std::size_t host_end, std::size_t end,
                      bool defanged) {
  std::string out;
  out.reserve(end - scheme.begin);
  const bool as_meant = defanged && !scheme.name.empty();
  if (as_meant) out = scheme.name + "://";
  append_seen(out,
              paste.substr(as_meant ? scheme.end : scheme.begin, host_end - (as_meant ? scheme.end : scheme.begin)),
              defanged);
  append_seen(out, paste.substr(host_end, end - host_end), false);
  return out;
}

}  // namespace wailian
