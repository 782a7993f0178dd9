#include "url/clean_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr bool is_c0_or_space(char byte) { return static_cast<unsigned char>(byte) <= 0x20; }
constexpr bool is_tab_or_newline(char byte) { return byte == '\t' || byte == '\n' || byte == '\r'; }

}  // namespace

CleanText::CleanText(std::string_view raw) {
  std::size_t begin = 0;
  std::size_t end = raw.size();
  while (begin < end && is_c0_or_space(raw[begin])) ++begin;
  while (end > begin && is_c0_or_space(raw[end - 1])) --end;
  trimmed_front_ = static_cast<std::uint32_t>(begin);
  whitespace_removed_ = end - begin != raw.size();
  view_ = raw.substr(begin, end - begin);

  bool plain = true;  // no tab, no newline, nothing but ASCII: an ordinary address
  for (const char byte : view_) plain &= byte >= 0x20 && byte <= 0x7E;
  if (plain) return;
  if (std::any_of(view_.begin(), view_.end(), is_tab_or_newline) || !is_utf8(view_)) rewrite(view_);
}

void CleanText::rewrite(std::string_view trimmed) {
  owned_.reserve(trimmed.size());
  ends_.reserve(trimmed.size());
  for (std::size_t at = 0; at < trimmed.size();) {
    const CodePoint point = code_point_at(trimmed, at);
    if (is_tab_or_newline(trimmed[at])) {
      whitespace_removed_ = true;
    } else {
      append_utf8(owned_, point.value);
      // U+FFFD may have more bytes than what it stands for; then its last bytes share one end.
      for (std::size_t i = 1; ends_.size() < owned_.size(); ++i) {
        const std::size_t step = i < point.length ? i : point.length;
        ends_.push_back(static_cast<std::uint32_t>(at + step));
      }
    }
    at += point.length;
  }
  view_ = owned_;
}

Span CleanText::in_raw(Span span) const {
  if (span.empty()) return {};
  if (ends_.empty()) return {span.begin + trimmed_front_, span.end + trimmed_front_};
  return {ends_[span.begin] - 1 + trimmed_front_, ends_[span.end - 1] + trimmed_front_};
}

}  // namespace wailian
