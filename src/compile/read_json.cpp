#include "compile/read_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace wailian {
namespace {

/// The first control character of a text, as people name it; "" where there is none. Compiled rules close strings with one,
/// and none of them shows on a screen.
std::string control_character(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (found == text.end()) return {};
  constexpr std::string_view hex = "0123456789ABCDEF";
  return {'U', '+', '0', '0', hex[static_cast<std::size_t>(*found) / 16], hex[static_cast<std::size_t>(*found) % 16]};
}

/// Builds the tree from nlohmann's events. Returning false from an event ends the parse: where the text is no JSON, and
/// where so much is wrong with it that nobody asks for more.
class Events {
 public:
  Events(std::size_t text_size, const std::string& place, Faults& faults)
      // A value takes at least two characters with its comma, and mostly more than ten: room for most texts at once.
      : builder_(text_size / 10 + 1),
        place_(place),
        faults_(faults),
        strings_(new char[text_size + 1]),  // no string is longer than it was in the text
        free_(strings_.get()) {}

  bool null() { return item(), builder_.add(JsonKind::null), go_on(); }
  bool boolean(bool value) { return item(), builder_.add(JsonKind::boolean).boolean = value, go_on(); }
  bool number_integer(std::int64_t value) { return item(), builder_.add(JsonKind::integer).integer = value, go_on(); }
  bool number_unsigned(std::uint64_t value) {
    // Rules hold no number that large; as a plain number it is refused where an integer is wanted.
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return number_float(0, {});
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*value*/, const std::string& /*text*/) { return item(), builder_.add(JsonKind::number), go_on(); }
  bool string(const std::string& value) {
    item();
    refuse_control(value);
    return builder_.add(JsonKind::string).string = keep(value), go_on();
  }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) {
    count(entries_, most_entries);
    return open(JsonKind::object);
  }
  bool end_object() {
    note_duplicates();
    return end_array();
  }
  bool start_array(std::size_t /*size*/) { return item(), open(JsonKind::array); }
  bool end_array() { return builder_.close(), go_on(); }
  bool key(const std::string& name) {
    refuse_control(name);
    return builder_.key(keep(name)), go_on();
  }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*error*/) {
    error_position = position;
    error_token = token;
    return false;
  }

  JsonTree take() && { return builder_.take(std::move(strings_)); }

  std::size_t error_position = 0;
  std::string error_token;

 private:
  std::string_view keep(const std::string& text) {
    char* const at = free_;
    std::copy(text.begin(), text.end(), at);
    free_ += text.size();
    return {at, text.size()};
  }

  [[nodiscard]] bool go_on() const { return !faults_.full() && !too_large_; }

  /// One more value that is no object.
  void item() { count(items_, most_items); }
  void count(std::size_t& so_far, std::size_t most) {
    if (++so_far <= most || too_large_) return;
    too_large_ = true;
    faults_.add(FaultCode::too_large, std::to_string(most) + " and more", pointer());
  }

  void refuse_control(const std::string& text) {
    const std::string found = control_character(text);
    if (!found.empty() && !faults_.full()) faults_.add(FaultCode::value_invalid, found, pointer());
  }

  bool open(JsonKind kind) {
    if (builder_.open(kind)) return go_on();
    error_token = "nested deeper than 32 levels";
    return false;
  }

  /// Looks through the keys of the object that ends now.
  void note_duplicates() {
    keys_.clear();
    for (auto at = builder_.begin(); at != builder_.end(); ++at) keys_.push_back((*at).key);
    constexpr std::size_t few = 12;
    if (keys_.size() > few) std::sort(keys_.begin(), keys_.end());
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      const auto from = keys_.begin() + static_cast<std::ptrdiff_t>(keys_.size() > few ? i - 1 : 0);
      const auto here = keys_.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(from, here, *here) != here && !faults_.full())
        faults_.add(FaultCode::key_duplicate, std::string(*here), pointer() + '/' + pointer_step(*here));
    }
  }

  /// The place of the innermost open value.
  [[nodiscard]] std::string pointer() const {
    std::string out = place_ + '#';
    const std::vector<const JsonNode*> path = builder_.path();
    for (std::size_t i = 1; i < path.size(); ++i) {
      if (path[i - 1]->is(JsonKind::object)) {
        out += '/' + pointer_step(path[i]->key);
        continue;
      }
      std::size_t index = 0;
      for (const JsonNode* at = path[i - 1] + 1; at < path[i]; at += at->nodes) ++index;
      out += '/' + std::to_string(index);
    }
    return out;
  }

  JsonTreeBuilder builder_;
  const std::string& place_;
  Faults& faults_;
  std::unique_ptr<char[]> strings_;
  char* free_;
  std::vector<std::string_view> keys_;
  std::size_t entries_ = 0, items_ = 0;
  bool too_large_ = false;
};

std::string line_and_column(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto start = before.rfind('\n');
  const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
  return ':' + std::to_string(line) + ':' + std::to_string(std::max<std::size_t>(column, 1));
}

}  // namespace

std::string pointer_step(std::string_view key) {
  std::string out;
  for (char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

JsonTree read_json(std::string_view text, const std::string& place, Faults& faults) {
  if (text.size() > most_bytes) {
    faults.add(FaultCode::too_large, std::to_string(text.size()) + " bytes", place + '#');
    return {};
  }
  const std::size_t before = faults.size();
  Events events(text.size(), place, faults);
  if (nlohmann::ordered_json::sax_parse(text.begin(), text.end(), &events)) return std::move(events).take();
  // Stopped because of what is wrong with it, not because it is no JSON.
  if (events.error_token.empty() && faults.size() > before) return {};
  faults.add(FaultCode::not_json,
                      events.error_token.substr(0, 40),
                      place + line_and_column(text, events.error_position));
  return {};
}

}  // namespace wailian
