#include "site/confusables.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

struct Row {
  char ascii;
  std::u32string_view looks;
};

/// Latin with marks, IPA, small capitals, Greek, Cyrillic, Armenian. Full-width and mathematical letters never reach
/// a host: ToASCII has mapped them.
constexpr std::array rows{
    Row{'a', U"àáâãäåāăąǎǟǡǻȁȃȧɐɑᴀḁẚạảấầẩẫậắằẳẵặάαаӑӓ"},
    Row{'b', U"ƀƃɓʙᴃḃḅḇβвьъƅб"},
    Row{'c', U"çćĉċčƈȼɕᴄḉϲсҫ"},
    Row{'d', U"ďđƌɖɗᴅḋḍḏḑḓԁժ"},
    Row{'e', U"èéêëēĕėęěȅȇȩɇɛᴇḕḗḙḛḝẹẻẽếềểễệέεеѐёєҽ"},
    Row{'f', U"ƒḟꜰſϝ"},
    Row{'g', U"ĝğġģǥǧǵɠɡɢḡցԍ"},
    Row{'h', U"ĥħȟɦʜḣḥḧḩḫẖһհнђћ"},
    Row{'i', U"ìíîïĩīĭįıǐȉȋɨɩɪḭḯỉịίιϊії"},
    Row{'j', U"ĵǰȷɉʝᴊϳјյ"},
    Row{'k', U"ķĸƙǩᴋḱḳḵκкқҝҟ"},
    Row{'l', U"ĺļľŀłƚɫɬɭʟᴌḷḹḻḽǀⅼӏ"},
    Row{'m', U"ɱᴍḿṁṃмӎ"},
    Row{'n', U"ñńņňŉŋƞǹɲɳɴṅṇṉṋήηпոռ"},
    Row{'o', U"òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɵᴏṍṏṑṓọỏốồổỗộớờởỡợόοσоӧөօ०০੦"},
    Row{'p', U"ƥᴘṕṗρрҏ"},
    Row{'q', U"ɋʠԛգզ"},
    Row{'r', U"ŕŗřȑȓɍɼɽʀᴦṙṛṝṟгґ"},
    Row{'s', U"śŝşšșʂꜱṡṣṥṧṩѕտ"},
    Row{'t', U"ţťŧƫƭțʈᴛṫṭṯṱẗτтҭ"},
    Row{'u', U"ùúûüũūŭůűųưǔǖǘǚǜȕȗʉʋᴜṳṵṷṹṻụủứừửữựύυцսս"},
    Row{'v', U"ṽṿᴠνѵѷ"},
    Row{'w', U"ŵɯʍᴡẁẃẅẇẉẘώωшщѡԝա"},
    Row{'x', U"ẋẍχхҳӽ"},
    Row{'y', U"ýÿŷƴȳɏʏẏẙỳỵỷỹγуўүұӯӱӳ"},
    Row{'z', U"źżžƶȥʐʑᴢẑẓẕʒ"},
    Row{'3', U"зэӡȝ"},
    Row{'4', U"чӌ"},
    Row{'6', U"ϭ"},
};

}  // namespace

char ascii_look_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  for (const Row& row : rows) {
    if (row.looks.find(c) != std::u32string_view::npos) return row.ascii;
  }
  return 0;
}

std::string with_ascii_looks(std::string_view label) {
  std::string out;
  out.reserve(label.size());
  for (std::size_t i = 0; i < label.size();) {
    if (static_cast<unsigned char>(label[i]) < 0x80) {
      out += ascii_look_of(static_cast<unsigned char>(label[i++]));
      continue;
    }
    const CodePoint point = code_point_at(label, i);
    const char ascii = ascii_look_of(point.value);
    if (ascii != 0)
      out += ascii;
    else
      out += label.substr(i, point.length);
    i += point.length;
  }
  return out;
}

std::string skeleton(std::string_view label) {
  const bool plain = std::all_of(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z'); });
  const std::string looks = plain ? std::string() : with_ascii_looks(label);
  const std::string_view from = plain ? label : std::string_view(looks);
  std::string out(from.size(), '\0');
  std::size_t size = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const char next = i + 1 < from.size() ? from[i + 1] : '\0';
    char c = from[i];
    if (c == 'r' && next == 'n')
      c = 'm', ++i;
    else if (c == 'v' && next == 'v')
      c = 'w', ++i;
    else if (c == 'c' && next == 'l')
      c = 'd', ++i;
    else if (c == '1' || c == 'i')
      c = 'l';
    else if (c == '0')
      c = 'o';
    out[size++] = c;
  }
  out.resize(size);
  return out;
}

bool differ_by_i_and_l(std::string_view a, std::string_view b) {
  const auto same = [](char x, char y) { return x == y || (x == 'i' && y == 'l') || (x == 'l' && y == 'i'); };
  return a != b && a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same);
}

}  // namespace wailian
