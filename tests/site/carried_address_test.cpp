// Addresses inside of addresses, without a rule.
#include "site/carried_address.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

TEST_CASE("an address of another domain inside of an address is named") {
  struct Row {
    std::string_view url, carried;
  };
  for (const Row& row : {
           Row{"https://a.example.com/r?u=https%3A%2F%2Fb.example.org%2Fx%3Fy%3D1%26z%3D2", "https://b.example.org/x?y=1&z=2"},
           Row{"https://a.example.com/r?u=https://b.example.org/x", "https://b.example.org/x"},
           Row{"https://a.example.com/r?https://b.example.org/x", "https://b.example.org/x"},
           Row{"https://a.example.com/r?u=https%253A%252F%252Fb.example.org%252Fx", "https://b.example.org/x"},
           Row{"https://a.example.com/r?u=aHR0cHM6Ly9iLmV4YW1wbGUub3JnL3g", "https://b.example.org/x"},
           Row{"https://a.example.com/r?s=app%3A%2F%2Fopen%3Furl%3Dhttps%253A%252F%252Fb.example.org%252Fx%26t%3D1", "https://b.example.org/x"},
           Row{"https://a.example.com/https://b.example.org/x?y=1", "https://b.example.org/x?y=1"},
           Row{"https://a.example.com/go/https%3A%2F%2Fb.example.org%2Fx", "https://b.example.org/x"},
           Row{"https://a.example.com/go#https://b.example.org/x", "https://b.example.org/x"},
           Row{"https://a.example.com/r?HTTPS=HTTP%3a%2f%2fb.example.org", "http://b.example.org/"},
           Row{"https://a.example.com/r?u=http://10.0.0.1/x", "http://10.0.0.1/x"},
           // without a scheme, where the slash behind the host is encoded
           Row{"https://a.example.com/2/b.example.org%2Fx%3Fy%3D1/1/abc", "https://b.example.org/x?y=1"},
           Row{"https://a.example.com/r.aspx?u=b.example.org%2fx", "https://b.example.org/x"},
           Row{"https://a.example.com/r?u=b.example.org/x", ""},
           Row{"https://a.example.com/r?u=b.nosuffix%2Fx", ""},
           Row{"https://a.example.com/r?u=1.2.3.4%2Fx", ""},
           Row{"https://a.example.com/r?u=c.example.com%2Fx", ""},
           // none, or of the same domain
           Row{"https://a.example.com/r?u=https%3A%2F%2Fb.example.com%2F", ""},
           Row{"https://a.example.com/r?u=b.example.org", ""},
           Row{"https://a.example.com/http-and-https?q=http", ""},
           Row{"https://a.example.com/r?u=https://no-suffix/", ""},
           Row{"https://a.example.com/", ""},
       }) {
    INFO(row.url);
    const auto found = carried_address(url_of(row.url));
    CHECK(std::string(found ? found->href() : "") == row.carried);
  }
}

TEST_CASE("a link of another app carries an address too") {
  CHECK(carried_address(std::string_view("tbopen://m.taobao.com/x?h5Url=https%3A%2F%2Fb.example.org%2Fx"))->href() == "https://b.example.org/x");
  CHECK_FALSE(carried_address(std::string_view("weixin://dl/chat")));
  CHECK_FALSE(carried_address(std::string_view("")));
}
