#include "url/idna.hpp"

#include "base/utf8.hpp"
#include "url/code_point.hpp"
#include "url/punycode.hpp"

#include <algorithm>

namespace wailian {
namespace {

using Label = std::u32string;

constexpr char32_t non_joiner = 0x200C, joiner = 0x200D;

bool is_ascii(std::u32string_view label) {
  return std::all_of(label.begin(), label.end(), [](char32_t c) { return c < 0x80; });
}

bool starts_with_ace(std::u32string_view label) { return label.substr(0, 4) == U"xn--"; }

bool has_right_to_left(std::u32string_view label) {
  return std::any_of(label.begin(), label.end(), [](char32_t c) {
    const Bidi bidi = traits_of(c).bidi;
    return bidi == Bidi::right || bidi == Bidi::arabic_number;
  });
}

/// The bidi rule, RFC 5893 section 2, for one label of a domain that has right-to-left text somewhere.
bool keeps_bidi_rule(std::u32string_view label) {
  const Bidi first = traits_of(label.front()).bidi;
  if (first != Bidi::left && first != Bidi::right) return false;
  const bool right_to_left = first == Bidi::right;
  bool european = false;
  bool arabic = false;
  Bidi last = first;  // of all but the marks
  for (const char32_t c : label) {
    const Bidi bidi = traits_of(c).bidi;
    if (bidi == Bidi::forbidden) return false;
    if (right_to_left ? bidi == Bidi::left : bidi == Bidi::right || bidi == Bidi::arabic_number) return false;
    european = european || bidi == Bidi::european_number;
    arabic = arabic || bidi == Bidi::arabic_number;
    if (bidi != Bidi::mark) last = bidi;
  }
  if (!right_to_left) return last == Bidi::left || last == Bidi::european_number;
  return last != Bidi::neutral && !(european && arabic);
}

/// The rule for U+200C and U+200D at `at`: RFC 5892, appendix A.1 and A.2.
bool joins_rightly(std::u32string_view label, std::size_t at) {
  if (at == 0) return false;
  if (traits_of(label[at - 1]).virama) return true;
  if (label[at] == joiner) return false;
  const auto joining = [&](std::size_t i) { return traits_of(label[i]).joining; };
  std::size_t before = at;
  while (before > 0 && joining(before - 1) == Joining::transparent) --before;
  std::size_t after = at + 1;
  while (after < label.size() && joining(after) == Joining::transparent) ++after;
  if (before == 0 || after == label.size()) return false;
  const Joining left = joining(before - 1);
  const Joining right = joining(after);
  return (left == Joining::left || left == Joining::both) && (right == Joining::right || right == Joining::both);
}

/// The validity criteria of UTS #46, section 4.1, for a label in Normalization Form C.
bool is_valid(const Label& label, bool bidi_domain) {
  if (label.empty()) return true;
  if (starts_with_ace(label) || traits_of(label.front()).mark) return false;
  for (std::size_t at = 0; at < label.size(); ++at) {
    if (!is_valid_in_label(label[at])) return false;
    if ((label[at] == non_joiner || label[at] == joiner) && !joins_rightly(label, at)) return false;
  }
  return !bidi_domain || keeps_bidi_rule(label);
}

/// nullopt where the label says `xn--` but nothing that Punycode would have made, or nothing normalized, comes out.
std::optional<Label> from_ace(const Label& label) {
  if (!is_ascii(label)) return std::nullopt;
  auto decoded = punycode_decoded(std::string(label.begin() + 4, label.end()));
  if (!decoded || is_ascii(*decoded)) return std::nullopt;
  Label normalized = *decoded;
  normalize_nfc(normalized);
  if (normalized != *decoded) return std::nullopt;
  return decoded;
}

/// Mapped and normalized; nullopt where a code point is not allowed.
std::optional<Label> mapped(std::string_view domain) {
  Label out;
  for (std::size_t at = 0; at < domain.size();) {
    const CodePoint point = code_point_at(domain, at);
    if (append_mapped(out, point.value) == CodePointStatus::disallowed) return std::nullopt;
    at += point.length;
  }
  normalize_nfc(out);
  return out;
}

template <class View>
std::vector<View> split(View text, typename View::value_type dot) {
  std::vector<View> labels;
  for (;;) {
    const std::size_t end = text.find(dot);
    labels.push_back(text.substr(0, end));
    if (end == View::npos) return labels;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
  if (domain.size() > longest_idna_text) return std::nullopt;
  const auto text = mapped(domain);
  if (!text) return std::nullopt;
  std::vector<Label> labels;
  for (const std::u32string_view part : split(std::u32string_view(*text), U'.')) {
    Label label(part);
    if (starts_with_ace(label)) {
      auto decoded = from_ace(label);
      if (!decoded) return std::nullopt;
      label = *std::move(decoded);
    }
    labels.push_back(std::move(label));
  }
  const bool bidi_domain = std::any_of(labels.begin(), labels.end(), has_right_to_left);
  std::string out;
  for (const Label& label : labels) {
    if (!is_valid(label, bidi_domain)) return std::nullopt;
    if (&label != &labels.front()) out.push_back('.');
    if (is_ascii(label)) {
      out.append(label.begin(), label.end());
    } else {
      out += "xn--";
      if (!append_punycode(out, label)) return std::nullopt;
    }
  }
  return out;
}

std::vector<std::string_view> labels_of(std::string_view host) { return split(host, '.'); }

std::vector<std::optional<std::u32string>> decoded_labels(std::string_view host) {
  std::vector<std::optional<Label>> labels;
  bool bidi_domain = false;
  for (const std::string_view part : labels_of(host)) {
    std::optional<Label> label;
    if (is_a_label(part) && part.size() <= longest_idna_text) label = from_ace(Label(part.begin(), part.end()));
    bidi_domain = bidi_domain || (label && has_right_to_left(*label));
    labels.push_back(std::move(label));
  }
  for (auto& label : labels)
    if (label && !is_valid(*label, bidi_domain)) label.reset();
  return labels;
}

}  // namespace wailian
