#include "url/idna.hpp"

#include "url/code_point.hpp"
#include "url/display_host.hpp"
#include "url/punycode.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("Punycode both ways") {
  struct Row {
    std::u32string label;
    std::string ace;
  };
  const Row rows[] = {
      {U"bücher", "bcher-kva"},
      {U"中国", "fiqs8s"},
      {U"他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"},  // RFC 3492, section 7.1 (B)
      {U"3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"},      // (L)
      {U"そのスピードで", "d9juau41awczczp"},               // (S)
      {U"ü", "tda"},
      {U"💩", "ls8h"},
      {U"\U0010FFFF", "dn32g"},
      {U"a-b-", "a-b--"},
  };
  for (const auto& [label, ace] : rows) {
    INFO(ace);
    std::string encoded;
    REQUIRE(append_punycode(encoded, label));
    CHECK(encoded == ace);
    CHECK(punycode_decoded(ace) == label);
  }
  for (const char* ace : {"a-\x80", "é-a", "0", "99999999", "a!", "-", "a-b", "fiqs8"}) {
    INFO(ace);
    CHECK_FALSE(punycode_decoded(ace).has_value());
  }
}

TEST_CASE("canonical composition of what names are written in") {
  struct Row {
    std::u32string text, composed;
  };
  const Row rows[] = {
      {U"e\u0301", U"é"},
      {U"e\u0323\u0302", U"ệ"},
      {U"e\u0302\u0323", U"ệ"},
      {U"ê\u0323", U"ệ"},
      {U"\u0301", U"\u0301"},
      {U"a\u0301\u0301", U"á\u0301"},
      {U"\u1100\u1161\u11a8", U"각"},
      {U"가\u11a8", U"각"},
      {U"\u1112\u1175\u11c2", U"힣"},           // the last of each
      {U"\u1112\u1176", U"\u1112\u1176"},       // an old vowel behind the last of today's
      {U"\u1113\u1161", U"\u1113\u1161"},       // an old consonant
      {U"\u1161\u1161", U"\u1161\u1161"},
      {U"각\u11a8", U"각\u11a8"},
      {U"か\u3099", U"が"},
      {U"\u1025\u102e", U"ဦ"},
      {U"x\u0323\u0307", U"ẋ\u0323"},  // over the lower mark, which composes with nothing here
      {U"ab", U"ab"},
      {U"", U""},
  };
  for (const auto& [text, composed] : rows) {
    std::u32string normalized = text;
    normalize_nfc(normalized);
    CHECK(normalized == composed);
  }
}

TEST_CASE("ToUnicode keeps labels that are not valid") {
  struct Row {
    std::string host, unicode;
  };
  const Row rows[] = {
      {"example.com", "example.com"},
      {"xn--fiqs8s", "中国"},
      {"a.xn--fiqs8s.b.", "a.中国.b."},
      {"xn--a.xn--fiqs8s", "xn--a.中国"},
      {"xn--", "xn--"},
      {"xn--zca.de", "ß.de"},
      {"xn--a-ecp.ru", "xn--a-ecp.ru"},           // decodes, but begins with a right-to-left letter and has a
      {"xn--xn---epa", "xn--xn---epa"},           // begins with xn-- once more
      {"xn--fiqs8s-", "xn--fiqs8s-"},             // nothing behind the delimiter
      {"xn--iny-zx5a.com", "i♥ny.com"},
      {"xn--mi7c.com", "xn--mi7c.com"},           // a full-width letter: the mapping leaves none
      {"xn--dca.com", "xn--dca.com"},             // a capital letter: neither
      {"xn--ex-8tb.com", "xn--ex-8tb.com"},       // not composed
      {"xn--mgbh0fb.xn--a-0hc", "مثال.xn--a-0hc"},
  };
  for (const auto& [host, unicode] : rows) {
    INFO(host);
    CHECK(host_to_unicode(host) == unicode);
  }
}

TEST_CASE("the bidi rule holds for all labels of a domain that has right-to-left text") {
  CHECK(domain_to_ascii("a1.é").has_value());
  CHECK(domain_to_ascii("1a.é").has_value());
  CHECK_FALSE(domain_to_ascii("1a.א").has_value());
  CHECK_FALSE(domain_to_ascii("xn--4dbc.1é").has_value());
  CHECK(domain_to_ascii("xn--4dbc.é1").has_value());
}

TEST_CASE("too long a text is not mapped") {
  CHECK_FALSE(domain_to_ascii(std::string(longest_idna_text + 1, 'a')).has_value());
}

TEST_CASE("what needs no table is read as the table has it") {
  for (char32_t c = 0x21; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::u32string plain, by_table;
    const CodePointStatus status = append_mapped(plain, c);
    if (status != append_mapped_by_table(by_table, c) || plain != by_table) FAIL("mapping of " << std::hex << std::uint32_t{c});
    const CodePointTraits &a = traits_of(c), &b = traits_of_by_table(c);
    // Of what is not valid the traits are some neighbour's.
    if (status == CodePointStatus::valid &&
        !(a.bidi == b.bidi && a.joining == b.joining && a.script == b.script && a.order == b.order && a.mark == b.mark && a.virama == b.virama))
      FAIL("traits of " << std::hex << std::uint32_t{c});
  }
  // Each pair of them stays as it is, in every order.
  for (const char32_t a : U"a-9、一龥")
    for (const char32_t b : U"z.0、丁龥é") {
      if (a == 0 || b == 0) continue;
      std::u32string pair{a, b};
      normalize_nfc(pair);
      CHECK(pair == std::u32string{a, b});
    }
}
