#include "compile/forms.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::string_view digits = "0123456789", words = "abcdefghijklmnopqrstuvwxyz0123456789";

/// Whether `text` is parts of these characters with one of `between` between each two.
bool is_parts(std::string_view text, std::string_view characters, std::string_view between) {
  bool inside = false;
  for (const char c : text) {
    const bool part = characters.find(c) != std::string_view::npos;
    if (!part && (!inside || between.find(c) == std::string_view::npos)) return false;
    inside = part;
  }
  return inside;
}

}  // namespace

bool is_id(std::string_view text) { return text.size() <= 80 && is_parts(text, words, "-_"); }
bool is_message_id(std::string_view text) { return text.size() <= 80 && is_parts(text, words, "-_."); }

bool is_host(std::string_view text) { return text.find('.') != std::string_view::npos && is_host_or_label(text); }

bool is_host_or_label(std::string_view text) {
  return text.size() <= 253 && is_parts(text, "abcdefghijklmnopqrstuvwxyz0123456789-_", ".");
}

bool is_brand_word(std::string_view text) {
  const bool label = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
  if (label) return text.size() >= 2 && text.size() <= 63 && text.front() != '-';
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const CodePoint character = code_point_at(text, at);
    if (!character.valid || character.value < 0x4E00 || character.value > 0x9FFF) return false;
    at += character.length;
  }
  return count >= 2 && count <= 63;
}

bool is_app_link(std::string_view text) {
  const auto colon = text.find(':');
  return colon != std::string_view::npos && is_parts(text.substr(0, colon), words, "+-.") && text.find(' ') == std::string_view::npos;
}

bool is_path(std::string_view text) { return text.starts_with('/'); }
bool is_version(std::string_view text) { return is_parts(text, digits, "."); }

}  // namespace wailian
