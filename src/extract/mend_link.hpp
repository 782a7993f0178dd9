// The text of a link as it was meant, without what pasting and disguise put into it.
#pragma once

#include "extract/read_scheme.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace wailian {

/// The link `[scheme.begin, end)` of `paste` with unseen characters, soft line breaks and JSON's `\/` taken out; where
/// it is `defanged`, with scheme, colon, the dots of the host (up to `host_end`) and all slashes as they were meant.
[[nodiscard]] std::string mend_link(std::string_view paste, const SchemeReading& scheme, std::size_t host_end,
                                    std::size_t end, bool defanged);

}  // namespace wailian
