#include "api/canonical_rows.hpp"

#include "base/utf8.hpp"
#include "url/canonical_url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace wailian {
namespace {

/// How many bytes the first `units` UTF-16 units of `text` have.
std::size_t bytes_of_units(std::string_view text, std::uint32_t units) {
  std::size_t at = 0;
  while (units > 0 && at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      --units;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    units -= point.value >= 0x10000 && units > 1 ? 2 : 1;
  }
  return at;
}

/// Takes the piece before `sign` off the front of `text`, and the sign too.
std::string_view take_before(std::string_view& text, char sign) {
  const std::string_view piece = text.substr(0, text.find(sign));
  text.remove_prefix(std::min(piece.size() + 1, text.size()));
  return piece;
}

/// Takes the next text off the front of `texts`, and the character after it; nullopt where `length` is none.
std::optional<std::string_view> take_text(std::string_view& texts, std::string_view length) {
  std::uint32_t units = 0;
  const char* end = length.data() + length.size();
  if (const auto read = std::from_chars(length.data(), end, units); read.ec != std::errc() || read.ptr != end) return std::nullopt;
  const std::string_view text = texts.substr(0, bytes_of_units(texts, units));
  texts.remove_prefix(text.size());
  texts.remove_prefix(bytes_of_units(texts, 1));
  return text;
}

void append_row(std::string& out, const CanonicalUrl& url) {
  const auto field = [&](std::string_view text) {
    out += '\t';
    out += text;
  };
  // A query or fragment with the sign before it: an empty one is not an absent one.
  const auto signed_field = [&](const std::optional<std::string_view>& text, char sign) {
    out += '\t';
    if (text) (out += sign) += *text;
  };
  out += url.href();
  field(url.scheme());
  field(url.username());
  field(url.password());
  field(url.host());
  field(id_of(url.host_kind()));
  field(url.port() ? std::to_string(*url.port()) : std::string());
  field(url.path());
  signed_field(url.query(), '?');
  signed_field(url.fragment(), '#');
  char before = '\t';
  out += before;
  for (const NamedNote& note : url_notes) {
    if (!(url.notes().*note.is_set)) continue;
    if (before == ',') out += before;
    out += note.id;
    before = ',';
  }
}

void append_row(std::string& out, const Problem& problem, std::string_view text) {
  Utf16Offsets units(text);
  (out += '\t') += id_of(problem.code);
  (out += '\t') += std::to_string(units.at(problem.span.begin));
  (out += '\t') += std::to_string(units.at(problem.span.end));
  (out += '\t') += sentence_for(problem.code, "en");
}

}  // namespace

std::string canonical_rows(std::string_view lengths, std::string_view texts) {
  const Problem no_text{ProblemCode::request_invalid, {}, {}, {}};
  std::string out;
  // Of the row before: batches often share one.
  std::optional<std::string_view> base_text;
  Result<CanonicalUrl> base = no_text;
  while (!lengths.empty()) {
    std::string_view length = take_before(lengths, ' ');
    const bool has_base = length.find(':') != std::string_view::npos;
    const auto text = take_text(texts, take_before(length, ':'));
    if (has_base) {
      if (const auto written = take_text(texts, length); written != base_text) {
        base_text = written;
        base = written ? canonicalize(*written) : no_text;
      }
    }
    if (!text) {
      append_row(out, no_text, {});
    } else if (has_base && !base) {
      append_row(out, base.error(), base_text.value_or(std::string_view()));
    } else if (const auto url = canonicalize(*text, has_base ? &*base : nullptr)) {
      append_row(out, *url);
    } else {
      append_row(out, url.error(), *text);
    }
    out += '\n';
  }
  return out;
}

}  // namespace wailian
