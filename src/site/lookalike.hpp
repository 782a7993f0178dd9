// Hosts that imitate a known site.
#pragma once

#include "extract/word_finder.hpp"
#include "rules/name_index.hpp"
#include "rules/rule_book.hpp"
#include "url/canonical_url.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// How a host imitates a site, the gravest first.
enum class Imitation : std::uint8_t {
  characters,    ///< letters that look like those of the site's host or brand word
  host_inside,   ///< begins with a host of the site and belongs to another domain: `taobao.com.evil.example`
  brand_lure,    ///< a brand word joined with a word such as login: `taobao-login.example`
  slip,          ///< one slip away from a brand word
  name,          ///< the Chinese name of the site, or its brand word mixed with letters of another script
  brand_alone,   ///< a brand word below a top-level domain that brands seldom use: `taobao.xyz`
  brand_joined,  ///< a brand word joined with another word or with digits, or glued to letters below such a top-level
                 ///< domain: `taobao-fans.example`, `taobao739.com`, `taobaoyx.shop`
  brand_held,    ///< a brand word within a longer name, as honest names have it too: `taobaoyx.com`, `taobao-cdn.com`
};

struct Lookalike {
  Imitation imitation = Imitation::brand_joined;
  const Site* site = nullptr;
  std::string imitated;  ///< the host, brand word or name of the site
};

/// The words that lookalikes imitate. Made once for a book, which must outlive it.
class LookalikeIndex {
 public:
  explicit LookalikeIndex(const RuleBook& book);
  LookalikeIndex(const LookalikeIndex&) = delete;
  LookalikeIndex& operator=(const LookalikeIndex&) = delete;

 private:
  friend class Lookalikes;
  struct Word {
    std::string_view word;
    const Site* site = nullptr;
    bool exact = false;  ///< of `find_word`: spelt as the brand word is
  };
  struct Skeleton {
    std::string text;
    Word word;
  };

  /// A `Lookalike` that views a brand word or the host.
  struct Hit {
    Imitation imitation = Imitation::brand_joined;
    const Site* site = nullptr;
    std::string_view imitated;
  };

  /// A label with what is asked of it more than once.
  struct Part {
    std::string_view text;
    std::optional<Word> word;  ///< that it reads like
  };
  struct Label : Part {
    std::vector<Part> words;
  };

  /// What a registrable domain says by itself, whatever stands before it.
  struct Domain {
    std::optional<Hit> same_word, lure, spelt_out, slip, brand;
    bool honest = false;
    bool hosting = false;  ///< it lies below a private suffix
  };

  [[nodiscard]] std::optional<Word> find_word(std::string_view text) const;
  [[nodiscard]] Label read_label(std::string_view text) const;
  [[nodiscard]] std::optional<Lookalike> same_host(std::string_view unicode_host) const;
  [[nodiscard]] static std::optional<Hit> same_word(const std::optional<Word>& word);
  [[nodiscard]] std::optional<Hit> capital_i(std::string_view written, std::string_view label) const;
  [[nodiscard]] std::optional<Hit> host_inside(std::string_view host, std::size_t end) const;
  [[nodiscard]] std::optional<Hit> lure(const Label& label) const;
  [[nodiscard]] std::optional<Hit> spelt_out_host(std::string_view label) const;
  [[nodiscard]] std::optional<Hit> one_slip(const Label& label) const;
  [[nodiscard]] std::optional<Hit> chinese_name(std::string_view unicode_host) const;
  [[nodiscard]] std::optional<Hit> plain_brand(const Label& label, std::string_view suffix) const;
  [[nodiscard]] std::optional<Hit> glued_brand(std::string_view label, std::string_view suffix) const;
  [[nodiscard]] std::optional<Hit> brand_below(std::string_view labels) const;
  [[nodiscard]] bool is_honest(std::string_view host) const;
  [[nodiscard]] Domain read_domain(std::string_view domain, std::string_view suffix) const;

  const RuleBook* book_;
  std::vector<Skeleton> skeletons_;  ///< of the brand words; of equal ones the first counts
  NameIndex places_of_skeletons_;    ///< by their texts
  std::size_t longest_word_ = 0;     ///< in bytes
  std::vector<Word> words_;          ///< brand words, in order
  WordFinder places_of_words_;       ///< of the same words
  std::vector<Word> names_;  ///< Chinese names of sites with brand words
  std::vector<std::string_view> honest_;  ///< `Site::honest_hosts`, in order
};

/// Looks at the hosts of one paste or list, one after the other, and remembers what it read of each domain: most links of a
/// list lie on few. The index must outlive it.
class Lookalikes {
 public:
  explicit Lookalikes(const LookalikeIndex& index) : index_(index) {}

  /// The gravest imitation in the host of `url`; nullopt for hosts that are a known site's own, for IP hosts and
  /// for honest names. `written` is the host as it stands in the paste, whose capital I passes for an l; empty where
  /// there is none. Does not depend on what was asked before. For an ordinary ASCII host a few look-ups.
  [[nodiscard]] std::optional<Lookalike> find(const CanonicalUrl& url, std::string_view written = {});

 private:
  struct KnownDomain {
    std::string name;
    LookalikeIndex::Domain reading;
  };

  [[nodiscard]] const LookalikeIndex::Domain& read_domain(std::string_view domain, std::string_view suffix);

  const LookalikeIndex& index_;
  NameIndex places_;
  std::vector<std::unique_ptr<const KnownDomain>> domains_;  ///< in the order of `places_`, which views their names
};

}  // namespace wailian
