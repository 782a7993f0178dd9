// The canonical URL and its parts as JSON.
#include "api/methods.hpp"
#include "api/parts_json.hpp"
#include "api/request.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {
namespace {

Json notes_json(const UrlNotes& notes) {
  Json out = Json::object();
  for (const NamedNote& note : url_notes) out[std::string(note.id)] = notes.*note.is_set;
  return out;
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
  Json out{{"href", url.href()},
           {"scheme", url.scheme()},
           {"username", url.username()},
           {"password", url.password()},
           {"host", url.host()},
           {"host_kind", id_of(url.host_kind())},
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
  out["text_parts"] = raw_parts_json(url, text, 0, units);
  return out;
}

}  // namespace

Result<Json> canonicalize_json(const JsonNode& request) {
  const auto text = read_string(request, "text");
  if (!text) return text.error();
  const JsonNode* bare_host = request.find("bare_host");
  const BareHost bare = bare_host != nullptr && bare_host->boolean ? BareHost::add_https : BareHost::refuse;
  if (const JsonNode* base = request.find("base"); base == nullptr || base->is(JsonKind::null))
    return answered(canonical_json(canonicalize(*text, nullptr, bare), *text));
  const auto base_text = read_string(request, "base");
  if (!base_text) return base_text.error();
  const auto base = canonicalize(*base_text);
  return answered(base ? canonical_json(canonicalize(*text, &*base), *text) : canonical_json(base, *base_text));
}

}  // namespace wailian
