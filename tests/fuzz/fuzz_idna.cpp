// ToASCII, ToUnicode, Punycode and normalization on any bytes.
#include "base/utf8.hpp"
#include "require.hpp"
#include "url/code_point.hpp"
#include "url/display_host.hpp"
#include "url/idna.hpp"
#include "url/punycode.hpp"

#include <algorithm>

namespace {

using namespace wailian;
using fuzz::require;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out.push_back(point.value);
    at += point.length;
  }
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void check_domain(std::string_view text) {
  const auto ascii = domain_to_ascii(text);
  if (!ascii) return;
  require(is_ascii(*ascii), "ToASCII gives ASCII");
  const std::string unicode = host_to_unicode(*ascii);
  require(is_utf8(unicode), "ToUnicode gives UTF-8");
  if (unicode.size() <= longest_idna_text) require(domain_to_ascii(unicode) == ascii, "ToASCII undoes ToUnicode");
  if (const auto url = canonicalize("http://" + *ascii + "/")) {
    const DisplayHost shown = display_host(*url);
    require(is_ascii(shown.text) || shown.reason != DisplayReason::as_is, "Unicode is shown for a reason");
  }
}

void check_punycode(const std::u32string& label) {
  std::string ace;
  if (!append_punycode(ace, label)) return;
  require(is_ascii(ace), "Punycode is ASCII");
  // A label without any letter beyond ASCII ends in the delimiter, which decodes to itself.
  require(punycode_decoded(ace) == label, "Punycode decodes to what it encodes");
}

void check_normalization(std::u32string text) {
  // Only text that survives the mapping is promised to be normalized rightly.
  std::u32string mapped;
  for (const char32_t c : text) append_mapped(mapped, c);
  normalize_nfc(mapped);
  std::u32string twice = mapped;
  normalize_nfc(twice);
  require(twice == mapped, "normalizing twice changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), std::min(size, longest_idna_text));
  check_domain(repair_utf8(input).substr(0, longest_idna_text));
  check_punycode(code_points(input));
  check_normalization(code_points(input));
  if (const auto label = punycode_decoded(input)) require(label->size() <= input.size(), "decoding does not grow a label");
  require(is_utf8(host_to_unicode(is_utf8(input) ? input : "")), "ToUnicode of any text is UTF-8");
  return 0;
}
