// One door for all faces: a request in, JSON out. The fields are described in web/lib/report.d.ts.
#pragma once

#include "api/core.hpp"

#include <string>
#include <string_view>

namespace wailian {

/// Answers `{"method": …}`, written as CBOR (api/read_cbor.hpp): `check`, `canonicalize`, `timeline`, `diff`, `lookup`,
/// `catalog`. What cannot be done comes back as `{"problems": […]}`; never fails otherwise.
[[nodiscard]] std::string call(const Core& core, std::string_view request);

}  // namespace wailian
