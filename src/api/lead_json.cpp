#include "api/lead_json.hpp"

#include "api/hazard_json.hpp"

namespace wailian {
namespace {

/// The members of a lead, into an object that is open.
void write_members(JsonWriter& out, const LeadText& lead) {
  const bool warns = !lead.hazard.empty();
  out.text("kind", warns ? "warning" : "treatment");
  if (warns) out.text("hazard", lead.hazard);
  if (!lead.inside.empty()) out.text("inside", lead.inside);
  out.text("outcome", id_of(lead.outcome));
  out.text("sentence", lead.sentence);
  if (warns) out.text("detail", lead.detail);
}

}  // namespace

LeadText lead_of(const ReportFrame& frame, const LinkAnswer& answer, std::string treatment) {
  const Wording& words = frame.wording;
  LeadText out;
  out.outcome = answer.judgement.in(frame.query.context).outcome;
  const Lead lead = find_lead(answer.hazards);
  if (!lead.warns()) {
    out.sentence = std::move(treatment);
    return out;
  }
  out.hazard = lead.hazard->id;
  const auto arguments = arguments_of(frame, *lead.hazard);
  out.sentence = words.say("lead." + out.hazard, arguments);
  out.detail = words.say("hazard." + out.hazard, arguments);
  if (lead.step == 0) return out;
  out.inside = answer.chain.steps[lead.step].url.host();
  out.detail = words.say("lead.inside", {{"outer", answer.url->host()}, {"detail", out.detail}});
  return out;
}

void write_lead(JsonWriter& out, const LeadText& lead) {
  out.object("lead");
  write_members(out, lead);
  out.end();
}

void ReportLead::take_link(LeadText lead) {
  const std::size_t index = links_++;
  if (lead_ && (!lead_->hazard.empty() || lead.hazard.empty())) return;
  lead_ = std::move(lead);
  kind_ = "link";
  index_ = index;
}

void ReportLead::take_token(LeadText lead) {
  if (lead_) return;
  lead_ = std::move(lead);
  kind_ = "token";
}

void ReportLead::write(JsonWriter& out) const {
  if (!lead_) return out.null("lead");
  out.object("lead");
  write_members(out, *lead_);
  out.number(kind_, static_cast<std::uint32_t>(index_));
  out.end();
}

}  // namespace wailian
