#include "explain/wording.hpp"

#include "base/utf8.hpp"

#include <array>

namespace wailian {
namespace {

constexpr std::array<std::string_view, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

enum class Letter { none, han, latin };

Letter letter_of(char32_t code_point) {
  if (code_point < 0x80) {
    const char32_t lower = code_point | 0x20U;
    return (lower >= 'a' && lower <= 'z') || (code_point >= '0' && code_point <= '9') ? Letter::latin : Letter::none;
  }
  return (code_point >= 0x3400 && code_point <= 0x9FFF) || code_point >= 0x20000 ? Letter::han : Letter::none;
}

/// In Chinese, a space parts Han and Latin letters.
void append(std::string& out, std::string_view more, bool chinese) {
  const Letter before = letter_of(code_point_before(out, out.size()).value);
  const Letter after = letter_of(code_point_at(more, 0).value);
  if (chinese && before != Letter::none && after != Letter::none && before != after) out += ' ';
  out += more;
}

}  // namespace

Wording::Wording(const RuleBook& book, std::string_view locale) : locale_(locale), language_(&language_of(locale)) {
  const auto found = book.messages.find(language_->locale);
  if (found != book.messages.end()) messages_ = &found->second;
}

bool Wording::has(std::string_view id) const {
  return messages_ != nullptr && messages_->find(id) != messages_->end();
}

template <class Range>
std::string Wording::fill(std::string_view id, const Range& arguments) const {
  if (!has(id)) return '[' + std::string(id) + ']';
  const bool chinese = language_->locale != "en";
  const std::string_view text = messages_->find(id)->second;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    append(out, text.substr(at, close == std::string_view::npos ? close : open - at), chinese);
    if (close == std::string_view::npos) return out;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    bool known = false;
    for (const auto& [key, value] : arguments) {
      if (key != name) continue;
      append(out, value, chinese);
      known = true;
      break;
    }
    if (!known) out.append(text.substr(open, close - open + 1));
    at = close + 1;
  }
  return out;
}

std::string Wording::say(std::string_view id, Arguments arguments) const { return fill(id, arguments); }
std::string Wording::say(std::string_view id, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  return fill(id, arguments);
}

std::string Wording::day(CivilDate date) const { return this->date(date, DatePrecision::day); }

std::string Wording::date(std::optional<CivilDate> date, DatePrecision precision) const {
  if (!date) return say("date." + std::string(id_of(precision)));
  const std::string iso = date->to_string();
  const auto number = [](std::string_view digits) { return digits[0] == '0' ? std::string(digits.substr(1)) : std::string(digits); };
  const std::string month_number = number(std::string_view(iso).substr(5, 2));
  const std::string year = iso.substr(0, 4);
  const std::string month = language_->locale != "en" ? month_number : std::string(english_months.at(static_cast<std::size_t>((iso[5] - '0') * 10 + (iso[6] - '0') - 1)));
  const std::string day = number(std::string_view(iso).substr(8, 2));
  const Arguments parts{{"year", year}, {"month", month}, {"day", day}};
  if (precision == DatePrecision::month) return say("date.month", parts);
  if (precision == DatePrecision::year) return say("date.year", parts);
  return say("date.day", parts);
}

std::string Wording::bound(std::string id, std::optional<CivilDate> date, DatePrecision precision) const {
  std::string text = this->date(date, precision);
  if (!date) return text;
  if (precision == DatePrecision::at_latest) id += "_at_latest";
  if (precision == DatePrecision::at_earliest) id += "_at_earliest";
  return say(id, {{"date", text}});
}

std::string Wording::period(const Period& period) const {
  const std::string from = bound("period.from", period.from, period.from_precision);
  // People name the last day of a period, not the first day after it.
  const auto last_day = period.until ? std::optional(period.until->previous_day()) : std::nullopt;
  const std::string until = bound("period.until", last_day, period.until_precision);
  return say(period.until ? "period.from_until" : "period.from_open", {{"from", from}, {"until", until}});
}

std::string Wording::outcome(Outcome outcome) const { return say("outcome." + std::string(id_of(outcome)) + ".name"); }

}  // namespace wailian
