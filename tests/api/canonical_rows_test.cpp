#include "api/canonical_rows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>
#include <vector>

using namespace std::string_literals;

namespace {

struct Line {
  std::string text;
  std::optional<std::string> base;
};

std::string units_of(const std::string& text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xC0) units += byte >= 0xF0 ? 2 : 1;
  }
  return std::to_string(units);
}

std::string rows_of(const std::vector<Line>& lines) {
  std::string lengths, texts;
  for (const auto& [text, base] : lines) {
    lengths += units_of(text) + (base ? ":" + units_of(*base) : "") + " ";
    texts += text + "|" + (base ? *base + "|" : "");
  }
  return wailian::canonical_rows(lengths, texts);
}

}  // namespace

TEST_CASE("a row gives every part and the notes that are set") {
  CHECK(rows_of({}).empty());
  CHECK(rows_of({{"http://h.example/a", {}}}) == "http://h.example/a\thttp\t\t\th.example\tdomain\t\t/a\t\t\t\n");
  CHECK(rows_of({{"HTTPS:\\\\u:p@1.2.3:8443/a/../b c?q#\U0001F600", {}}}) ==
        "https://u:p@1.2.0.3:8443/b%20c?q#%F0%9F%98%80\thttps\tu\tp\t1.2.0.3\tipv4\t8443\t/b%20c\t?q\t#%F0%9F%98%80\tbackslash,ipv4_odd\n");
  CHECK(rows_of({{"http://[::1]/?#", {}}}) == "http://[::1]/?#\thttp\t\t\t[::1]\tipv6\t\t/\t?\t#\t\n");
}

TEST_CASE("a refused text gives its code, the place of the fault and a sentence") {
  CHECK(rows_of({{"http://\U0001F600h:x/", {}}}) == "\turl_port_invalid\t11\t12\tthe port must be a number from 0 to 65535\n");
  CHECK(rows_of({{"x", "http://h:x"}}) == "\turl_port_invalid\t9\t10\tthe port must be a number from 0 to 65535\n");
  CHECK(rows_of({{"x", ""}}).substr(0, 31) == "\turl_relative_without_base\t0\t0\t");
}

TEST_CASE("texts may hold any character, and each keeps its base") {
  const std::string rows = rows_of({{"http://a/\n|\t \0b"s, {}}, {"", {}}, {"http://\U0001F600/|", {}}, {"c", "http://b/"}, {"d", "http://b/"},
                                    {"e", "|"}, {"//f", "https://|@b/"}, {"http://g", {}}});
  std::vector<std::string> hrefs;
  for (std::size_t at = 0; at < rows.size(); at = rows.find('\n', at) + 1)
    hrefs.push_back(rows.substr(at, rows.find('\t', at) - at));
  CHECK(hrefs == std::vector<std::string>{"http://a/|%20%00b", "", "http://xn--e28h/|", "http://b/c", "http://b/d", "", "https://f/", "http://g/"});
}

TEST_CASE("lengths that tell nothing true are survived, a row for each") {
  struct Row {
    std::string lengths, texts;
    std::ptrdiff_t rows;
  };
  const Row all[] = {
      {"-", "", 1},   {"- -:- 1:-", "a|", 3}, {"5:", "http:|", 1},  {"9", "", 1},           {"4294967295", "http://a/", 1},
      {"4294967296", "a|", 1}, {"x", "a", 1}, {":", "", 1},           {"1 2 3", "😀😀", 3},   {"1:1:1", "a|b|c|", 1},
  };
  for (const auto& [lengths, texts, count] : all) {
    INFO(lengths);
    const std::string rows = wailian::canonical_rows(lengths, texts);
    CHECK(std::count(rows.begin(), rows.end(), '\n') == count);
  }
  CHECK(wailian::canonical_rows("- 9", "http://a/|").find("request_invalid") == 1);
  CHECK(wailian::canonical_rows("- 9", "http://a/|").find("\nhttp://a/\t") != std::string::npos);
}
