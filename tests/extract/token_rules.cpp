#include "token_rules.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

std::vector<wailian::TokenShape> read_token_rules(const std::string& folder) {
  using wailian::CodeAlphabet;
  using Words = std::vector<std::string>;
  const Words alphabets{"alphanumeric", "alphanumeric_mixed", "digits",         "lower_alphanumeric",
                        "any_graphic",  "name_and_code",      "both_cases_and_digits", "disguised_words"};
  std::vector<wailian::TokenShape> shapes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    const auto rule = nlohmann::json::parse(file);
    const auto& given = rule.at("shape");
    const auto alphabet = std::find(alphabets.begin(), alphabets.end(), given.at("alphabet").get<std::string>());
    if (alphabet == alphabets.end()) throw std::runtime_error(entry.path().string() + ": no such alphabet");
    wailian::TokenShape shape;
    shape.id = rule.at("id").get<std::string>();
    shape.site = rule.at("site").is_null() ? "" : rule.at("site").get<std::string>();
    shape.openers = given.at("openers").get<Words>();
    shape.closers = given.at("closers").get<Words>();
    shape.lead_words = given.at("lead_words").get<Words>();
    shape.not_behind = given.value("not_behind", Words());
    shape.alphabet = static_cast<CodeAlphabet>(alphabet - alphabets.begin());
    shape.min_length = given.at("min_length").get<std::uint8_t>();
    shape.max_length = given.at("max_length").get<std::uint8_t>();
    shape.delimiters_in_code = given.at("delimiters_in_code").get<bool>();
    shape.cues = rule.at("cues").get<Words>();
    shapes.push_back(std::move(shape));
  }
  std::sort(shapes.begin(), shapes.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return shapes;
}
