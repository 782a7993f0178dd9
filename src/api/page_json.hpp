// Intermediate pages of the app as JSON.
#pragma once

#include "api/link_json.hpp"

namespace wailian {

/// A page that the link's address is, with the address that it leads to, as the member `page`.
void write_page_address(const ReportFrame& frame, const PageAddress& match);
/// A page whose words stand in the paste, with the span of the first.
void write_page_words(const ReportFrame& frame, const PageWords& match);

}  // namespace wailian
