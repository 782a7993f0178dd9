// The data of names as a file: what the compiler's module writes and the core's reads.
#pragma once

#include "url/name_data.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace wailian {

/// UTF-8 text, so that every host compresses it: `WLN1`, the checksum of all that follows, the checksum of what the module
/// has of the same lists, then the parts of `NameData` in their order. A part is its size in bytes, a space, and each byte
/// as the code point of its number.
[[nodiscard]] std::string write_name_file(const NameData& data);

/// What a file holds, in memory of its own.
struct NameFile {
  std::string bytes;
  NameData data;
};

/// null where `file` is none, is damaged, or goes with another build's lists.
[[nodiscard]] std::unique_ptr<const NameFile> read_name_file(std::string_view file);

}  // namespace wailian
