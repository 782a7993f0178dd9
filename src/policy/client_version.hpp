// Versions of an app's client, as policies bound them.
#pragma once

#include "base/problem.hpp"
#include "rules/rule_types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// A platform and a dotted version: `android 8.0.11`.
struct ClientVersion {
  std::string platform;
  std::vector<int> numbers;
};

/// Reads `<platform> <n>(.<n>)*`, platform in any case and one of `platforms`. Fails with `client_version_invalid`.
[[nodiscard]] Result<ClientVersion> read_client_version(std::string_view text, const std::vector<std::string>& platforms);

/// Whether a client lies within the bound. A client that the caller did not name counts as up to date: `at_least` holds
/// and `below` does not. A platform that the bound does not name is outside it.
[[nodiscard]] bool holds(const ClientBound& bound, const std::optional<ClientVersion>& client);

}  // namespace wailian
