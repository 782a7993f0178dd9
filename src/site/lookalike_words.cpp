#include "site/lookalike_words.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

/// Words that phishing pages join with a brand. `glued`: also without a hyphen; names of honest apps never end so.
struct Lure {
  std::string_view word;
  bool glued;
};
constexpr std::array lures{
    Lure{"login", true},        Lure{"signin", true},   Lure{"logon", true},      Lure{"verify", true},
    Lure{"verification", true}, Lure{"account", true},  Lure{"accounts", true},   Lure{"secure", true},
    Lure{"security", true},     Lure{"auth", true},     Lure{"passport", true},   Lure{"password", true},
    Lure{"refund", true},       Lure{"unlock", true},   Lure{"appeal", true},     Lure{"hongbao", true},
    Lure{"lingqu", true},       Lure{"denglu", true},   Lure{"renzheng", true},   Lure{"tuikuan", true},
    Lure{"guanwang", true},     Lure{"jiedong", true},  Lure{"zhongjiang", true}, Lure{"official", true},
    Lure{"jifen", true},        Lure{"tixian", true},   Lure{"butie", true},      Lure{"peichang", true},
    Lure{"sign", false},        Lure{"safe", false},    Lure{"safety", false},    Lure{"wallet", false},
    Lure{"pay", false},         Lure{"payment", false}, Lure{"bonus", false},     Lure{"gift", false},
    Lure{"prize", false},       Lure{"lottery", false}, Lure{"service", false},   Lure{"support", false},
    Lure{"kefu", false},        Lure{"anquan", false},  Lure{"huodong", false},   Lure{"update", false},
    Lure{"confirm", false},     Lure{"id", false},      Lure{"download", false},  Lure{"xiazai", false},
    Lure{"appstore", false},    Lure{"lucky", false},   Lure{"cash", false},      Lure{"points", false},
    Lure{"reward", false},      Lure{"rewards", false}, Lure{"claim", false},     Lure{"bank", false},
    Lure{"help", false},        Lure{"hb", false},      Lure{"gov", false},       Lure{"vip", false},
};

constexpr std::array<std::string_view, 5> common_endings{"com", "cn", "net", "org", "gov"};

constexpr std::array<std::string_view, 5> technical{"corp", "inner", "staging", "tech", "test"};

bool among(std::string_view word, const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); }

}  // namespace

std::vector<std::string_view> words_of(std::string_view label) {
  std::vector<std::string_view> words;
  const auto parts = [](char c) { return c == '-' || c == '_'; };
  const auto foreign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  for (std::size_t from = 0; from < label.size();) {
    std::size_t end = from;
    while (end < label.size() && !parts(label[end]) && foreign(label[end]) == foreign(label[from])) ++end;
    if (end > from) words.push_back(label.substr(from, end - from));
    from = end > from ? end : end + 1;
  }
  return words;
}

bool is_lure(std::string_view word) {
  // `login5`: such names are made by the hundred.
  const std::size_t last = word.find_last_not_of("0123456789");
  word = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return !word.empty() && std::any_of(lures.begin(), lures.end(), [word](const Lure& lure) {
    return lure.word[0] == word[0] && lure.word == word;
  });
}

std::string_view without_glued_lure(std::string_view label) {
  for (const Lure& lure : lures) {
    if (!lure.glued || label.size() < lure.word.size()) continue;
    const std::size_t rest = label.size() - lure.word.size();
    // Comparing one letter first passes over nearly all.
    if (label[rest] == lure.word[0] && label.ends_with(lure.word)) return label.substr(0, rest);
    if (label[0] == lure.word[0] && label.starts_with(lure.word)) return label.substr(lure.word.size());
  }
  return {};
}

bool is_technical(std::string_view word) {
  constexpr std::size_t longest_abbreviation = 3;
  return word.size() <= longest_abbreviation || among(word, technical) || word.ends_with("cloud") || word.ends_with("cdn");
}

bool is_common_ending(std::string_view word) { return among(word, common_endings); }

std::string_view without_glued_ending(std::string_view label) {
  if (label.starts_with("www")) return label.substr(3);
  for (const std::string_view ending : common_endings)
    if (label.ends_with(ending)) return label.substr(0, label.size() - ending.size());
  return {};
}

bool is_seldom_a_brands_own(std::string_view suffix) {
  constexpr std::array<std::string_view, 13> common{"com",  "net", "org",  "gov",  "edu",  "mil", "int",
                                                    "info", "biz", "mobi", "asia", "name", "pro"};
  constexpr std::array<std::string_view, 8> open_countries{"cc", "pw", "tk", "ml", "ga", "cf", "gq", "ws"};
  const std::string_view last = suffix.substr(suffix.rfind('.') + 1);
  return last.size() == 2 ? among(last, open_countries) : !last.starts_with("xn--") && !among(last, common);
}

}  // namespace wailian
