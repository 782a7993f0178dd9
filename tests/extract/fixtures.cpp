#include "fixtures.hpp"

#include "base/utf8.hpp"

#include <fstream>
#include <stdexcept>

namespace fixtures {
namespace {

std::string resolve_escapes(const std::string& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\\' || at + 1 == line.size()) {
      out += line[at];
      continue;
    }
    const char kind = line[++at];
    if (kind == 'u') {
      wailian::append_utf8(out, static_cast<char32_t>(std::stoul(line.substr(at + 1, 4), nullptr, 16)));
      at += 4;
    } else {
      out += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
    }
  }
  return out;
}

void take_marks(const std::string& marked, Case& into) {
  const std::string open = "⟦";
  const std::string close = "⟧";
  for (std::size_t at = 0; at < marked.size();) {
    if (marked.compare(at, open.size(), open) == 0) {
      into.marks.push_back({static_cast<std::uint32_t>(into.text.size()), 0});
      at += open.size();
    } else if (marked.compare(at, close.size(), close) == 0) {
      into.marks.back().end = static_cast<std::uint32_t>(into.text.size());
      at += close.size();
    } else {
      into.text += marked[at++];
    }
  }
}

}  // namespace

std::vector<std::string> Case::all(char sign) const {
  std::vector<std::string> texts;
  for (const Expectation& expectation : expected)
    if (expectation.sign == sign) texts.push_back(expectation.text);
  return texts;
}

std::vector<Case> read(const std::string& name) {
  std::ifstream file(std::string(WAILIAN_FIXTURES) + "/" + name);
  std::vector<Case> cases;
  std::string section;
  std::size_t stated = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.rfind("% cases: ", 0) == 0) stated = std::stoul(line.substr(9));
    if (line.empty() || line[0] == '%') continue;
    if (line.rfind("  ", 0) == 0 && line.size() > 2) {
      cases.back().expected.push_back({line[2], line.size() > 4 ? resolve_escapes(line.substr(4)) : ""});
    } else if (line.front() == '[' && line.back() == ']' &&
               line.find_first_not_of("_abcdefghijklmnopqrstuvwxyz", 1) == line.size() - 1) {
      section = line.substr(1, line.size() - 2);
    } else {
      Case next;
      next.where = name + ":" + std::to_string(number);
      next.section = section;
      take_marks(resolve_escapes(line), next);
      cases.push_back(std::move(next));
    }
  }
  if (cases.size() != stated || cases.empty())
    throw std::runtime_error(name + " states " + std::to_string(stated) + " cases and holds " +
                             std::to_string(cases.size()));
  return cases;
}

}  // namespace fixtures
