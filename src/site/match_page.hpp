// Intermediate pages of an app, recognised by a pasted address or by the words on the screen.
#pragma once

#include "extract/word_finder.hpp"
#include "rules/name_index.hpp"
#include "rules/rule_book.hpp"
#include "site/unwrap_redirect.hpp"

#include <string_view>
#include <vector>

namespace wailian {

/// An address that is a page of the app.
struct PageAddress {
  const Page* page = nullptr;
  const PageLink* link = nullptr;        ///< the rule that fits
  std::size_t step = 0;                  ///< which step of the chain is the page
  const CanonicalUrl* target = nullptr;  ///< the address that the page leads to, where the chain holds it
};

/// Words on the screen that belong to a page of the app.
struct PageWords {
  const Page* page = nullptr;
  std::vector<std::string_view> phrases;  ///< of the rule, those found
  std::vector<Span> spans;                ///< in the paste, one for each phrase
};

/// Finds the pages of an app. Made once for many texts; points into `app`, which must outlive it.
class PageFinder {
 public:
  explicit PageFinder(const App& app);

  /// The pages that a link leads through, by the steps of its chain. For each step the most specific first: more
  /// parameters, then a longer path. Pages with equally specific rules follow each other, so that a caller can see that
  /// the address alone does not tell them apart. Points into `chain` too.
  [[nodiscard]] std::vector<PageAddress> addresses(const RedirectChain& chain) const;

  /// The pages whose phrases stand in `paste` (UTF-8), compared exactly but for white space. The page of which most
  /// characters are found comes first. A phrase that stands only inside a longer one of another page does not count.
  /// Linear in the paste.
  [[nodiscard]] std::vector<PageWords> words(std::string_view paste) const;

 private:
  struct Phrase {
    std::string_view text;
    std::size_t page = 0;  ///< its place in the app
  };

  const App* app_;
  NameIndex hosts_;              ///< of all addresses
  WordFinder heads_;             ///< the first characters of all phrases
  std::vector<Phrase> phrases_;  ///< in the order of the app
  std::vector<std::vector<std::size_t>> phrases_of_head_;
};

}  // namespace wailian
