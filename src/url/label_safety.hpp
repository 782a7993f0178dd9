// Whether a label may be shown in Unicode, or could be taken for another one.
#pragma once

#include "url/code_point.hpp"
#include "url/display_host.hpp"

#include <string_view>

namespace wailian {

/// The script of the letters of `label`; `common` where it has none, `other` where it has more than one.
[[nodiscard]] Script only_script(std::u32string_view label);

/// Judges one valid label in Unicode. `top_level` is the script of the host's last label: a name that looks like Latin
/// is no surprise below a top-level domain of its own script. Answers `unicode_shown` or the reason against it.
[[nodiscard]] DisplayReason judge_label(std::u32string_view label, Script top_level);

}  // namespace wailian
