// One function for each kind of rule file. Internal to src/compile/.
#pragma once

#include "compile/object_reader.hpp"
#include "rules/rule_book.hpp"

namespace wailian {

/// The `host` and `match` of an object that may have more members.
[[nodiscard]] HostPattern read_pattern(ObjectReader& in, bool (&fits)(std::string_view) = is_host);

/// The values of `link_kinds`, which may be absent.
[[nodiscard]] std::vector<HostUse> read_link_kinds(ObjectReader& in);
[[nodiscard]] Exclusion read_exclusion(ObjectReader& in);

[[nodiscard]] Owner read_owner(ObjectReader& in);
[[nodiscard]] LinkClass read_link_class(ObjectReader& in);
[[nodiscard]] Site read_site(ObjectReader& in);
[[nodiscard]] Redirector read_redirector(ObjectReader& in);
[[nodiscard]] Tracking read_tracking(ObjectReader& in);
[[nodiscard]] TokenRule read_token(ObjectReader& in);
[[nodiscard]] Sender read_sender(ObjectReader& in);
[[nodiscard]] Source read_source(ObjectReader& in);

/// Contexts are read as indexes into the app's own, so the app comes first.
[[nodiscard]] Policy read_policy(ObjectReader& in, const App& app);
[[nodiscard]] Event read_event(ObjectReader& in);
[[nodiscard]] Page read_page(ObjectReader& in);
[[nodiscard]] Advice read_advice(ObjectReader& in, const App& app);
/// Names, contexts and conditions of an app; not its lists.
void read_app_head(ObjectReader& in, App& app);

}  // namespace wailian
