// The canonical URL and its parts as JSON.
#include "api/methods.hpp"
#include "api/parts_json.hpp"
#include "api/request.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {
namespace {

/// Unlike an empty text, an absent one is null.
void write_optional(JsonWriter& out, const char* key, const std::optional<std::string_view>& value) {
  if (value) {
    out.text(key, *value);
  } else {
    out.null(key);
  }
}

void write_refused(JsonWriter& out, const Problem& problem, std::string_view text) {
  out.object();
  out.object("problem");
  write_problem_members(out, problem, "en");
  if (!problem.span.empty()) {
    Utf16Offsets units(text);
    write_span(out, "span", problem.span, units);
  }
  out.end();
  out.end();
}

void write_canonical(JsonWriter& out, const Result<CanonicalUrl>& result, std::string_view text) {
  if (!result) return write_refused(out, result.error(), text);
  const CanonicalUrl& url = *result;
  out.object();
  out.text("href", url.href());
  out.text("scheme", url.scheme());
  out.text("username", url.username());
  out.text("password", url.password());
  out.text("host", url.host());
  out.text("host_kind", id_of(url.host_kind()));
  if (url.port()) {
    out.number("port", *url.port());
  } else {
    out.null("port");
  }
  out.text("path", url.path());
  write_optional(out, "query", url.query());
  write_optional(out, "fragment", url.fragment());
  out.text("display_host", display_host(url).text);
  std::optional<std::string_view> domain, suffix;
  if (url.host_kind() == HostKind::domain) {
    domain = registrable_domain(url.host_for_match(), SuffixSection::icann_and_private);
    suffix = public_suffix(url.host_for_match(), SuffixSection::icann_and_private);
  }
  write_optional(out, "registrable_domain", domain);
  write_optional(out, "public_suffix", suffix);
  out.array("segments");
  for (const std::string_view segment : path_segments(url)) out.text(segment);
  out.end();
  out.array("params");
  for (const QueryParam& param : query_params(url)) {
    out.object();
    out.text("name", param.name);
    out.text("value", param.value);
    out.end();
  }
  out.end();
  out.object("notes");
  for (const NamedNote& note : url_notes) out.flag(note.id.data(), url.notes().*note.is_set);
  out.end();
  write_parts(out, "parts", url);
  Utf16Offsets units(text);
  write_raw_parts(out, "text_parts", url, text, 0, units);
  out.end();
}

}  // namespace

Result<void> write_canonical(JsonWriter& out, const JsonNode& request) {
  const auto text = read_string(request, "text");
  if (!text) return text.error();
  const JsonNode* bare_host = request.find("bare_host");
  const BareHost bare = bare_host != nullptr && bare_host->boolean ? BareHost::add_https : BareHost::refuse;
  if (const JsonNode* base = request.find("base"); base == nullptr || base->is(JsonKind::null)) {
    write_canonical(out, canonicalize(*text, nullptr, bare), *text);
    return {};
  }
  const auto base_text = read_string(request, "base");
  if (!base_text) return base_text.error();
  const auto base = canonicalize(*base_text);
  if (base) {
    write_canonical(out, canonicalize(*text, &*base), *text);
  } else {
    write_refused(out, base.error(), *base_text);
  }
  return {};
}

}  // namespace wailian
