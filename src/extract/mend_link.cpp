#include "extract/mend_link.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/host_dot.hpp"

#include <algorithm>

namespace wailian {
namespace {

/// Neither unseen nor a break nor the start of an escape.
bool stays(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\\' && c != '\r' && c != '\n'; }

/// Joiners between two letters of scripts that are spelt with them (Arabic, those of India) are letters themselves.
bool is_needed_joiner(char32_t c, std::string_view text, std::size_t at, std::size_t after) {
  const auto needs = [](char32_t letter) { return letter >= 0x600 && letter < 0x1000; };
  return (c == 0x200C || c == 0x200D) && needs(code_point_before(text, at).value) &&
         (after >= text.size() || needs(code_point_at(text, after).value) || is_ascii_graphic(text[after]));
}

void append_seen(std::string& out, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), stays) && text.find("&amp;") == std::string_view::npos) {
    out.append(text);
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::size_t after = at + point.length;
    const bool escape = escapes_mark(text, at) || (point.value == '\\' && after < text.size() && text[after] == '/');
    const bool unseen = is_invisible(point.value) && !is_needed_joiner(point.value, text, at, after);
    if (!unseen && point.value != '\r' && point.value != '\n' && !escape) out.append(text.substr(at, point.length));
    at = text.substr(at, 5) == "&amp;" ? at + 5 : after;
  }
}

/// The host `[begin, end)` of `paste`, each of its dots as `.`.
void append_with_dots(std::string& out, std::string_view paste, std::size_t begin, std::size_t end) {
  DotForms forms = DotForms::written_or_apart;
  for (std::size_t at = begin; at < end;) {
    const std::size_t meant = meant_dot(paste, begin, at, forms);
    const std::size_t dot = meant > 0 ? meant : paste[at] == '.' ? 1 : defanged_dot(paste, at);
    const std::size_t length = dot > 0 ? dot : code_point_at(paste, at).length;
    if (dot > 0) {
      out.push_back('.');
      forms = DotForms::written;
    } else {
      append_seen(out, paste.substr(at, length));
    }
    at += length;
  }
}

/// A path whose slashes an input method wrote.
void append_with_slashes(std::string& out, std::string_view path) {
  for (std::size_t at = 0; at < path.size();) {
    const bool slash = path.substr(at, wide_slash.size()) == wide_slash;
    const std::size_t length = slash ? wide_slash.size() : code_point_at(path, at).length;
    append_seen(out, slash ? "/" : path.substr(at, length));
    at += length;
  }
}

}  // namespace

std::string mend_link(std::string_view paste, const SchemeReading& scheme, std::size_t host_end, std::size_t end,
                      bool defanged) {
  std::string out;
  out.reserve(end - scheme.begin);
  const bool as_meant = defanged && !scheme.name.empty();
  if (as_meant) out = scheme.name + "://";
  const std::size_t begin = as_meant ? scheme.end : scheme.begin;
  if (defanged) {
    append_with_dots(out, paste, begin, host_end);
  } else {
    append_seen(out, paste.substr(begin, host_end - begin));
  }
  const std::string_view path = paste.substr(host_end, end - host_end);
  if (path.substr(0, wide_slash.size()) == wide_slash) {
    append_with_slashes(out, path);
  } else {
    append_seen(out, path);
  }
  return out;
}

}  // namespace wailian
