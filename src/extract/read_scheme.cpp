#include "extract/read_scheme.hpp"

#include "base/utf8.hpp"
#include "extract/characters.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

struct WebScheme {
  std::string_view written, name;
  bool defanged;
  bool alone;  ///< must be the whole word
};

/// Longest first: the first that the word ends with is taken.
constexpr std::array web_schemes{
    WebScheme{"https", "https", false, false}, WebScheme{"http", "http", false, false},
    WebScheme{"hxxps", "https", true, false},  WebScheme{"hxxp", "http", true, false},
    WebScheme{"h**ps", "https", true, false},  WebScheme{"h**p", "http", true, false},
    WebScheme{"ttps", "https", true, true},    WebScheme{"ttp", "http", true, true},
};

/// Schemes without slashes that messages carry, each with what must follow the colon.
struct OpaqueScheme {
  std::string_view name;
  bool (*goes_on)(std::string_view rest);
};

bool begins_with_number(std::string_view rest) {
  return is_ascii_digit(rest[0]) || (rest[0] == '+' && rest.size() > 1 && is_ascii_digit(rest[1]));
}

bool begins_with_address(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && end < 64 &&
         (is_ascii_alnum(rest[end]) || rest[end] == '.' || rest[end] == '_' || rest[end] == '-' || rest[end] == '+' ||
          rest[end] == '%'))
    ++end;
  return end > 0 && end + 1 < rest.size() && rest[end] == '@' && is_ascii_alnum(rest[end + 1]);
}

/// `data:` with a media type or its parameters before the comma (RFC 2397).
bool begins_with_media_type(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && end < 96 &&
         (is_ascii_alnum(rest[end]) || std::string_view("/+.-;=").find(rest[end]) != std::string_view::npos))
    ++end;
  return end < rest.size() && rest[end] == ',' && (rest.substr(0, end).find_first_of("/;") != std::string_view::npos);
}

bool begins_with_anything(std::string_view) { return true; }
bool begins_with_slash_or_hash(std::string_view rest) { return rest[0] == '/' || rest[0] == '#'; }
bool begins_with_question(std::string_view rest) { return rest[0] == '?'; }

constexpr std::array opaque_schemes{
    OpaqueScheme{"data", begins_with_media_type},      OpaqueScheme{"file", begins_with_slash_or_hash},
    OpaqueScheme{"intent", begins_with_slash_or_hash}, OpaqueScheme{"javascript", begins_with_anything},
    OpaqueScheme{"magnet", begins_with_question},      OpaqueScheme{"mailto", begins_with_address},
    OpaqueScheme{"sms", begins_with_number},           OpaqueScheme{"smsto", begins_with_number},
    OpaqueScheme{"tel", begins_with_number},           OpaqueScheme{"vbscript", begins_with_anything},
};

constexpr std::size_t longest_scheme = 40;

/// The letters right before a place, in lower case and without what is unseen, and where each of them stands.
class Word {
 public:
  Word(std::string_view text, std::size_t floor, std::size_t end) {
    while (end > floor && begin_ > 0) {
      const CodePoint point = code_point_before(text, end);
      end -= point.length;
      if (is_invisible(point.value)) continue;
      const char c = point.value < 0x80 ? static_cast<char>(point.value) : ' ';
      if (!is_ascii_alnum(c) && c != '+' && c != '-' && c != '.' && c != '*') break;
      --begin_;
      letters_[begin_] = to_ascii_lower(c);
      offsets_[begin_] = end;
    }
  }
  [[nodiscard]] std::string_view letters() const { return {letters_.data() + begin_, longest_scheme - begin_}; }
  [[nodiscard]] std::size_t offset(std::size_t letter) const { return offsets_[begin_ + letter]; }

 private:
  std::size_t begin_ = longest_scheme;  // it is filled from the back
  std::array<char, longest_scheme> letters_;
  std::array<std::size_t, longest_scheme> offsets_;
};

/// After the first of `forms` that stands at `at`, or `at`.
template <std::size_t n>
std::size_t after_any(std::string_view text, std::size_t at, const std::array<std::string_view, n>& forms) {
  at = skip_invisible(text, at);
  for (const std::string_view form : forms)
    if (text.substr(at, form.size()) == form) return at + form.size();
  return at;
}

