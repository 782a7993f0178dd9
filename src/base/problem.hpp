// Problems: what could not be done, why, and where the fault is.
//
// A `Problem` means the work could not be done. "No link", "unknown site" and "no rule in force"
// are answers, never problems. The set of codes is closed; each has one sentence per language.
#pragma once

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Half-open range of UTF-8 byte offsets into the text that the caller named.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};
[[nodiscard]] constexpr Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

enum class ProblemCode : std::uint8_t {
  // the request
  request_invalid,
  paste_empty,
  paste_too_long,
  date_invalid,
  dates_reversed,
  context_unknown,
  app_unknown,
  locale_unknown,
  condition_unknown,
  client_version_invalid,
  settings_invalid,
  // the URL
  url_relative_without_base,
  url_scheme_not_web,
  url_host_empty,
  url_host_forbidden_code_point,
  url_host_idna_failed,
  url_ipv4_invalid,
  url_ipv6_invalid,
  url_port_invalid,
  url_parsers_disagree,
  url_too_long,
};

/// What could not be done. Owns its strings.
struct Problem {
  ProblemCode code{};
  /// Text that was found at fault, as written, shortened; may be empty.
  std::string found;
  /// The key of a request, as a path; may be empty.
  std::string place;
  /// Where in the paste, when the fault is in the paste.
  Span span;
};

template <class T>
using Result = boost::system::result<T, Problem>;

/// The permanent id of a code, as it stands in JSON (`url_port_invalid`).
[[nodiscard]] std::string_view id_of(ProblemCode code);

/// One sentence that says what is wrong and what to do, without the place.
/// `locale` is `zh-CN`, `zh-TW` or `en`; any other falls back to English.
[[nodiscard]] std::string_view sentence_for(ProblemCode code, std::string_view locale);

}  // namespace wailian
