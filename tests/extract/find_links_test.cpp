#include "extract/find_links.hpp"

#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

namespace {

LinkForm form_of(const std::string& section) {
  if (section == "bare_host") return LinkForm::bare_host;
  if (section == "defanged") return LinkForm::defanged;
  if (section == "other_scheme") return LinkForm::other_scheme;
  REQUIRE(section == "with_scheme");
  return LinkForm::with_scheme;
}

void check_links(const std::string& file) {
  for (const fixtures::Case& given : fixtures::read(file)) {
    INFO(given.where << ": " << given.text);
    const auto links = find_links(given.text);
    std::vector<std::string> found, wanted, texts, others, naive;
    for (const LinkCandidate& link : links) {
      found.push_back(given.part(link.span));
      texts.push_back(link.text);
      if (!link.alternative_span.empty()) others.push_back(given.part(link.alternative_span));
      naive.push_back(given.part(link.naive_span));
      CHECK(link.form == form_of(given.section));
    }
    for (const Span& mark : given.marks) wanted.push_back(given.part(mark));
    CHECK(found == wanted);
    const auto mended = given.all('=');
    for (std::size_t i = 0; i < texts.size() && i < found.size(); ++i)
      CHECK(texts[i] == (i < mended.size() ? mended[i] : found[i]));
    CHECK(others == given.all('~'));
    const auto wanted_naive = given.all('>');
    for (std::size_t i = 0; i < wanted_naive.size() && i < naive.size(); ++i) CHECK(naive[i] == wanted_naive[i]);
  }
}

}  // namespace

TEST_CASE("links end where the prose begins") { check_links("links.txt"); }

TEST_CASE("links without a scheme, in disguise and of other schemes are told apart") {
  check_links("links-other-forms.txt");
}

TEST_CASE("what only looks like a link is none") {
  for (const fixtures::Case& given : fixtures::read("not-links.txt")) {
    INFO(given.where << ": " << given.text);
    std::vector<std::string> found;
    for (const LinkCandidate& link : find_links(given.text)) found.push_back(given.part(link.span));
    CHECK(found == std::vector<std::string>{});
  }
}

TEST_CASE("names with dots are candidates that callers drop by suffix") {
  for (const fixtures::Case& given : fixtures::read("not-links-dropped-by-suffix.txt")) {
    INFO(given.where << ": " << given.text);
    const auto links = find_links(given.text);
    CHECK_FALSE(links.empty());
    for (const LinkCandidate& link : links) CHECK(link.form == LinkForm::bare_host);
  }
}

TEST_CASE("a link behind a name that may be no host is not lost with it") {
  const std::string text = "report.docx/https://example.com/x";
  const auto links = find_links(text);
  REQUIRE(links.size() == 2);
  CHECK(links[0].form == LinkForm::bare_host);
  CHECK(links[1].text == "https://example.com/x");
}

TEST_CASE("a candidate names its scheme in lower case, mended") {
  const auto scheme = [](std::string_view text) { return find_links(text).at(0).scheme; };
  CHECK(scheme("HTTPS://EXAMPLE.COM") == "https");
  CHECK(scheme("hxxp://example.com") == "http");
  CHECK(scheme("https：//example.com") == "https");
  CHECK(scheme("WeiXin://dl/x") == "weixin");
  CHECK(scheme("example.com").empty());
  CHECK(scheme("example[.]com").empty());
}

TEST_CASE("text that is not UTF-8 neither crashes nor hides a link") {
  const std::string text = "\xFF\xE4\xBD https://example.com/x\xE4 \xF0\x9F";
  const auto links = find_links(text);
  REQUIRE(links.size() == 1);
  CHECK(text.substr(links[0].span.begin, links[0].span.size()) == "https://example.com/x");
}
