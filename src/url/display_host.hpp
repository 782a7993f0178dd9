// A form of the host that is safe to show to people.
#pragma once

#include "url/canonical_url.hpp"

#include <string>
#include <string_view>

namespace wailian {

/// Why the host is shown as it is. Where several hold, the gravest.
enum class DisplayReason : unsigned char {
  as_is,                    ///< no label is internationalized: nothing to decide
  unicode_shown,            ///< every label is shown in its Unicode form
  mixed_scripts,            ///< a label mixes scripts in a way that can deceive: it stays an A-label
  deviation,                ///< a label has a character that older engines map away: it stays an A-label
  invalid_a_label,          ///< a label starts with `xn--` but is not valid: it stays as it is
  whole_script_confusable,  ///< a label in one other script reads like Latin: it stays an A-label
  uncommon_characters,      ///< a label has symbols or letters that names rarely have: it stays an A-label
};

/// The permanent id, as it stands in JSON (`mixed_scripts`).
[[nodiscard]] std::string_view id_of(DisplayReason reason);

struct DisplayHost {
  std::string text;  ///< UTF-8
  DisplayReason reason = DisplayReason::as_is;
};

/// For showing only, never for comparing. A label is shown in Unicode only if one script writes it, or one of the
/// mixtures that UTS #39 calls highly restrictive (Latin with Han and kana, with Han and Bopomofo, with Han and
/// Hangul). Stricter than browsers in places: the A-label is always right, only harder to read.
[[nodiscard]] DisplayHost display_host(const CanonicalUrl& url);

/// ToUnicode (UTS #46) of one host in A-labels, in UTF-8; labels that do not decode stay as they are. Safe to search
/// in, not safe to show: see `display_host`.
[[nodiscard]] std::string host_to_unicode(std::string_view host);

}  // namespace wailian
