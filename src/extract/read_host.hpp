// Where the host of a link ends in mixed text.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// How far a host goes. Offsets into the paste.
struct HostReading {
  std::size_t end = 0;    ///< after the host and its port; equal to the start where there is no host
  bool defanged = false;  ///< a dot is written `[.]`, `(dot)` or the like
  /// A letter of an unspaced script follows the last label (`a.com了解`): the link ends here, another reading goes on.
  bool cut_at_letter = false;
};

/// Length of a dot written so that no app links it: `[.]`, `(.)`, `{.}`, `[dot]`, `(dot)`, `[点]`; 0 where there is
/// none.
[[nodiscard]] std::size_t defanged_dot(std::string_view text, std::size_t at);

/// Reads user information, host and port after `://`. The host ends
///  - where a letter of an unspaced script follows a label that may be a top-level domain (`https://a.com了解`),
///  - at everything that is not a letter, digit, hyphen, underscore or dot; `。` is never a dot, a space never inside,
///  - before a glued `https://`.
/// Han labels (`例子.中国`), full-width letters and percent-encoded bytes belong to the host, as browsers read them.
[[nodiscard]] HostReading read_host(std::string_view text, std::size_t from);

/// Reads a host without a scheme: at least two labels of ASCII letters, digits and hyphens, the last one of letters in
/// one case. `end == from` where there is none; then `passed` says from where to go on.
struct BareHostReading {
  HostReading host;
  std::size_t passed = 0;
};
[[nodiscard]] BareHostReading read_bare_host(std::string_view text, std::size_t from);

/// The end of a port (`:8080`) that begins at `at`, or `at`.
[[nodiscard]] std::size_t skip_port(std::string_view text, std::size_t at);

}  // namespace wailian
