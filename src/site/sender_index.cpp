#include "site/sender_index.hpp"

#include "base/sort.hpp"
#include "extract/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace wailian {
namespace {

using Words = std::string_view;

// Words of the language, in groups parted by blanks: `_` is one inside a word.
constexpr Words addresses = "您的 您在 您 你的 尊敬的 亲爱的 dear_ your_";
constexpr Words accounts =
    "用户 客户 账户 账号 帐户 帐号 卡 信用卡 储蓄卡 会员 积分 快递 快件 包裹 订单 运单 _account _card _customer _parcel _package";
constexpr Words offices =
    "中国 国家 客服 中心 安全 信用卡 官方 通知 提醒 提醒您 服务 集团 速运 快递 速递 物流 股份 平台 团队 客户 局 厅 app _service _team _bank "
    "_support _security _express";
/// A text about such texts, or a report.
constexpr Words about = "诈骗 骗局 假冒 冒充 谣言 辟谣 记者 报道 勿点 不要点 scam phishing";

template <class Take>
void each_word(Words group, const Take& take) {
  while (!group.empty()) {
    const std::size_t end = std::min(group.find(' '), group.size());
    std::string word(group.substr(0, end));
    std::replace(word.begin(), word.end(), '_', ' ');
    take(word);
    group.remove_prefix(std::min(end + 1, group.size()));
  }
}

/// A part of `paste`, at whole characters.
std::string_view part_of(std::string_view paste, std::size_t begin, std::size_t end) {
  const auto inside = [paste](std::size_t at) { return at < paste.size() && (paste[at] & 0xC0) == 0x80; };
  while (inside(begin)) ++begin;
  while (inside(end)) ++end;
  return paste.substr(begin, std::max(begin, end) - begin);
}

constexpr std::array<std::string_view, 5> openers{"【", "[", "〔", "「", "("};
constexpr std::array<std::string_view, 5> closers{"】", "]", "〕", "」", ")"};

}  // namespace

/// One message, read once.
class SenderIndex::Reading {
 public:
  Reading(const SenderIndex& index, std::string_view message) : folded_(fold_martian(message)), text_(folded_.text) {
    index.words_.each_place(text_, [&](std::size_t word, std::size_t at) {
      auto use = std::lower_bound(index.uses_.begin(), index.uses_.end(), word,
                                  [](const Use& known, std::size_t wanted) { return known.word < wanted; });
      for (; use != index.uses_.end() && use->word == word; ++use)
        hits_.push_back({at, at + index.words_.word(word).size(), use->role, use->sender});
    });
  }

  [[nodiscard]] std::optional<Spoken> spoken() const {
    if (!any(Role::address, nullptr) || any(Role::about, nullptr)) return std::nullopt;
    for (const Hit& hit : hits_) {
      const bool speaks = hit.role == Role::phrase || (hit.role == Role::name && stands_as_sender(hit));
      if (!speaks || !any(Role::demand, hit.sender)) continue;
      return Spoken{hit.sender, {folded_.origin[hit.begin], folded_.origin[behind_all(Role::office, hit.end)]}, {}};
    }
    return std::nullopt;
  }

 private:
  struct Hit {
    std::size_t begin, end;
    Role role;
    const Sender* sender;
  };

  [[nodiscard]] bool any(Role role, const Sender* sender) const {
    return std::any_of(hits_.begin(), hits_.end(), [=](const Hit& hit) { return hit.role == role && hit.sender == sender; });
  }

  /// Behind all words of `role` that follow one another from `at` on.
  [[nodiscard]] std::size_t behind_all(Role role, std::size_t at) const {
    for (;;) {
      std::size_t next = at;
      for (const Hit& hit : hits_)
        if (hit.role == role && hit.begin == at) next = std::max(next, hit.end);
      if (next == at) return at;
      at = next;
    }
  }

  [[nodiscard]] bool addressed_at(std::size_t end) const {
    return std::any_of(hits_.begin(), hits_.end(), [=](const Hit& hit) { return hit.role == Role::address && hit.end == end; });
  }

