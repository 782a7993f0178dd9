// A canonical URL, or the problem, as the JSON that the shared URL cases are written in.
#pragma once

#include "url/canonical_url.hpp"

#include <nlohmann/json.hpp>

namespace wailian::test {

/// `base` must be absolute where it is given.
[[nodiscard]] nlohmann::ordered_json canonicalize_to_json(const std::string& text, const std::string* base,
                                                          BareHost bare_host);

}  // namespace wailian::test
