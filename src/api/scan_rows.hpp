// The rows of a batch, packed as tab-separated lines: quick to write, quick to split.
#pragma once

#include "api/core.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace wailian {

/// What a text is taken for. The numbers are part of the C ABI.
enum class Reading : std::uint8_t {
  lines = 0,      ///< of a list of texts
  addresses = 1,  ///< of a list of addresses: a row for each, in order
  rest = 2,       ///< one paste, of which what `check` counts under `more` is asked for; each row says line 0
};

/// One line a row: line, start, end (UTF-16 units of the line), kind, url, host, verdict, hazard (the gravest), severity,
/// inside (host of the address inside the link that the hazard is of), outcome and host of the destination, host of an address
/// that is only carried, the other reading, id of the app's page, the code of a token, code of the problem, ids of all hazards
/// (a blank behind each). A verdict is site, outcome, trial (0 or 1), currency, decided_by and last_confirmed with blanks
/// between them, or the number of a verdict before it that was the same, among those that were written so, from 0. An absent
/// value is empty, and at the end of a row it is not there. The query is the `query` of a request, as CBOR. Where the request cannot be
/// answered, the text is the JSON `{"problems": […]}` that `call` would give; rows never begin with `{`.
[[nodiscard]] std::string scan_rows(const Core& core, Reading reading, std::string_view query_cbor, std::string_view text);

}  // namespace wailian
