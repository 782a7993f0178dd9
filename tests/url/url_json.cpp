#include "url_json.hpp"

#include <fstream>

namespace wailian::test {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const std::optional<std::string_view>& text) {
  return text ? ordered_json(std::string(*text)) : ordered_json(nullptr);
}

ordered_json json_of(const Problem& problem, std::string_view text) {
  return {{"problem", std::string(id_of(problem.code))},
          {"at_fault", std::string(text.substr(problem.span.begin, problem.span.size()))}};
}

}  // namespace

std::vector<std::string> names_of(const UrlNotes& notes) {
  std::vector<std::string> names;
  for (const NamedNote& note : url_notes)
    if (notes.*note.is_set) names.emplace_back(note.id);
  return names;
}

ordered_json canonicalize_to_json(const std::string& text, const std::string* base, BareHost bare_host) {
  std::optional<CanonicalUrl> base_url;
  if (base) {
    const auto read = canonicalize(*base);
    if (!read) {
      ordered_json answer = json_of(read.error(), *base);
      answer["in_base"] = true;
      return answer;
    }
    base_url = *read;
  }
  const auto url = canonicalize(text, base_url ? &*base_url : nullptr, bare_host);
  if (!url) return json_of(url.error(), text);
  return {{"href", url->href()},
          {"scheme", std::string(url->scheme())},
          {"username", std::string(url->username())},
          {"password", std::string(url->password())},
          {"host", std::string(url->host())},
          {"port", url->port() ? ordered_json(*url->port()) : ordered_json(nullptr)},
          {"path", std::string(url->path())},
          {"query", json_of(url->query())},
          {"fragment", json_of(url->fragment())},
          {"notes", names_of(url->notes())}};
}

ordered_json read_json_file(const char* path) {
  std::ifstream file(path);
  return ordered_json::parse(file);
}

}  // namespace wailian::test
