#include "url/display_host.hpp"

#include "base/utf8.hpp"
#include "url/idna.hpp"
#include "url/label_safety.hpp"

#include <array>

namespace wailian {
namespace {

void append_label(std::string& out, std::u32string_view label) {
  for (const char32_t c : label) append_utf8(out, c);
}

/// Higher is graver.
int gravity(DisplayReason reason) {
  switch (reason) {
    case DisplayReason::as_is: return 0;
    case DisplayReason::unicode_shown: return 1;
    case DisplayReason::invalid_a_label: return 2;
    case DisplayReason::uncommon_characters: return 3;
    case DisplayReason::deviation: return 4;
    case DisplayReason::whole_script_confusable: return 5;
    case DisplayReason::mixed_scripts: return 6;
  }
  return 0;
}

Script script_of_last(const std::vector<std::optional<std::u32string>>& labels, bool trailing_dot) {
  const std::size_t back = trailing_dot ? 2 : 1;
  if (labels.size() < back) return Script::common;
  const auto& last = labels[labels.size() - back];
  return last ? only_script(*last) : Script::latin;
}

}  // namespace

std::string_view id_of(DisplayReason reason) {
  constexpr std::array<std::string_view, 7> ids{"as_is",           "unicode_shown",           "mixed_scripts",      "deviation",
                                                "invalid_a_label", "whole_script_confusable", "uncommon_characters"};
  return ids[static_cast<std::size_t>(reason)];
}

DisplayHost display_host(const CanonicalUrl& url) {
  const std::string_view host = url.host();
  DisplayHost shown;
  if (url.host_kind() != HostKind::domain || host.find("xn--") == std::string_view::npos) {
    shown.text = host;
    return shown;
  }
  const auto parts = labels_of(host);
  const auto labels = decoded_labels(host);
  const Script top_level = script_of_last(labels, host.back() == '.');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) shown.text.push_back('.');
    DisplayReason reason = DisplayReason::as_is;
    if (is_a_label(parts[i])) reason = labels[i] ? judge_label(*labels[i], top_level) : DisplayReason::invalid_a_label;
    if (reason == DisplayReason::unicode_shown) {
      append_label(shown.text, *labels[i]);
    } else {
      shown.text += parts[i];
    }
    if (gravity(reason) > gravity(shown.reason)) shown.reason = reason;
  }
  return shown;
}

std::string host_to_unicode(std::string_view host) {
  std::string out;
  const auto parts = labels_of(host);
  const auto labels = decoded_labels(host);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out.push_back('.');
    if (labels[i]) {
      append_label(out, *labels[i]);
    } else {
      out += parts[i];
    }
  }
  return out;
}

}  // namespace wailian