/// By the first byte alone: most words are followed by a space, a dot or Han (U+3000 to U+CFFF hold neither a separator
/// nor anything unseen).
bool may_begin_separator(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == ' ') return text.substr(at, 4) == " ://";
  return byte == ':' || byte == '[' || byte == '(' || (byte >= 0x80 && (byte < 0xE3 || byte > 0xEC));
}

/// The end of `://` in any of the forms that people type or that JSON makes of it, one slash (`https:/b23.tv`) and a
/// blank before it (`https ://b23.tv`) included; 0 where there is none.
std::size_t after_separator(std::string_view text, std::size_t at, bool& exact) {
  constexpr std::array<std::string_view, 6> colons{":", "：", "[:]", "(:)", "﹕", "∶"};
  constexpr std::array<std::string_view, 4> slashes{"/", "\\/", "\\", "／"};
  exact = text.substr(at, 3) == "://";
  if (exact) return at + 3;
  if (text.substr(at, 4) == " ://") return at + 4;
  const std::size_t colon = after_any(text, at, colons);
  if (colon == skip_invisible(text, at)) return 0;
  const std::size_t first = after_any(text, colon, slashes);
  if (first == skip_invisible(text, colon)) return 0;
  const std::size_t second = after_any(text, first, slashes);
  if (second == skip_invisible(text, first)) return text.substr(first - 2, 2) == ":/" ? first : 0;
  std::string seen;
  for (std::size_t i = at; i < second; i = skip_invisible(text, i + 1)) seen.push_back(text[i]);
  exact = seen == "://";
  return second;
}

std::optional<SchemeReading> read_web(const Word& word, std::size_t separator_end, bool exact) {
  const std::string_view letters = word.letters();
  for (const WebScheme& scheme : web_schemes) {
    if (!letters.ends_with(scheme.written)) continue;
    const std::size_t first = letters.size() - scheme.written.size();
    if (scheme.alone && first > 0) continue;
    return SchemeReading{word.offset(first), separator_end, std::string(scheme.name), true, scheme.defanged || !exact};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SchemeReading> read_scheme(std::string_view text, std::size_t floor, std::size_t word_end) {
  if (!may_begin_separator(text, word_end)) return std::nullopt;
  bool exact = false;
  std::size_t separator_end = after_separator(text, word_end, exact);
  const bool colon = word_end < text.size() && text[word_end] == ':';
  if (separator_end == 0 && !colon) return std::nullopt;
  const Word word(text, floor, word_end);
  if (separator_end > 0) {
    if (auto web = read_web(word, separator_end, exact)) return web;
    // Only of the web are schemes known well enough to be mended.
    if (!exact && std::string_view("/\\").find(text[separator_end - 2]) == std::string_view::npos) separator_end = 0;
  }
  if (separator_end == 0 && !colon) return std::nullopt;
  const std::string_view letters = word.letters();
  const auto first =
      static_cast<std::size_t>(std::find_if(letters.begin(), letters.end(), is_ascii_letter) - letters.begin());
  const std::string_view name = letters.substr(first);
  const std::size_t body = separator_end > 0 ? separator_end : word_end + 1;
  if (name.size() < 2 || body >= text.size() || !is_ascii_graphic(text[body])) return std::nullopt;
  if (name.find('*') != std::string_view::npos) return std::nullopt;
  SchemeReading reading{word.offset(first), separator_end, std::string(name), false, false};
  if (separator_end > 0 && exact) {
    const bool speaks = std::string_view("\"'<>`)]}.,;:!").find(text[separator_end]) == std::string_view::npos;
    return speaks ? std::optional(reading) : std::nullopt;
  }
  for (const OpaqueScheme& scheme : opaque_schemes) {
    if (reading.name != scheme.name || !colon || !scheme.goes_on(text.substr(word_end + 1))) continue;
    reading.end = word_end + 1;
    return reading;
  }
  return std::nullopt;
}

}  // namespace wailian
