#include "site/lookalike.hpp"

#include "base/sort.hpp"
#include "extract/fold.hpp"
#include "site/confusables.hpp"
#include "site/one_edit.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

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
    Lure{"sign", false},        Lure{"safe", false},    Lure{"safety", false},    Lure{"wallet", false},
    Lure{"pay", false},         Lure{"payment", false}, Lure{"bonus", false},     Lure{"gift", false},
    Lure{"prize", false},       Lure{"lottery", false}, Lure{"service", false},   Lure{"support", false},
    Lure{"kefu", false},        Lure{"anquan", false},  Lure{"huodong", false},   Lure{"update", false},
    Lure{"confirm", false},     Lure{"id", false},      Lure{"download", false},  Lure{"xiazai", false},
    Lure{"appstore", false},
};

bool is_lure(std::string_view word) {
  return std::any_of(lures.begin(), lures.end(), [word](const Lure& lure) { return lure.word == word; });
}

bool is_common_ending(std::string_view word) { return word == "com" || word == "cn" || word == "net" || word == "org"; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The words of a label (`with_ascii_looks`): parted by hyphens, and where another script begins or ends.
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

/// A brand word alone below `.com` or a country is mostly the brand's own; below these it seldom is.
bool is_seldom_a_brands_own(std::string_view suffix) {
  constexpr std::array<std::string_view, 13> common{"com",  "net", "org",  "gov",  "edu",  "mil", "int",
                                                    "info", "biz", "mobi", "asia", "name", "pro"};
  constexpr std::array<std::string_view, 8> open_countries{"cc", "pw", "tk", "ml", "ga", "cf", "gq", "ws"};
  const std::string_view last = suffix.substr(suffix.rfind('.') + 1);
  const auto among = [last](const auto& list) { return std::find(list.begin(), list.end(), last) != list.end(); };
  return last.size() == 2 ? among(open_countries) : !last.starts_with("xn--") && !among(common);
}

bool is_chinese_word(std::string_view text) {
  constexpr std::size_t two_letters = 6;  // of three bytes each
  if (text.size() < two_letters || text.size() % 3 != 0) return false;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xE4 || byte > 0xE9) return false;
  }
  return true;
}

}  // namespace

LookalikeIndex::LookalikeIndex(const RuleBook& book) : book_(&book) {
  for (const Site& site : book.sites) {
    for (const std::string& word : site.brand_words) {
      if (is_chinese_word(word)) {
        names_.push_back({word, &site, true});
        continue;
      }
      skeletons_.push_back({skeleton(word), {word, &site, false}});
      words_.push_back({word, &site, true});
    }
  }
  sort_stably(skeletons_, [](const Skeleton& a, const Skeleton& b) { return a.text < b.text; });
  sort_stably(words_, [](const Word& a, const Word& b) { return a.word < b.word; });
}

std::optional<LookalikeIndex::Word> LookalikeIndex::find_word(std::string_view text) const {
  const std::string wanted = skeleton(text);
  const auto found = std::lower_bound(skeletons_.begin(), skeletons_.end(), wanted,
                                      [](const Skeleton& one, const std::string& other) { return one.text < other; });
  if (found == skeletons_.end() || found->text != wanted) return std::nullopt;
  Word word = found->word;
  constexpr std::size_t long_word = 6;
  if (word.word.size() < long_word && differ_by_i_and_l(word.word, text)) return std::nullopt;
  word.exact = word.word == text;
  return word;
}

std::optional<Lookalike> LookalikeIndex::same_host(std::string_view unicode_host) const {
  std::string looks = with_ascii_looks(unicode_host);
  if (!is_ascii(looks)) return std::nullopt;
  const auto refs = book_->site_hosts(looks);
  if (refs.empty()) return std::nullopt;
  return Lookalike{Imitation::characters, refs.front().site, std::move(looks)};
}

std::optional<Lookalike> LookalikeIndex::same_word(std::string_view label) const {
  const auto word = find_word(label);
  if (!word || word->exact) return std::nullopt;
  return Lookalike{Imitation::characters, word->site, std::string(word->word)};
}

/// A known host before byte `end`, where the public suffix begins; it may end at a dot or a hyphen.
std::optional<Lookalike> LookalikeIndex::host_inside(std::string_view host, std::size_t end) const {
  const auto first_dot = host.find('.');
  if (first_dot >= end) return std::nullopt;
  for (std::size_t at = host.find_first_of(".-", first_dot + 1); at < end; at = host.find_first_of(".-", at + 1)) {
    const std::string_view inner = host.substr(0, at);
    const auto refs = book_->site_hosts(inner);
    if (!refs.empty()) return Lookalike{Imitation::host_inside, refs.front().site, std::string(inner)};
  }
  return std::nullopt;
}