  /// `【工商银行】`, `工商银行：` at the beginning of a line, `尊敬的工商银行客户`.
  [[nodiscard]] bool stands_as_sender(const Hit& name) const {
    const std::size_t end = behind_all(Role::office, name.end);
    if (in_brackets(name.begin, end)) return true;
    const bool line_begins = name.begin == 0 || text_[name.begin - 1] == '\n';
    if (line_begins && text_.substr(end, 1) == ":") return true;
    return addressed_at(name.begin) && behind_all(Role::account, name.end) > name.end;
  }

  /// Whether a bracket closes at `end`, and one opens before `begin` with at most the name of a place between.
  [[nodiscard]] bool in_brackets(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest_place = 15;
    for (std::size_t kind = 0; kind < openers.size(); ++kind) {
      if (!text_.substr(end).starts_with(closers[kind])) continue;
      const std::size_t open = text_.rfind(openers[kind], begin);
      if (open == std::string_view::npos) return false;
      const std::string_view place = text_.substr(open + openers[kind].size(), begin - open - openers[kind].size());
      return place.size() <= longest_place &&
             std::all_of(place.begin(), place.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    }
    return false;
  }

  FoldedText folded_;
  std::string_view text_;
  std::vector<Hit> hits_;
};

SenderIndex::SenderIndex(const RuleBook& book) : book_(&book), words_([&book] {
  std::vector<std::string> words;
  const auto add = [&words](const std::string& word) {
    if (!word.empty()) words.push_back(word);
  };
  for (const Sender& sender : book.senders)
    for (const auto* list : {&sender.senders, &sender.phrases, &sender.demands}) std::for_each(list->begin(), list->end(), add);
  for (const Words group : {addresses, accounts, offices, about}) each_word(group, add);
  return words;
}()) {
  const auto use = [this](const std::string& word, Role role, const Sender* sender) {
    if (!word.empty()) uses_.push_back({words_.number_of(word), role, sender});
  };
  for (const Sender& sender : book.senders) {
    for (const std::string& word : sender.senders) use(word, Role::name, &sender);
    for (const std::string& word : sender.phrases) use(word, Role::phrase, &sender);
    for (const std::string& word : sender.demands) use(word, Role::demand, &sender);
  }
  struct Group {
    Words words;
    Role role;
  };
  for (const Group& group : {Group{addresses, Role::address}, Group{accounts, Role::account}, Group{offices, Role::office}, Group{about, Role::about}})
    each_word(group.words, [&](const std::string& word) { use(word, group.role, nullptr); });
  sort_stably(uses_, [](const Use& a, const Use& b) { return a.word < b.word; });
}

std::optional<Spoken> SenderIndex::find(std::string_view paste, Span link, std::uint32_t after, std::uint32_t before) const {
  constexpr std::size_t longest_before = 600, longest_behind = 200;
  const std::size_t from = std::max<std::size_t>(after, link.begin - std::min<std::size_t>(link.begin, longest_before));
  const std::size_t to = std::min({std::size_t{before}, std::size_t{link.end} + longest_behind, paste.size()});
  // A message is signed at its front or at its end; the link between them is none of its words.
  const std::string_view front = part_of(paste, from, link.begin), back = part_of(paste, link.end, to);
  if (front.empty() && back.empty()) return std::nullopt;
  std::string message(front);
  message += '\n';
  message += back;
  auto found = Reading(*this, message).spoken();
  if (!found) return found;
  found->text = message.substr(found->words.begin, found->words.size());
  const std::size_t base = found->words.begin < front.size() ? link.begin - front.size() : link.end - front.size() - 1;
  found->words.begin += static_cast<std::uint32_t>(base);
  found->words.end += static_cast<std::uint32_t>(base);
  return found;
}

std::optional<Spoken> SenderIndex::find_false(std::string_view paste, Span link, std::uint32_t after, std::uint32_t before,
                                              const CanonicalUrl& url, const Site* site) const {
  const LinkClass* link_class = site == nullptr ? nullptr : book_->link_class(site->link_class);
  if (site != nullptr && (link_class == nullptr || !link_class->open_to_all)) return std::nullopt;
  auto found = find(paste, link, after, before);
  const auto is_own = [&url](const std::string& own) { return is_at_or_below(url.host_for_match(), own); };
  if (found && std::any_of(found->sender->hosts.begin(), found->sender->hosts.end(), is_own)) found.reset();
  return found;
}

}  // namespace wailian
