// Facts about a link that a careful reader would want to know. Not verdicts.
#pragma once

#include "extract/find_links.hpp"
#include "site/hidden_characters.hpp"
#include "site/identify_site.hpp"
#include "site/lookalike.hpp"
#include "site/sender_index.hpp"
#include "url/canonical_url.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wailian {

/// `note`: worth knowing. `caution`: look twice. `warning`: honest links are not written like this.
enum class Severity : std::uint8_t { note, caution, warning };

[[nodiscard]] std::string_view id_of(Severity severity);

struct Hazard {
  std::string_view id;  ///< kebab-case; the sentences are `hazard.<id>.title` and `hazard.<id>`; of those that
                        ///< can be warnings also `lead.<id>`, which names the hosts
  Severity severity = Severity::note;
  Span in_paste;  ///< UTF-8 bytes; empty where the link stands in no paste
  Span in_url;    ///< in `CanonicalUrl::href()`; empty where only the paste shows it
  /// For the sentence, by name, each of at most 80 characters. `site` is not among them: see `site`.
  std::vector<std::pair<std::string, std::string>> arguments;
  const Site* site = nullptr;  ///< the known site that is imitated or meant; its name is the argument `site`
  const Sender* sender = nullptr;  ///< for whom the text speaks; the name of all of them is the argument `bodies`
};

/// A link in its paste.
struct PastedLink {
  std::string_view paste;
  const LinkCandidate* candidate = nullptr;
  const HiddenCharacters* hidden = nullptr;
  std::uint32_t after = 0;  ///< where the link before it ends
  std::uint32_t before = std::numeric_limits<std::uint32_t>::max();  ///< where the link behind it begins
};

/// The hazards of `url`, the gravest first. `match` is what `identify_site` said of it. `pasted` is null for an
/// address inside a wrapper. `spoken` is for whom the text speaks that leads there and may not, else null. Cheap for an
/// ordinary address. `Hazard::site` belongs to the book of the lookalikes.
[[nodiscard]] std::vector<Hazard> find_hazards(Lookalikes& lookalikes, const CanonicalUrl& url, const SiteMatch& match,
                                               const PastedLink* pasted, const Spoken* spoken = nullptr);

}  // namespace wailian
