#include "api/read_cbor.hpp"

#include "base/utf8.hpp"

#include <cstdint>

namespace wailian {
namespace {

/// RFC 8949, section 3.1.
enum class Major : std::uint8_t { positive, negative, bytes, text, array, map, tag, simple };

struct Head {
  Major major{};
  std::uint8_t info = 0;
  std::uint64_t argument = 0;
};

class CborReader {
 public:
  explicit CborReader(std::string_view bytes) : rest_(bytes), builder_(bytes.size() / 8 + 1) {}

  std::optional<JsonTree> read() && {
    if (!value() || !rest_.empty()) return std::nullopt;
    return builder_.take();
  }

 private:
  std::optional<Head> head() {
    if (rest_.empty()) return std::nullopt;
    const auto first = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    Head out{static_cast<Major>(first >> 5U), static_cast<std::uint8_t>(first & 0x1FU), 0};
    if (out.info < 24) return out.argument = out.info, out;
    if (out.info > 27) return std::nullopt;  // reserved, or of indefinite length
    for (std::size_t left = 1U << (out.info - 24U); left > 0; --left) {
      if (rest_.empty()) return std::nullopt;
      out.argument = out.argument << 8U | static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
    }
    return out;
  }

  std::optional<std::string_view> text(const Head& head) {
    if (head.major != Major::text || head.argument > rest_.size()) return std::nullopt;
    const std::string_view out = rest_.substr(0, static_cast<std::size_t>(head.argument));
    rest_.remove_prefix(out.size());
    if (!is_utf8(out)) return std::nullopt;
    return out;
  }

  bool value() {
    const auto head = this->head();
    if (!head) return false;
    switch (head->major) {
      case Major::positive:
      case Major::negative: return integer(*head);
      case Major::text: {
        const auto string = text(*head);
        if (string) builder_.add(JsonKind::string).string = *string;
        return string.has_value();
      }
      case Major::array:
      case Major::map: return container(*head);
      case Major::simple: return simple(head->info);
      default: return false;  // byte strings and tags say what JSON cannot
    }
  }

  bool integer(const Head& head) {
    if (head.argument > static_cast<std::uint64_t>(INT64_MAX)) return builder_.add(JsonKind::number), true;
    const auto value = static_cast<std::int64_t>(head.argument);
    builder_.add(JsonKind::integer).integer = head.major == Major::positive ? value : -1 - value;
    return true;
  }

  bool simple(std::uint8_t info) {
    constexpr std::uint8_t no = 20, yes = 21, null = 22, half_float = 25, double_float = 27;
    if (info == no || info == yes) return builder_.add(JsonKind::boolean).boolean = info == yes, true;
    if (info == null) return builder_.add(JsonKind::null), true;
    // No request holds a fraction: it is enough to know that it is one.
    return info >= half_float && info <= double_float && (builder_.add(JsonKind::number), true);
  }

  bool container(const Head& head) {
    const bool map = head.major == Major::map;
    if (!builder_.open(map ? JsonKind::object : JsonKind::array)) return false;
    for (std::uint64_t left = head.argument; left > 0; --left) {
      if (map) {
        const auto name = this->head();
        const auto key = name ? text(*name) : std::nullopt;
        if (!key) return false;
        builder_.key(*key);
      }
      if (!value()) return false;
    }
    builder_.close();
    return true;
  }

  std::string_view rest_;
  JsonTreeBuilder builder_;
};

}  // namespace

std::optional<JsonTree> read_cbor(std::string_view bytes) { return CborReader(bytes).read(); }

}  // namespace wailian
