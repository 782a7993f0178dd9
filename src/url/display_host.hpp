// A form of the host that is safe to show to people.
#pragma once

#include "url/canonical_url.hpp"

#include <string>

namespace wailian {

enum class DisplayReason : unsigned char {
  as_is,            ///< all ASCII without `xn--`: nothing to decide
  unicode_shown,    ///< every label is shown in its Unicode form
  mixed_scripts,    ///< a label mixes scripts in a way that can deceive: it stays an A-label
  deviation,        ///< a label had deviation characters: it stays an A-label
  invalid_a_label,  ///< a label starts with `xn--` but is not valid: it stays as it is
};

struct DisplayHost {
  std::string text;
  DisplayReason reason = DisplayReason::as_is;
};

/// For showing only, never for comparing.
[[nodiscard]] DisplayHost display_host(const CanonicalUrl& url);

/// ToUnicode (UTS #46) of one host in A-labels; labels that do not decode stay as they are.
[[nodiscard]] std::string host_to_unicode(std::string_view host);

}  // namespace wailian
