// The host parser of the URL Standard (section 3.5), for special schemes.
#pragma once

#include "url/canonical_url.hpp"

#include <string>
#include <string_view>

namespace wailian {

/// Reads `written`, the host as it stands in the text (UTF-8, not empty), and appends its serialized form to `out`.
/// Says in `notes` what it had to do. On failure `out` may end in a part of the host.
[[nodiscard]] boost::system::result<HostKind, ProblemCode> append_host(std::string& out, std::string_view written,
                                                                       UrlNotes& notes);

}  // namespace wailian
