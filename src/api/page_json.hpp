// Intermediate pages of the app as JSON.
#pragma once

#include "api/link_json.hpp"

namespace wailian {

[[nodiscard]] Json page_json(const ReportFrame& frame, const Page& page);
/// A page that the link's address is, with the address that it leads to.
[[nodiscard]] Json page_address_json(const ReportFrame& frame, const PageAddress& match);
/// A page whose words stand in the paste, with the span of the first.
[[nodiscard]] Json page_words_json(const ReportFrame& frame, const PageWords& match);

}  // namespace wailian
