#include "extract/read_bare_host.hpp"

#include "extract/host_dot.hpp"
#include "extract/host_label.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

/// The end of the letters, digits, hyphens and underscores from `at`, with what is unseen between them.
std::size_t end_of_label(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t visible = skip_invisible(text, at);
    if (visible >= text.size() || !is_label_byte(text[visible])) break;
    at = visible + 1;
  }
  return at;
}

/// `ends.The next` and `Hello.World`: a capital behind the dot is a sentence, unless the whole host is in capitals or
/// the label is none that prose begins with (`Example.Com`).
bool begins_a_sentence(std::string_view host, std::string_view last) {
  if (std::none_of(last.begin(), last.end(), is_ascii_upper)) return false;
  if (std::none_of(host.begin(), host.end(), is_ascii_lower)) return false;
  constexpr std::array<std::string_view, 5> no_words{"cn", "com", "edu", "gov", "org"};
  return std::none_of(no_words.begin(), no_words.end(),
                      [&](std::string_view label) { return equal_folded(last, label); });
}

}  // namespace

BareHostReading read_bare_host(std::string_view text, std::size_t from) {
  std::size_t at = from;
  std::size_t label = from;
  std::size_t end = from;  // after the last label that may close the host
  std::size_t dots = 0;
  bool defanged = false;
  bool defanged_at_end = false;
  std::string_view last, second_last;
  while (true) {
    label = at;
    at = end_of_label(text, label);
    std::size_t trimmed = at;
    while (trimmed > label && text[trimmed - 1] == '-') --trimmed;
    if (trimmed == label || text[label] == '-' || at - label > longest_label) break;
    second_last = last;
    last = text.substr(label, trimmed - label);
    end = trimmed;
    defanged_at_end = defanged;
    if (trimmed != at) break;
    const std::size_t visible = skip_invisible(text, at);
    std::size_t dot = byte_at(text, visible) == '.' ? 1 : defanged_dot(text, visible);
    if (dot == 0) dot = meant_dot(text, from, visible, DotForms::written);
    if (dot == 0) break;
    const std::size_t after = skip_invisible(text, visible + dot);
    if (after >= text.size() || !is_ascii_alnum(text[after])) break;
    defanged = defanged || dot > 1;
    at = after;
    ++dots;
  }
  const std::string_view host = text.substr(from, end - from);
  const bool registrable = dots > 0 && may_be_top_level(last) && second_last.find('_') == std::string_view::npos;
  const bool found = registrable && !begins_a_sentence(host, last) && host.size() <= longest_host;
  BareHostReading out;
  out.passed = std::max(at, from + 1);
  out.host = {found ? end : from, found && defanged_at_end, false};
  return out;
}

}  // namespace wailian
