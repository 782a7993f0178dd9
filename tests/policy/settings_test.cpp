#include "policy/settings.hpp"

#include "an_app.hpp"

using namespace wailian;

TEST_CASE("the user's own choices only make an answer stricter") {
  const AnApp a({});
  const auto with = [&](Settings settings, Outcome outcome) { return apply_settings(settings, outcome, a.link(), "one"); };
  const Settings none;
  const Settings ask{{{"", "", "", Treatment::ask}}, {}, {}};
  const Settings open{{{"", "", "", Treatment::open}}, {}, {}};
  const Settings refuse_class{{{"", "e-commerce", "", Treatment::refuse}}, {}, {}};
  const Settings elsewhere{{{"many", "", "", Treatment::refuse}}, {}, {}};
  const Settings trusted{{{"", "", "", Treatment::refuse}}, {"shop"}, {}};
  const Settings refused{{}, {"shop"}, {"shop"}};

  CHECK(with(none, Outcome::direct).outcome == Outcome::direct);
  CHECK(with(none, Outcome::direct).reason == OwnReason::nothing_chosen);
  CHECK(with(ask, Outcome::direct).outcome == Outcome::confirm);
  CHECK(with(ask, Outcome::copy).outcome == Outcome::copy);
  CHECK(with(ask, Outcome::unknown).outcome == Outcome::unknown);
  CHECK(with(open, Outcome::copy).outcome == Outcome::copy);
  CHECK(with(open, Outcome::blocked).outcome == Outcome::blocked);
  CHECK(with(refuse_class, Outcome::direct).outcome == Outcome::blocked);
  CHECK(with(refuse_class, Outcome::direct).reason == OwnReason::own_rule);
  CHECK(with(elsewhere, Outcome::direct).outcome == Outcome::direct);
  CHECK(with(trusted, Outcome::direct).outcome == Outcome::direct);
  CHECK(with(trusted, Outcome::copy).outcome == Outcome::copy);
  CHECK(with(refused, Outcome::direct).outcome == Outcome::blocked);
  CHECK(with(refused, Outcome::direct).reason == OwnReason::refused_site);
}

TEST_CASE("a choice for a site or a class leaves all others alone") {
  const AnApp a({});
  Subject of_other = a.link(), of_none = a.link();
  of_other.site = &a.other;
  of_none.site = nullptr;
  for (const OwnRule& rule : {OwnRule{"", "", "shop", Treatment::refuse}, OwnRule{"", "e-commerce", "", Treatment::refuse}}) {
    const Settings settings{{rule}, {}, {}};
    CHECK(apply_settings(settings, Outcome::direct, a.link(), "one").outcome == Outcome::blocked);
    for (const Subject& subject : {of_other, of_none}) {
      CHECK(apply_settings(settings, Outcome::direct, subject, "one").outcome == Outcome::direct);
      CHECK(apply_settings(settings, Outcome::direct, subject, "one").reason == OwnReason::nothing_chosen);
    }
  }
}

TEST_CASE("of several choices that fit the strictest holds") {
  const AnApp a({});
  const Settings settings{{{"one", "", "", Treatment::open}, {"", "e-commerce", "", Treatment::ask}, {"", "", "shop", Treatment::open}}, {}, {}};
  CHECK(apply_settings(settings, Outcome::direct, a.link(), "one").outcome == Outcome::confirm);
}
