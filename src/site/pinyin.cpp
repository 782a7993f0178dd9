#include "site/pinyin.hpp"

#include <array>
#include <bitset>

namespace wailian {
namespace {

struct Row {
  std::string_view initial;
  std::string_view finals;  ///< each between two spaces
};

constexpr std::string_view after_g = " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang ";
constexpr std::string_view after_j = " i ia ie iao iu ian in iang ing iong u ue uan un ";

constexpr std::array rows{
    Row{"zh", " a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"ch", " a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"sh", " a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang "},
    Row{"b", " a o ai ei ao an en ang eng i ie iao ian in ing u "},
    Row{"p", " a o ai ei ao ou an en ang eng i ie iao ian in ing u "},
    Row{"m", " a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u "},
    Row{"f", " a o ei ou an en ang eng u "},
    Row{"d", " a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un "},
    Row{"t", " a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un "},
    Row{"n", " a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue "},
    Row{"l", " a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue "},
    Row{"g", after_g},
    Row{"k", after_g},
    Row{"h", after_g},
    Row{"j", after_j},
    Row{"q", after_j},
    Row{"x", after_j},
    Row{"r", " e i ao ou an en ang eng ong u ua uo ui uan un "},
    Row{"z", " a e i ai ei ao ou an en ang eng ong u uo ui uan un "},
    Row{"c", " a e i ai ao ou an en ang eng ong u uo ui uan un "},
    Row{"s", " a e i ai ao ou an en ang eng ong u uo ui uan un "},
    Row{"y", " a ao e ou an in ang ing ong i u ue uan un "},
    Row{"w", " a o ai ei an en ang eng u "},
    Row{"", " ai an ang ao en er ei ou "},
};

bool is_syllable(std::string_view text) {
  for (const Row& row : rows) {
    if (!text.starts_with(row.initial)) continue;
    const std::string_view final = text.substr(row.initial.size());
    // What parts them in the row would be found beyond its ends.
    if (final.empty() || final.find(' ') != std::string_view::npos) return false;
    const auto at = row.finals.find(final);
    if (at == std::string_view::npos) return false;
    for (auto i = at; i != std::string_view::npos; i = row.finals.find(final, i + 1)) {
      if (row.finals[i - 1] == ' ' && row.finals[i + final.size()] == ' ') return true;
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
