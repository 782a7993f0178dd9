// Base64 (RFC 4648), as links carry it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wailian {

/// Reads both alphabets, with or without padding. A space counts as `+`: form decoding has made one of it.
/// nullopt for any other character, an impossible length or an empty text. Bits left over are ignored.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace wailian
