// The dots of a host as people write them.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// Length of a dot written so that no app links it: `[.]`, `(.)`, `{.}`, `[dot]`, `(dot)`, `[点]`; 0 where there is
/// none.
[[nodiscard]] std::size_t defanged_dot(std::string_view text, std::size_t at);

/// What may stand for a dot in the host that is being read.
enum class DotForms : unsigned char {
  /// `。` `｡` `．` of an input method, `点` and Markdown's `\.`, each between two ASCII letters or digits
  written,
  /// these, and a dot with a blank before or behind it: for the first dot of a host behind `://`
  written_or_apart,
};

/// H5 to H7. Length of what stands at `at` for a dot of the host that began at `host`; 0 where it stands for itself. A dot is meant
/// only where the labels behind it go on to an ending that hosts commonly have (`。com`) or to a path (`。foo/x`), and
/// where the host before it is not whole already (`a.com。Next`, `a.com。b.com`).
[[nodiscard]] std::size_t meant_dot(std::string_view text, std::size_t host, std::size_t at, DotForms forms);

}  // namespace wailian
