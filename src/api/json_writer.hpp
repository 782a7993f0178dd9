// JSON written as it is thought of, key by key: no tree between the answer and its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// Writes one JSON text (RFC 8259). Whoever calls sees to it that every `object` and `array` finds its `end` and that
/// members stand in objects only; commas, quotes and escapes are seen to here. What is not UTF-8 becomes U+FFFD.
/// Keys are literals of plain ASCII.
class JsonWriter {
 public:
  // A value: of the key named last, or the next of an array.
  void text(std::string_view value);
  void null();
  void object();
  void array();
  void end();  ///< of the innermost object or array that is open

  // A member.
  void key(const char* name);
  void text(const char* name, std::string_view value);
  void text_or_null(const char* name, std::string_view value);  ///< null where it is empty
  void texts(const char* name, const std::vector<std::string>& values);
  void number(const char* name, std::uint32_t value);
  void flag(const char* name, bool value);
  void null(const char* name);
  void object(const char* name);
  void array(const char* name);
  void empty_array(const char* name);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void put(std::string_view token);
  void quote(std::string_view value);
  void open(char begin, char end);

  std::string out_, ends_;
};

}  // namespace wailian
