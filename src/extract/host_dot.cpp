#include "extract/host_dot.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"
#include "extract/host_label.hpp"

#include <algorithm>

namespace wailian {
namespace {


bool starts_with_folded(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == to_ascii_lower(b); });
}

/// Endings that hosts commonly have: enough to tell `b23 .tv/x` and `pan。baidu。com` from two sentences.
bool is_common_ending(std::string_view label) {
  constexpr std::string_view endings =
      " com cn net org edu gov io tv cc me co top vip xyz info app dev club site shop live link ltd ink fun wang tk hk tw"
      " jp kr uk us de fr ru ai so ";
  if (label.size() < 2 || label.size() > 4) return false;
  std::string padded = " ";
  for (const char c : label) padded.push_back(to_ascii_lower(c));
  return endings.find(padded + " ") != std::string_view::npos;
}

/// Bytes of the sign at `at` that an input method writes for a dot; 0 for any other.
std::size_t ideographic_dot(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(byte_at(text, at)) < 0xE3) return 0;
  const char32_t c = code_point_at(text, at).value;
  return c == 0x3002 || c == 0xFF61 || c == 0xFF0E ? 3 : 0;
}

constexpr std::string_view spoken = "点";

std::size_t any_dot(std::string_view text, std::size_t at, bool is_spoken) {
  if (is_spoken) return text.substr(at, spoken.size()) == spoken ? spoken.size() : 0;
  if (byte_at(text, at) == '.') return 1;
  return text.substr(at, 2) == "\\." ? 2 : ideographic_dot(text, at);
}

/// Whether the labels from `at` on end a host.
bool ends_a_host(std::string_view text, std::size_t at, bool after_whole_host, bool is_spoken, bool apart) {
  text = text.substr(0, at + longest_host);
  const std::string_view rest = text.substr(at);
  if (starts_with_folded(rest, "www.") || starts_with_folded(rest, "http")) return false;
  for (bool first = true;; first = false) {
    const std::size_t label = at;
    while (is_label_byte(byte_at(text, at))) ++at;
    const std::string_view last = text.substr(label, at - label);
    if (last.empty()) return false;
    const std::size_t dot = any_dot(text, at, is_spoken);
    if (dot > 0 && is_ascii_alnum(byte_at(text, at + dot)) && !after_whole_host) {
      at += dot;
      continue;
    }
    if (after_whole_host && !first) return false;
    if (is_common_ending(last)) return std::none_of(last.begin(), last.end(), is_ascii_upper);
    return !apart && !after_whole_host && byte_at(text, at) == '/' && last.size() > 1 &&
           std::all_of(last.begin(), last.end(), is_ascii_letter);
  }
}

}  // namespace

std::size_t defanged_dot(std::string_view text, std::size_t at) {
  constexpr std::string_view openers = "[({";
  constexpr std::string_view closers = "])}";
  const std::size_t kind = at < text.size() ? openers.find(text[at]) : std::string_view::npos;
  if (kind == std::string_view::npos) return 0;
  for (const std::string_view dot : {".", "dot", "点", "點"}) {
    const std::size_t close = at + 1 + dot.size();
    if (close < text.size() && text[close] == closers[kind] && starts_with_folded(text.substr(at + 1), dot))
      return dot.size() + 2;
  }
  return 0;
}

std::size_t meant_dot(std::string_view text, std::size_t host, std::size_t at, DotForms forms) {
  const char c = byte_at(text, at);
  const bool may_be_apart = forms == DotForms::written_or_apart && (c == ' ' || c == '.');
  if (at <= host || (static_cast<unsigned char>(c) < 0x80 && c != '\\' && !may_be_apart)) return 0;
  std::size_t end = at;
  if (may_be_apart) {
    if (c == ' ') ++end;
    if (byte_at(text, end) != '.') return 0;
    ++end;
    if (byte_at(text, end) == ' ') ++end;
    if (end - at < 2) return 0;
  } else {
    const bool is_spoken = any_dot(text, at, true) > 0;
    end += any_dot(text, at, is_spoken);
    if (end == at) return 0;
  }
  if (!is_ascii_alnum(text[at - 1]) || !is_ascii_alnum(byte_at(text, end))) return 0;
  const std::size_t seen = std::min(at - host, longest_host);
  const std::string_view before = text.substr(at - seen, seen);
  const bool is_spoken = end - at == spoken.size() && text.substr(at, spoken.size()) == spoken;
  // With a dot that is one, 点 is a letter: `https://a点b.com` is a name of its own.
  if (is_spoken && before.find('.') != std::string_view::npos) return 0;
  const std::size_t last_label = before.find_last_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") + 1;
  const bool whole = last_label > 0 && is_common_ending(before.substr(last_label));
  return ends_a_host(text, end, whole, is_spoken, may_be_apart) ? end - at : 0;
}

}  // namespace wailian
