#include "api/json_writer.hpp"

#include "base/utf8.hpp"

namespace wailian {

/// A comma stands before all but the first: the text itself tells, for a string ends in its quote.
void JsonWriter::put(std::string_view token) {
  const char last = out_.empty() ? '[' : out_.back();
  if (last != '[' && last != '{' && last != ':') out_ += ',';
  out_ += token;
}

void JsonWriter::quote(std::string_view value) {
  constexpr std::string_view short_escapes = "\"\"\\\\\bb\ff\nn\rr\tt";
  constexpr std::string_view digits = "0123456789abcdef";
  put("\"");
  std::size_t plain = 0;  // where what is not yet written begins
  for (std::size_t at = 0; at < value.size();) {
    const auto byte = static_cast<unsigned char>(value[at]);
    // ASCII from the blank on, but the two that are escaped.
    if (static_cast<unsigned char>(byte - 0x20) < 0x60 && byte != '"' && byte != '\\') {
      ++at;
    } else if (byte < 0x80) {
      out_ += value.substr(plain, at - plain);
      out_ += '\\';
      std::size_t i = 0;
      while (i < short_escapes.size() && short_escapes[i] != value[at]) i += 2;
      if (i < short_escapes.size()) {
        out_ += short_escapes[i + 1];
      } else {
        out_ += "u00";
        out_ += digits[byte >> 4U];
        out_ += digits[byte & 0xFU];
      }
      plain = ++at;
    } else {
      const CodePoint point = code_point_at(value, at);
      if (!point.valid) {
        out_ += value.substr(plain, at - plain);
        append_utf8(out_, point.value);
        plain = at + point.length;
      }
      at += point.length;
    }
  }
  out_ += value.substr(plain);
  out_ += '"';
}

void JsonWriter::open(char begin, char end) {
  put({&begin, 1});
  ends_ += end;
}

void JsonWriter::text(std::string_view value) { quote(value); }
void JsonWriter::null() { put("null"); }
void JsonWriter::object() { open('{', '}'); }
void JsonWriter::array() { open('[', ']'); }
void JsonWriter::end() {
  out_ += ends_.back();
  ends_.pop_back();
}

void JsonWriter::key(const char* name) {
  quote(name);
  out_ += ':';
}
void JsonWriter::text(const char* name, std::string_view value) {
  key(name);
  quote(value);
}
void JsonWriter::text_or_null(const char* name, std::string_view value) {
  if (value.empty()) {
    null(name);
  } else {
    text(name, value);
  }
}
void JsonWriter::texts(const char* name, const std::vector<std::string>& values) {
  array(name);
  for (const std::string& value : values) quote(value);
  end();
}
void JsonWriter::number(const char* name, std::uint32_t value) {
  key(name);
  put(std::to_string(value));
}
void JsonWriter::flag(const char* name, bool value) {
  key(name);
  put(value ? "true" : "false");
}
void JsonWriter::null(const char* name) {
  key(name);
  null();
}
void JsonWriter::object(const char* name) {
  key(name);
  object();
}
void JsonWriter::array(const char* name) {
  key(name);
  array();
}
void JsonWriter::empty_array(const char* name) {
  array(name);
  end();
}

}  // namespace wailian
