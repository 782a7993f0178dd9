#include "policy/client_version.hpp"

#include <algorithm>

namespace wailian {
namespace {

std::optional<std::vector<int>> read_numbers(std::string_view text) {
  std::vector<int> numbers;
  int value = -1;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      value = std::max(value, 0) * 10 + (c - '0');
      if (value > 999999) return std::nullopt;
    } else if (c == '.' && value >= 0) {
      numbers.push_back(value);
      value = -1;
    } else {
      return std::nullopt;
    }
  }
  if (value < 0) return std::nullopt;
  numbers.push_back(value);
  return numbers;
}

/// Compares as versions: a missing number counts as 0.
bool less_than(const std::vector<int>& a, const std::vector<int>& b) {
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const int x = i < a.size() ? a[i] : 0;
    const int y = i < b.size() ? b[i] : 0;
    if (x != y) return x < y;
  }
  return false;
}

}  // namespace

Result<ClientVersion> read_client_version(std::string_view text, const std::vector<std::string>& platforms) {
  const Problem unreadable{ProblemCode::client_version_invalid, std::string(text.substr(0, 40)), "client_version", {}};
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return unreadable;
  ClientVersion out;
  for (const char c : text.substr(0, space)) out.platform += (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : c;
  if (std::find(platforms.begin(), platforms.end(), out.platform) == platforms.end()) return unreadable;
  auto numbers = read_numbers(text.substr(space + 1));
  if (!numbers) return unreadable;
  out.numbers = std::move(*numbers);
  return out;
}

bool holds(const ClientBound& bound, const std::optional<ClientVersion>& client) {
  if (!client) return bound.at_least;
  const auto version = std::find_if(bound.versions.begin(), bound.versions.end(),
                                    [&](const auto& entry) { return entry.first == client->platform; });
  if (version == bound.versions.end()) return false;
  const auto limit = read_numbers(version->second);
  if (!limit) return false;
  return less_than(client->numbers, *limit) != bound.at_least;
}

}  // namespace wailian
