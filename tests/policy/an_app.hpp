// An app with two contexts and policies that a test writes in one line each.
#pragma once

#include "policy/evaluate.hpp"

#include <catch2/catch_test_macros.hpp>

inline wailian::CivilDate day(const char* text) {
  const auto date = wailian::CivilDate::parse(text);
  REQUIRE(date.has_value());
  return *date;
}

inline wailian::Policy policy(const char* id, wailian::Outcome outcome, const char* from, const char* until = nullptr) {
  wailian::Policy out;
  out.id = id;
  out.outcome = outcome;
  out.period.from = day(from);
  if (until != nullptr) out.period.until = day(until);
  out.contexts = {0};
  out.confidence = wailian::Confidence::observed;
  return out;
}

struct AnApp {
  wailian::App app;
  wailian::Site shop, other;

  explicit AnApp(std::vector<wailian::Policy> policies) {
    app.id = "chat";
    app.platforms = {"android", "ios"};
    app.contexts = {{"one", {}, {}}, {"many", {}, {}}};
    app.conditions = {{"bad", {}, {}, {}}, {"unfiled", {}, {}, {}}};
    app.policies = std::move(policies);
    shop.id = "shop";
    shop.owner = "acme";
    shop.link_class = "e-commerce";
    other.id = "other";
  }
  [[nodiscard]] wailian::Subject link(wailian::HostUse use = wailian::HostUse::main) const {
    return {wailian::SubjectKind::link, "m.shop.example", false, &shop, use};
  }
  [[nodiscard]] wailian::Verdict on(const char* when, std::size_t context = 0) const {
    return wailian::evaluate(app, link(), context, {day(when), std::nullopt, {}});
  }
};

inline std::string decided(const wailian::Verdict& verdict) {
  return verdict.decided_by == nullptr ? "" : verdict.decided_by->id;
}

inline std::string why_lost(const wailian::Verdict& verdict, const char* id) {
  for (const auto& considered : verdict.considered)
    if (considered.policy->id == id) return std::string(id_of(considered.lost_because));
  return "";
}
