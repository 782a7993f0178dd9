// What a reader must be told first, as JSON.
#pragma once

#include "api/link_json.hpp"

namespace wailian {

/// `treatment` is the sentence that says what the app does with the link.
[[nodiscard]] LeadText lead_of(const ReportFrame& frame, const LinkAnswer& answer, std::string treatment);

/// As the member `lead`.
void write_lead(JsonWriter& out, const LeadText& lead);

/// The lead of a whole report: the first warning, else the first treatment. Links come before tokens.
class ReportLead {
 public:
  void take_link(LeadText lead);
  void take_token(LeadText lead);
  /// As the member `lead`, with the number of its link or token; null where there was neither.
  void write(JsonWriter& out) const;

 private:
  std::optional<LeadText> lead_;
  const char* kind_ = "";
  std::size_t index_ = 0, links_ = 0;
};

}  // namespace wailian
