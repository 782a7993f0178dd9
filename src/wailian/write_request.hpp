// A request in CBOR (RFC 8949), as src/api/ reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wailian {

/// Writes a map of texts, lists of texts, booleans and one map inside. `members` must be what then follows.
class RequestWriter {
 public:
  void map(std::size_t members) { head(5, members); }
  void key(std::string_view name) { text(name); }
  void text(std::string_view value) {
    head(3, value.size());
    bytes_ += value;
  }
  void list(std::size_t items) { head(4, items); }
  void truth(bool value) { bytes_ += static_cast<char>(value ? 0xF5 : 0xF4); }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void head(int kind, std::uint64_t count) {
    const int size = count < 24 ? 0 : count <= 0xFF ? 1 : count <= 0xFFFF ? 2 : count <= 0xFFFFFFFF ? 4 : 8;
    const int low = size == 0 ? static_cast<int>(count) : size == 1 ? 24 : size == 2 ? 25 : size == 4 ? 26 : 27;
    bytes_ += static_cast<char>(kind << 5 | low);
    for (int byte = size - 1; byte >= 0; --byte) bytes_ += static_cast<char>(count >> (8 * byte) & 0xFF);
  }

  std::string bytes_;
};

}  // namespace wailian
