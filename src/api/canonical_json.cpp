// The canonical URL and its parts as JSON.
#include "api/link_json.hpp"
#include "api/methods.hpp"
#include "api/request.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {
namespace {

Json notes_json(const UrlNotes& notes) {
  return {{"scheme_added", notes.scheme_added},
          {"whitespace_removed", notes.whitespace_removed},
          {"backslash", notes.backslash},
          {"slashes_mended", notes.slashes_mended},
          {"host_percent_decoded", notes.host_percent_decoded},
          {"host_not_ascii", notes.host_not_ascii},
          {"host_deviation", notes.host_deviation},
          {"ipv4_odd", notes.ipv4_odd},
          {"trailing_dot", notes.trailing_dot},
          {"default_port_dropped", notes.default_port_dropped}};
}

template <class View>
Json nullable(const std::optional<View>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json canonical_json(const Result<CanonicalUrl>& result, std::string_view text) {
  Utf16Offsets units(text);
  if (!result) {
    Json problem = json_of(result.error(), "en");
    if (!result.error().span.empty()) problem["span"] = span_json(result.error().span, units);
    return {{"problem", std::move(problem)}};
  }
  const CanonicalUrl& url = *result;
  constexpr std::string_view kinds[] = {"domain", "ipv4", "ipv6"};
  Json out{{"href", url.href()},
           {"scheme", url.scheme()},
           {"username", url.username()},
           {"password", url.password()},
           {"host", url.host()},
           {"host_kind", kinds[static_cast<std::size_t>(url.host_kind())]},
           {"port", url.port() ? Json(*url.port()) : Json(nullptr)},
           {"path", url.path()},
           {"query", nullable(url.query())},
           {"fragment", nullable(url.fragment())},
           {"display_host", display_host(url).text}};
  const std::string_view host = url.host_for_match();
  const bool domain = url.host_kind() == HostKind::domain;
  out["registrable_domain"] = domain ? nullable(registrable_domain(host, SuffixSection::icann_and_private)) : Json(nullptr);
  out["public_suffix"] = domain ? nullable(public_suffix(host, SuffixSection::icann_and_private)) : Json(nullptr);
  out["segments"] = path_segments(url);
  out["params"] = Json::array();
  for (const QueryParam& param : query_params(url)) out["params"].push_back({{"name", param.name}, {"value", param.value}});
  out["notes"] = notes_json(url.notes());
  out["parts"] = parts_json(url);
  out["text_parts"] = raw_parts_json(url.raw_parts(), 0, units);
  return out;
}

Result<Json> canonicalize_one(const JsonNode& line) {
  const auto text = read_string(line, "text");
  if (!text) return text.error();
  const JsonNode* base_text = line.find("base");
  if (base_text == nullptr || base_text->is(JsonKind::null)) return answered(canonical_json(canonicalize(*text), *text));
  const auto base = canonicalize(base_text->string);
  return answered(base ? canonical_json(canonicalize(*text, &*base), *text) : canonical_json(base, base_text->string));
}

}  // namespace

Result<Json> canonicalize_json(const JsonNode& request) { return canonicalize_one(request); }

Result<Json> canonicalize_lines_json(const JsonNode& request) {
  const JsonNode* lines = request.find("lines");
  if (lines == nullptr || !lines->is(JsonKind::array)) return Problem{ProblemCode::request_invalid, {}, "lines", {}};
  Json results = Json::array();
  for (const JsonNode& line : lines->items) {
    auto result = canonicalize_one(line);
    if (!result) return result.error();
    results.push_back(std::move(*result));
  }
  return answered({{"results", std::move(results)}});
}

}  // namespace wailian
