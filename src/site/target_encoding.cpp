#include "site/target_encoding.hpp"

#include "site/base64.hpp"
#include "site/url_defense.hpp"
#include "url/percent.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

using Decode = std::optional<std::string> (*)(std::string_view);

/// Which part of the address holds a target that is not in a parameter.
enum class Reach : std::uint8_t { rest_of_path, first_segment, rest_of_address, query, fragment, parameter_only };

struct Encoding {
  std::string_view name;
  Reach reach;
  bool percent_first;  ///< outside a parameter the text is percent-decoded before anything else
  Decode decode;
};

std::optional<std::string> as_it_is(std::string_view text) { return std::string(text); }
std::optional<std::string> once_more(std::string_view text) { return percent_decoded(text); }
std::optional<std::string> with_https(std::string_view text) { return "https://" + std::string(text); }
std::optional<std::string> never(std::string_view) { return std::nullopt; }

std::optional<std::string> without_signature(std::string_view text) {
  constexpr std::size_t shortest_signature = 16;
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos || text.size() - colon - 1 < shortest_signature) return std::string(text);
  const std::string_view tail = text.substr(colon + 1);
  const bool signature = std::all_of(tail.begin(), tail.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
  return std::string(signature ? text.substr(0, colon) : text);
}

std::optional<std::string> behind_a1(std::string_view text) {
  if (!text.starts_with("a1")) return std::nullopt;
  return decode_base64(text.substr(2));
}

std::optional<std::string> behind_slash(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  return decode_base64(text);
}

std::optional<std::string> at_parts(std::string_view text) {
  const auto at = text.find('@');
  auto address = decode_base64(text.substr(0, at));
  if (!address || at == std::string_view::npos) return address;
  const auto query = decode_base64(text.substr(at + 1));
  if (!query) return std::nullopt;
  return *address + '?' + *query;
}

std::optional<std::string> from_base36(std::string_view text) {
  if (text.empty() || text.size() % 3 != 0) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    unsigned value = 0;
    for (const char c : text.substr(i, 3)) {
      if (c >= '0' && c <= '9')
        value = value * 36 + static_cast<unsigned>(c - '0');
      else if (c >= 'A' && c <= 'Z')
        value = value * 36 + static_cast<unsigned>(c - 'A' + 10);
      else
        return std::nullopt;
    }
    if (value == 0 || value > 0x7E) return std::nullopt;  // a URL as the service stores it is printable ASCII
    out += static_cast<char>(value);
  }
  return out;
}

constexpr std::array encodings{
    Encoding{"percent", Reach::rest_of_path, true, as_it_is},
    Encoding{"percent_bare", Reach::rest_of_path, true, as_it_is},
    Encoding{"percent_signed", Reach::rest_of_path, true, without_signature},
    Encoding{"double_percent", Reach::rest_of_path, true, once_more},
    Encoding{"segment_percent", Reach::first_segment, true, as_it_is},
    Encoding{"plain", Reach::rest_of_address, false, as_it_is},
    Encoding{"plain_without_scheme", Reach::rest_of_address, false, with_https},
    Encoding{"query", Reach::query, false, as_it_is},
    Encoding{"base64", Reach::rest_of_path, true, decode_base64},
    Encoding{"base64url", Reach::rest_of_path, true, decode_base64},
    Encoding{"a1_base64url", Reach::rest_of_path, true, behind_a1},
    Encoding{"base64_at_parts", Reach::rest_of_path, true, at_parts},
    Encoding{"fragment_base64", Reach::fragment, true, behind_slash},
    Encoding{"base36_triples", Reach::parameter_only, false, from_base36},
    Encoding{"urldefense_v2", Reach::parameter_only, false, read_url_defense_v2},
    Encoding{"urldefense_v3", Reach::rest_of_address, false, read_url_defense_v3},
    Encoding{opaque_encoding, Reach::parameter_only, false, never},
};

const Encoding* find(std::string_view name) {
  const auto* found = std::find_if(encodings.begin(), encodings.end(),
                                   [name](const Encoding& encoding) { return encoding.name == name; });
  return found == encodings.end() ? nullptr : found;
}

std::string_view reached(Reach reach, const CanonicalUrl& url, std::size_t matched) {
  const std::string_view rest = url.path().substr(std::min(matched, url.path().size()));
  switch (reach) {
    case Reach::rest_of_path:
      return rest;
    case Reach::first_segment:
      return rest.substr(0, rest.find('/'));
    case Reach::rest_of_address:
      return std::string_view(url.href()).substr(url.parts().path.begin + matched);
    case Reach::query:
      return url.query().value_or(std::string_view());
    case Reach::fragment:
      return url.fragment().value_or(std::string_view());
    case Reach::parameter_only:
      return {};
  }
  return {};
}

/// A target that was encoded more often than the rule says still begins with an encoded scheme.
std::string with_open_scheme(std::string text) {
  constexpr int rounds = 3;
  for (int i = 0; i < rounds; ++i) {
    const std::string_view head = std::string_view(text).substr(0, 10);
    const auto percent = head.find('%');
    const bool scheme = percent == 4 || percent == 5;
    if (!scheme || head.find(':') < percent || (head[0] | 0x20) != 'h') break;
    text = percent_decoded(text);
  }
  return text;
}

}  // namespace

bool is_known_encoding(std::string_view name) { return find(name) != nullptr; }

bool scheme_may_be_missing(std::string_view encoding) { return encoding == "percent_bare"; }

std::optional<std::string> target_in_value(std::string_view encoding, std::string_view value) {
  const Encoding* how = find(encoding);
  if (how == nullptr || value.empty()) return std::nullopt;
  auto text = how->decode(value);
  if (!text || text->empty()) return std::nullopt;
  return with_open_scheme(std::move(*text));
}

std::optional<std::string> target_behind_path(std::string_view encoding, const CanonicalUrl& url, std::size_t matched) {
  const Encoding* how = find(encoding);
  if (how == nullptr) return std::nullopt;
  const std::string_view written = reached(how->reach, url, matched);
  if (written.empty()) return std::nullopt;
  auto text = how->percent_first ? how->decode(percent_decoded(written)) : how->decode(written);
  if (!text || text->empty()) return std::nullopt;
  return with_open_scheme(std::move(*text));
}

}  // namespace wailian
