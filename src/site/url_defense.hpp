// The two spellings in which Proofpoint's URL Defense wraps links of mails.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// `https-3A__host_path`: `-XX` is a percent triplet, `_` a slash.
[[nodiscard]] std::optional<std::string> read_url_defense_v2(std::string_view value);

/// `__https://host/p*th__;Base64!…`: each `*` stands for one character that the Base64 text behind `;` holds, and
/// `**` with one digit for a run of them (`**A` is two). `rest` begins at the first `__`.
[[nodiscard]] std::optional<std::string> read_url_defense_v3(std::string_view rest);

}  // namespace wailian
