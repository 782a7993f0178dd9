#include "site/confusables.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

struct Looks {
  char ascii;
  std::u32string_view looks;
};

/// Latin with marks, IPA, small capitals, Greek, Cyrillic, Armenian. Full-width and mathematical letters never reach
/// a host: ToASCII has mapped them.
constexpr std::array looks_of_ascii{
    Looks{'a', U"àáâãäåāăąǎǟǡǻȁȃȧɐɑᴀḁẚạảấầẩẫậắằẳẵặάαаӑӓ"},
    Looks{'b', U"ƀƃɓʙᴃḃḅḇβвьъƅб"},
    Looks{'c', U"çćĉċčƈȼɕᴄḉϲсҫ"},
    Looks{'d', U"ďđƌɖɗᴅḋḍḏḑḓԁժ"},
    Looks{'e', U"èéêëēĕėęěȅȇȩɇɛᴇḕḗḙḛḝẹẻẽếềểễệέεеѐёєҽ"},
    Looks{'f', U"ƒḟꜰſϝ"},
    Looks{'g', U"ĝğġģǥǧǵɠɡɢḡցԍ"},
    Looks{'h', U"ĥħȟɦʜḣḥḧḩḫẖһհнђћ"},
    Looks{'i', U"ìíîïĩīĭįıǐȉȋɨɩɪḭḯỉịίιϊії"},
    Looks{'j', U"ĵǰȷɉʝᴊϳјյ"},
    Looks{'k', U"ķĸƙǩᴋḱḳḵκкқҝҟ"},
    Looks{'l', U"ĺļľŀłƚɫɬɭʟᴌḷḹḻḽǀⅼӏ"},
    Looks{'m', U"ɱᴍḿṁṃмӎ"},
    Looks{'n', U"ñńņňŉŋƞǹɲɳɴṅṇṉṋήηпոռ"},
    Looks{'o', U"òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɵᴏṍṏṑṓọỏốồổỗộớờởỡợόοσоӧөօ०০੦૦୦௦౦೦൦๐໐၀០ഠဝ"},
    Looks{'p', U"ƥᴘṕṗρрҏ"},
    Looks{'q', U"ɋʠԛգզ"},
    Looks{'r', U"ŕŗřȑȓɍɼɽʀᴦṙṛṝṟгґ"},
    Looks{'s', U"śŝşšșʂꜱṡṣṥṧṩѕտ"},
    Looks{'t', U"ţťŧƫƭțʈᴛṫṭṯṱẗτтҭ"},
    Looks{'u', U"ùúûüũūŭůűųưǔǖǘǚǜȕȗʉʋᴜṳṵṷṹṻụủứừửữựύυцսս"},
    Looks{'v', U"ṽṿᴠνѵѷ"},
    Looks{'w', U"ŵɯʍᴡẁẃẅẇẉẘώωшщѡԝա"},
    Looks{'x', U"ẋẍχхҳӽ"},
    Looks{'y', U"ýÿŷƴȳɏʏẏẙỳỵỷỹγуўүұӯӱӳ"},
    Looks{'z', U"źżžƶȥʐʑᴢẑẓẕʒ"},
    Looks{'3', U"зэӡȝ"},
    Looks{'4', U"чӌ"},
    Looks{'6', U"ϭ"},
};

}  // namespace

char ascii_look_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  for (const Looks& row : looks_of_ascii) {
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