std::optional<Lookalike> LookalikeIndex::lure(std::string_view label) const {
  const std::vector<std::string_view> words = words_of(label);
  const bool lured = std::any_of(words.begin(), words.end(), is_lure);
  for (const std::string_view text : words) {
    const auto word = find_word(text);
    if (!word) continue;
    if (lured) return Lookalike{Imitation::brand_lure, word->site, std::string(word->word)};
    if (!word->exact && words.size() > 1) return Lookalike{Imitation::characters, word->site, std::string(word->word)};
  }
  for (const Lure& lure : lures) {
    if (!lure.glued || label.size() <= lure.word.size()) continue;
    const std::size_t rest = label.size() - lure.word.size();
    std::optional<Word> word;
    if (label.ends_with(lure.word))
      word = find_word(label.substr(0, rest));
    else if (label.starts_with(lure.word))
      word = find_word(label.substr(lure.word.size()));
    if (word) return Lookalike{Imitation::brand_lure, word->site, std::string(word->word)};
  }
  return std::nullopt;
}

/// `www-taobao-com`: a host with hyphens for dots.
std::optional<Lookalike> LookalikeIndex::spelt_out_host(std::string_view label) const {
  if (label.find('-') == std::string_view::npos) return std::nullopt;
  const std::vector<std::string_view> words = words_of(label);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_common_ending(words[i + 1])) continue;
    if (const auto word = find_word(words[i]))
      return Lookalike{Imitation::host_inside, word->site, std::string(word->word)};
  }
  return std::nullopt;
}

std::optional<Lookalike> LookalikeIndex::one_slip(std::string_view label) const {
  if (label.empty() || !is_ascii(label) || find_word(label)) return std::nullopt;  // a brand of its own is no slip
  // A slip never changes the first letter.
  const auto from =
      std::partition_point(words_.begin(), words_.end(), [label](const Word& word) { return word.word[0] < label[0]; });
  for (auto at = from; at != words_.end() && at->word[0] == label[0]; ++at) {
    if (is_one_slip_from(label, at->word)) return Lookalike{Imitation::slip, at->site, std::string(at->word)};
  }
  return std::nullopt;
}

std::optional<Lookalike> LookalikeIndex::chinese_name(std::string_view unicode_host) const {
  if (is_ascii(unicode_host)) return std::nullopt;
  const FoldedText folded = fold_martian(unicode_host);
  const Word* longest = nullptr;
  for (const Word& name : names_) {
    if (folded.text.find(name.word) == std::string::npos) continue;
    if (longest == nullptr || name.word.size() > longest->word.size()) longest = &name;
  }
  if (longest == nullptr) return std::nullopt;
  return Lookalike{Imitation::name, longest->site, std::string(longest->word)};
}

std::optional<Lookalike> LookalikeIndex::plain_brand(std::string_view label, std::string_view suffix) const {
  const std::vector<std::string_view> words = words_of(label);
  for (const std::string_view text : words) {
    const auto word = find_word(text);
    if (!word) continue;
    if (words.size() > 1)
      return Lookalike{is_ascii(label) ? Imitation::brand_joined : Imitation::name, word->site,
                       std::string(word->word)};
    if (is_seldom_a_brands_own(suffix)) return Lookalike{Imitation::brand_alone, word->site, std::string(word->word)};
  }
  return std::nullopt;
}

std::optional<Lookalike> LookalikeIndex::find(const CanonicalUrl& url) const {
  if (url.host_kind() != HostKind::domain) return std::nullopt;
  constexpr std::size_t longest_host = 253;  // what DNS can carry: a longer one opens nowhere
  const std::string_view host = url.host_for_match();
  if (host.size() > longest_host || !book_->site_hosts(host).empty()) return std::nullopt;
  const auto suffix = public_suffix(host, SuffixSection::icann_and_private);
  if (!suffix || suffix->size() + 1 >= host.size()) return std::nullopt;
  const std::size_t label_end = host.size() - suffix->size() - 1;
  const std::size_t label_begin = host.rfind('.', label_end - 1) + 1;  // npos + 1 is the begin of the host
  const std::string_view raw_label = host.substr(label_begin, label_end - label_begin);

  const bool internationalized = host.find("xn--") != std::string_view::npos;
  const std::string unicode_host = internationalized ? host_to_unicode(host) : std::string();
  const std::string unicode_label = internationalized ? host_to_unicode(raw_label) : std::string(raw_label);
  const std::string label = with_ascii_looks(unicode_label);

  std::optional<Lookalike> found;
  if (internationalized) found = same_host(unicode_host);
  if (!found) found = same_word(unicode_label);
  if (!found) found = host_inside(host, label_end);
  if (!found) found = lure(label);
  for (std::size_t from = 0; !found && from < label_end; from = std::min(host.find('.', from), label_end) + 1)
    found = spelt_out_host(host.substr(from, std::min(host.find('.', from), label_end) - from));
  if (!found) found = one_slip(label);
  if (!found && internationalized) found = chinese_name(unicode_host);
  if (found) return found;
  found = plain_brand(label, *suffix);
  // Below a private suffix (github.io) a brand word is as often the brand's own project.
  if (found && *suffix != public_suffix(host, SuffixSection::icann_only)) return std::nullopt;
  return found;
}

}  // namespace wailian
