// For whom a text speaks: "【工商银行】您的账户已冻结，请点击 …" speaks for a bank, a newspaper's headline about one does not.
#pragma once

#include "extract/find_links.hpp"
#include "extract/word_finder.hpp"
#include "rules/rule_book.hpp"
#include "url/canonical_url.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// A text that speaks for somebody to its reader, and demands something.
struct Spoken {
  const Sender* sender = nullptr;
  Span words;  ///< the name or phrase that says for whom, in the paste
  std::string text;  ///< the same as it is written there
};

/// The words of `RuleBook::senders`. Made once for a book, which must outlive it.
class SenderIndex {
 public:
  explicit SenderIndex(const RuleBook& book);

  /// For whom the text around `link` speaks, in a paste whose other links end at `after` before it and begin at `before`
  /// behind it. Looks at some hundred bytes on either side.
  [[nodiscard]] std::optional<Spoken> find(std::string_view paste, Span link, std::uint32_t after, std::uint32_t before) const;

  /// The same where `url`, to which the link leads in the end, is none of theirs. `site` is whose it is by the rules: any
  /// site will do that is not open to all, for who is known speaks for himself.
  [[nodiscard]] std::optional<Spoken> find_false(std::string_view paste, Span link, std::uint32_t after, std::uint32_t before,
                                                 const CanonicalUrl& url, const Site* site) const;

 private:
  enum class Role : std::uint8_t { name, phrase, demand, address, account, office, about };
  struct Use {
    std::size_t word;  ///< number in `words_`
    Role role;
    const Sender* sender;  ///< null for words of the language
  };
  class Reading;

  const RuleBook* book_;
  WordFinder words_;
  std::vector<Use> uses_;  ///< by `word`
};

}  // namespace wailian
