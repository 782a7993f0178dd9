// The rows of src/api/scan_rows.hpp as a caller reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wailian {

/// The parts of `text` between `sign`; nothing behind the last one.
inline std::vector<std::string> split(std::string_view text, char sign) {
  std::vector<std::string> out;
  for (std::size_t end; (end = text.find(sign)) != std::string_view::npos; text.remove_prefix(end + 1)) out.emplace_back(text.substr(0, end));
  if (!text.empty()) out.emplace_back(text);
  return out;
}

/// Each row with all of its fields, the six of its verdict among them, those that are absent empty.
inline std::vector<std::vector<std::string>> unpack_rows(std::string_view packed) {
  constexpr std::size_t fields = 23, of_verdict = 6, place_of_verdict = 6;
  std::vector<std::vector<std::string>> out, verdicts;
  for (const std::string& row : split(packed, '\n')) {
    std::vector<std::string> read = split(row, '\t');
    read.resize(fields + 1 - of_verdict);
    const auto place = read.begin() + place_of_verdict;
    if (place->find(' ') != std::string::npos) {
      verdicts.push_back(split(*place, ' '));
      verdicts.back().resize(of_verdict);
      *place = std::to_string(verdicts.size() - 1);
    }
    const std::vector<std::string>& verdict = verdicts.at(std::stoul(*place));
    read.insert(read.erase(place), verdict.begin(), verdict.end());
    out.push_back(std::move(read));
  }
  return out;
}

}  // namespace wailian
