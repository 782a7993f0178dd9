#include "url/canonical_url.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

struct Param {
  std::string name, value, written;
  bool has_value;
  friend bool operator==(const Param&, const Param&) = default;
};

std::vector<Param> params_of(std::string_view text) {
  const auto url = canonicalize(text);
  std::vector<Param> params;
  for (const QueryParam& param : query_params(*url))
    params.push_back({param.name, param.value, std::string(url->query()->substr(param.span.begin, param.span.size())),
                      param.has_value});
  return params;
}

}  // namespace

namespace Catch {
template <>
struct StringMaker<Param> {
  static std::string convert(const Param& param) {
    return "{" + param.name + (param.has_value ? "=" : "!") + param.value + " from " + param.written + "}";
  }
};
}  // namespace Catch

TEST_CASE("the pieces of a query, decoded as a form, with their places") {
  struct Row {
    std::string query;
    std::vector<Param> params;
  };
  const Row rows[] = {
      {"a=1&b=2", {{"a", "1", "a=1", true}, {"b", "2", "b=2", true}}},
      {"a&b=", {{"a", "", "a", false}, {"b", "", "b=", true}}},
      {"&&a=1&&", {{"a", "1", "a=1", true}}},
      {"=x", {{"", "x", "=x", true}}},
      {"a=b=c", {{"a", "b=c", "a=b=c", true}}},
      {"a+b=c+d%2B", {{"a b", "c d+", "a+b=c+d%2B", true}}},
      {"url=https://e.example/?b;c", {{"url", "https://e.example/?b;c", "url=https://e.example/?b;c", true}}},
      {"a=%26&b=%3d", {{"a", "&", "a=%26", true}, {"b", "=", "b=%3d", true}}},
      {"q=中文", {{"q", "中文", "q=%E4%B8%AD%E6%96%87", true}}},
      {"%&a=%4&b=%zz", {{"%", "", "%", false}, {"a", "%4", "a=%4", true}, {"b", "%zz", "b=%zz", true}}},
      {"a=%C3%28&b=%ff", {{"a", "\xEF\xBF\xBD(", "a=%C3%28", true}, {"b", "\xEF\xBF\xBD", "b=%ff", true}}},
      {"a=%00b", {{"a", std::string("\0b", 2), "a=%00b", true}}},
      {"a='\"<>`{}|^[]\\", {{"a", "'\"<>`{}|^[]\\", "a=%27%22%3C%3E`{}|^[]\\", true}}},
      {"?x=?", {{"?x", "?", "?x=?", true}}},
  };
  for (const auto& [query, params] : rows) {
    INFO(query);
    CHECK(params_of("http://h/?" + query + "#f=1") == params);
    CHECK(params_of("http://h?" + query) == params);
  }
}

TEST_CASE("the decoded segments of a path") {
  struct Row {
    std::string path;
    std::vector<std::string> segments;
  };
  const Row rows[] = {
      {"", {}},
      {"/", {}},
      {"/a", {"a"}},
      {"/a/", {"a", ""}},
      {"/a//b", {"a", "", "b"}},
      {"//", {"", ""}},
      {"//a", {"", "a"}},
      {"/a%2Fb/%41+", {"a/b", "A+"}},
      {"/a:b@c;d=1,e", {"a:b@c;d=1,e"}},
      {"/中文/%ff/%", {"中文", "\xEF\xBF\xBD", "%"}},
      {"/[a]|b/{c}", {"[a]|b", "{c}"}},
      {"/a/./b/../c", {"a", "c"}},
  };
  for (const auto& [path, segments] : rows) {
    INFO(path);
    CHECK(path_segments(*canonicalize("http://h" + path)) == segments);
    CHECK(path_segments(*canonicalize("http://1.2.3.4:81" + path + "?q/r#s/t")) == segments);
  }
}
