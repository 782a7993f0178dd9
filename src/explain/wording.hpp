// Words: message ids and arguments to text in one language.
#pragma once

#include "rules/rule_book.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace wailian {

/// The sentences of one locale, English for any but the languages of the rules. Views the rule book, which must outlive it. A
/// message that is missing comes back as its id in brackets, so that a gap is seen and nothing is lost.
class Wording {
 public:
  using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  Wording(const RuleBook& book, std::string_view locale);

  [[nodiscard]] const std::string& locale() const { return locale_; }
  [[nodiscard]] bool has(std::string_view id) const;
  /// The template of `id` with each `{name}` replaced. Arguments are inserted as they are and not read as templates; in
  /// Chinese, a space is set where one meets the template and only one of the two is Han, the other a Latin letter or a digit.
  [[nodiscard]] std::string say(std::string_view id, Arguments arguments = {}) const;
  [[nodiscard]] std::string say(std::string_view id, const std::vector<std::pair<std::string, std::string>>& arguments) const;
  [[nodiscard]] const std::string& of(const Text& text) const { return text.*language_->text; }

  [[nodiscard]] std::string day(CivilDate date) const;
  /// A day, a month or a year, as its precision allows.
  [[nodiscard]] std::string date(std::optional<CivilDate> date, DatePrecision precision) const;
  [[nodiscard]] std::string period(const Period& period) const;
  [[nodiscard]] std::string outcome(Outcome outcome) const;

 private:
  /// One end of a period, by the message `id` or, where the day is a limit, `id` with that behind it.
  [[nodiscard]] std::string bound(std::string id, std::optional<CivilDate> date, DatePrecision precision) const;
  template <class Range>
  [[nodiscard]] std::string fill(std::string_view id, const Range& arguments) const;

  std::string locale_;
  const Language* language_;
  const std::map<std::string, std::string, std::less<>>* messages_ = nullptr;
};

}  // namespace wailian
