#include "site/pinyin.hpp"

#include <array>
#include <bitset>

namespace wailian {
namespace {

struct Initial {
  std::string_view initial;
  std::string_view finals;  ///< each between two spaces
};

constexpr std::string_view after_g = " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang ";
constexpr std::string_view after_j = " i ia ie iao iu ian in iang ing iong u ue uan un ";

constexpr std::array initials{
    Initial{"zh", " a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Initial{"ch", " a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Initial{"sh", " a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang "},
    Initial{"b", " a o ai ei ao an en ang eng i ie iao ian in ing u "},
    Initial{"p", " a o ai ei ao ou an en ang eng i ie iao ian in ing u "},
    Initial{"m", " a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u "},
    Initial{"f", " a o ei ou an en ang eng u "},
    Initial{"d", " a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un "},
    Initial{"t", " a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un "},
    Initial{"n", " a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue "},
    Initial{"l", " a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue "},
    Initial{"g", after_g},
    Initial{"k", after_g},
    Initial{"h", after_g},
    Initial{"j", after_j},
    Initial{"q", after_j},
    Initial{"x", after_j},
    Initial{"r", " e i ao ou an en ang eng ong u ua uo ui uan un "},
    Initial{"z", " a e i ai ei ao ou an en ang eng ong u uo ui uan un "},
    Initial{"c", " a e i ai ao ou an en ang eng ong u uo ui uan un "},
    Initial{"s", " a e i ai ao ou an en ang eng ong u uo ui uan un "},
    Initial{"y", " a ao e ou an in ang ing ong i u ue uan un "},
    Initial{"w", " a o ai ei an en ang eng u "},
    Initial{"", " ai an ang ao en er ei ou "},
};

bool is_syllable(std::string_view text) {
  for (const Initial& given : initials) {
    if (!text.starts_with(given.initial)) continue;
    const std::string_view final = text.substr(given.initial.size());
    // What parts them in the row would be found beyond its ends.
    if (final.empty() || final.find(' ') != std::string_view::npos) return false;
    const auto at = given.finals.find(final);
    if (at == std::string_view::npos) return false;
    for (auto i = at; i != std::string_view::npos; i = given.finals.find(final, i + 1)) {
      if (given.finals[i - 1] == ' ' && given.finals[i + final.size()] == ' ') return true;
    }
    return false;
  }
  return false;
}

}  // namespace

bool is_pinyin(std::string_view label) {
  constexpr std::size_t longest_label = 63, longest_syllable = 6;
  if (label.empty() || label.size() > longest_label) return false;
  std::bitset<longest_label + 1> reached;
  reached[0] = true;
  for (std::size_t from = 0; from < label.size(); ++from) {
    if (!reached[from]) continue;
    for (std::size_t size = 2; size <= longest_syllable && from + size <= label.size(); ++size) {
      if (is_syllable(label.substr(from, size))) reached[from + size] = true;
    }
  }
  return reached[label.size()];
}

}  // namespace wailian
