#include "site/lookalike.hpp"

#include "base/sort.hpp"
#include "extract/fold.hpp"
#include "site/confusables.hpp"
#include "site/lookalike_words.hpp"
#include "site/one_edit.hpp"
#include "site/pinyin.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

// A shorter brand word is part of too many names: it counts only beside a lure or where its host is spelt out.
constexpr std::size_t shortest_alone = 5, shortest_glued = 6;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The label as it was typed, with a small l for every capital I: `tmaII`.
std::string with_capital_i_as_l(std::string_view written) {
  std::string out;
  for (const char c : written) out += c == 'I' ? 'l' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
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

LookalikeIndex::LookalikeIndex(const RuleBook& book) : book_(&book), places_of_words_({}) {
  std::vector<std::string> words;
  for (const Site& site : book.sites) {
    for (const std::string& word : site.brand_words) {
      if (is_chinese_word(word)) {
        names_.push_back({word, &site, true});
        continue;
      }
      skeletons_.push_back({skeleton(word), {word, &site, false}});
      words_.push_back({word, &site, true});
      words.push_back(word);
      longest_word_ = std::max(longest_word_, word.size());
    }
    for (const std::string& host : site.honest_hosts) honest_.push_back(host);
  }
  for (const Skeleton& one : skeletons_) places_of_skeletons_.add(one.text);
  sort_stably(words_, [](const Word& a, const Word& b) { return a.word < b.word; });
  places_of_words_ = WordFinder(std::move(words));
  sort_stably(honest_, [](std::string_view a, std::string_view b) { return a < b; });
}

bool LookalikeIndex::is_honest(std::string_view host) const {
  return std::binary_search(honest_.begin(), honest_.end(), host);
}

std::optional<LookalikeIndex::Word> LookalikeIndex::find_word(std::string_view text) const {
  // The skeleton of a word has up to three bytes, and the look-alikes of one letter, two.
  constexpr std::size_t shortest = 2, widest = 6;
  if (text.size() < shortest || text.size() > longest_word_ * widest) return std::nullopt;
  const std::string wanted = skeleton(text);
  const std::uint32_t found = places_of_skeletons_.find(wanted);
  if (found == NameIndex::none) return std::nullopt;
  Word word = skeletons_[found].word;
  word.exact = word.word == text;
  constexpr std::size_t long_word = 6;
  if (word.word.size() < shortest_alone && !word.exact) return std::nullopt;
  if (word.word.size() < long_word && differ_by_i_and_l(word.word, text)) return std::nullopt;
  return word;
}

LookalikeIndex::Label LookalikeIndex::read_label(std::string_view text) const {
  Label label{{text, find_word(text)}, {}};
  const std::vector<std::string_view> words = words_of(text);
  label.words.reserve(words.size());
  for (const std::string_view word : words) label.words.push_back({word, word.size() == text.size() ? label.word : find_word(word)});
  return label;
}

std::optional<Lookalike> LookalikeIndex::same_host(std::string_view unicode_host) const {
  std::string looks = with_ascii_looks(unicode_host);
  if (!is_ascii(looks)) return std::nullopt;
  const auto refs = book_->site_hosts(looks);
  if (refs.empty()) return std::nullopt;
  return Lookalike{Imitation::characters, refs.front().site, std::move(looks)};
}

std::optional<LookalikeIndex::Hit> LookalikeIndex::same_word(const std::optional<Word>& word) {
  if (!word || word->exact) return std::nullopt;
  return Hit{Imitation::characters, word->site, word->word};
}

/// A brand word in the label `written` with a capital I for an l; the host has it as `label`.
std::optional<LookalikeIndex::Hit> LookalikeIndex::capital_i(std::string_view written, std::string_view label) const {
  const auto word = find_word(with_capital_i_as_l(written));
  if (!word || !word->exact || word->word == label) return std::nullopt;
  return Hit{Imitation::characters, word->site, word->word};
}

/// A known host before byte `end`, where the public suffix begins; it may end at a dot, a hyphen or an underscore.
std::optional<LookalikeIndex::Hit> LookalikeIndex::host_inside(std::string_view host, std::size_t end) const {
  const auto first_dot = host.find('.');
  if (first_dot >= end) return std::nullopt;
  for (std::size_t at = first_dot + 1; at < end; ++at) {
    if (host[at] != '.' && host[at] != '-' && host[at] != '_') continue;
    const std::string_view inner = host.substr(0, at);
    const auto refs = book_->site_hosts(inner);
    if (!refs.empty()) return Hit{Imitation::host_inside, refs.front().site, inner};
  }
  return std::nullopt;
}

std::optional<LookalikeIndex::Hit> LookalikeIndex::lure(const Label& label) const {
  const auto& words = label.words;
  const bool lured = std::any_of(words.begin(), words.end(), [](const Part& part) { return is_lure(part.text); });
  for (const auto& [text, word] : words) {
    if (!word) continue;
    if (lured) return Hit{Imitation::brand_lure, word->site, word->word};
    if (!word->exact && words.size() > 1) return Hit{Imitation::characters, word->site, word->word};
  }
  if (const auto word = find_word(without_glued_lure(label.text)))
    return Hit{Imitation::brand_lure, word->site, word->word};
  return std::nullopt;
}

/// A host with other signs for its dots, or with none: `www-taobao-com`, `taobaocom`, `wwwtaobao`.
std::optional<LookalikeIndex::Hit> LookalikeIndex::spelt_out_host(std::string_view label) const {
  std::optional<Word> word = find_word(without_glued_ending(label));
  if (!word && (label.find('-') != std::string_view::npos || label.find('_') != std::string_view::npos)) {
    const std::vector<std::string_view> words = words_of(label);
    for (std::size_t i = 0; !word && i + 1 < words.size(); ++i)
      if (is_common_ending(words[i + 1])) word = find_word(words[i]);
  }
  if (!word) return std::nullopt;
  return Hit{Imitation::host_inside, word->site, word->word};
}

std::optional<LookalikeIndex::Hit> LookalikeIndex::one_slip(const Label& whole) const {
  const std::string_view label = whole.text;
  if (label.empty() || !is_ascii(label) || whole.word) return std::nullopt;  // a brand of its own is no slip
  if (std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  // A slip never changes the first letter.
  const auto from =
      std::partition_point(words_.begin(), words_.end(), [label](const Word& word) { return word.word[0] < label[0]; });
  for (auto at = from; at != words_.end() && at->word[0] == label[0]; ++at) {
    if (is_one_slip_from(label, at->word)) return Hit{Imitation::slip, at->site, at->word};
  }
  return std::nullopt;
}

std::optional<LookalikeIndex::Hit> LookalikeIndex::chinese_name(std::string_view unicode_host) const {
  if (is_ascii(unicode_host)) return std::nullopt;
  const FoldedText folded = fold_martian(unicode_host);
  const Word* longest = nullptr;
  for (const Word& name : names_) {
    if (folded.text.find(name.word) == std::string::npos) continue;
    if (longest == nullptr || name.word.size() > longest->word.size()) longest = &name;
  }
  if (longest == nullptr) return std::nullopt;
  return Hit{Imitation::name, longest->site, longest->word};
}

std::optional<LookalikeIndex::Hit> LookalikeIndex::plain_brand(const Label& label, std::string_view suffix) const {
  const auto& words = label.words;
  const bool seldom = is_seldom_a_brands_own(suffix);
  for (const Part& part : words) {
    const auto& word = part.word;
    if (!word || word->word.size() < shortest_alone) continue;
    const auto found = [&](Imitation how) { return Hit{how, word->site, word->word}; };
    if (words.size() == 1) return seldom ? std::optional(found(Imitation::brand_alone)) : std::nullopt;
    if (!is_ascii(label.text)) return found(Imitation::name);
    // Companies put their name last too where a partner or a product comes first.
    const bool own_style = &part != &words.front() || std::all_of(words.begin() + 1, words.end(), [](const Part& other) { return is_technical(other.text); });
    return found(own_style && !seldom ? Imitation::brand_held : Imitation::brand_joined);
  }
  // `tik-tok`: some companies write their own names so.
  if (seldom && words.size() == 2) {
    const auto word = find_word(std::string(words[0].text) + std::string(words[1].text));
    if (word && word->word.size() >= shortest_alone)
      return Hit{Imitation::brand_alone, word->site, word->word};
  }
  return std::nullopt;
}

/// A brand word among letters or digits, the longest at the first place where one stands.
std::optional<LookalikeIndex::Hit> LookalikeIndex::glued_brand(std::string_view label, std::string_view suffix) const {
  const auto is_digit = [&](std::size_t at) { return at < label.size() && label[at] >= '0' && label[at] <= '9'; };
  const auto is_letter = [&](std::size_t at) { return at < label.size() && label[at] >= 'a' && label[at] <= 'z'; };
  struct Place {
    std::size_t begin, word;
  };
  std::vector<Place> places;
  places_of_words_.each_place(label, [&](std::size_t word, std::size_t begin) {
    // Of words at one place the longest comes last.
    if (!places.empty() && places.back().begin == begin) places.pop_back();
    places.push_back({begin, word});
  });
  for (const auto [begin, number] : places) {
    const std::string& text = places_of_words_.word(number);
    if (text.size() < shortest_alone) continue;
    const auto longest = std::lower_bound(words_.begin(), words_.end(), text, [](const Word& word, const std::string& other) { return word.word < other; });
    const std::size_t end = begin + text.size();
    // One digit is a version or a number of a machine; two and more are made up in thousands.
    const bool digits = (is_digit(end) && is_digit(end + 1)) || (begin > 1 && is_digit(begin - 1) && is_digit(begin - 2));
    const bool letters = is_letter(end) || (begin > 0 && is_letter(begin - 1));
    if (!digits && (!letters || longest->word.size() < shortest_glued)) continue;
    // `xiaoming` is a name of its own, no `xiaomi`: its syllables end elsewhere.
    if (letters && is_pinyin(label) && !(is_pinyin(label.substr(end)) || end == label.size())) continue;
    const bool far = is_seldom_a_brands_own(suffix) && !is_pinyin(label);
    return Hit{digits || far ? Imitation::brand_joined : Imitation::brand_held, longest->site, longest->word};
  }
  return std::nullopt;
}

/// A brand word as a label below a stranger's domain: `taobao.shop.example`. `labels` are those before the domain.
std::optional<LookalikeIndex::Hit> LookalikeIndex::brand_below(std::string_view labels) const {
  for (std::size_t from = 0; from < labels.size(); from = std::min(labels.find('.', from), labels.size()) + 1) {
    const auto word = find_word(labels.substr(from, std::min(labels.find('.', from), labels.size()) - from));
    if (word && word->word.size() >= shortest_alone)
      return Hit{Imitation::brand_held, word->site, word->word};
  }
  return std::nullopt;
}

}  // namespace wailian
