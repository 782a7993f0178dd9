#include "site/sender_index.hpp"

#include "rules_for_tests.hpp"

using namespace wailian;

namespace {

struct Found {
  std::string id, words;
};

/// For whom the text speaks around the link between `«` and `»`, and which of its words say so.
Found spoken_in(std::string_view marked, std::uint32_t after = 0) {
  static const SenderIndex index(bundled_rules());
  const auto open = marked.find("«"), close = marked.find("»");
  const std::string before(marked.substr(0, open)), link(marked.substr(open + 2, close - open - 2));
  const std::string paste = before + link + std::string(marked.substr(close + 2));
  const auto begin = static_cast<std::uint32_t>(before.size());
  const Span span{begin, begin + static_cast<std::uint32_t>(link.size())};
  const auto found = index.find(paste, span, after, static_cast<std::uint32_t>(paste.size()));
  if (!found) return {};
  CHECK(paste.substr(found->words.begin, found->words.size()).find(found->text) == 0);
  return {found->sender->id, found->text};
}

}  // namespace

TEST_CASE("the words that speak are found before the link and behind it") {
  struct Row {
    std::string_view text, id, words;
  };
  const std::initializer_list<Row> rows = {
      Row{"【工商银行】您的账户异常，请登录 «http://a.example» 核实", "banks", "工商银行"},
      Row{"您的账户异常，请登录 «http://a.example» 核实【建设银行】", "banks", "建设银行"},
      Row{"[SF Express] Your parcel is on hold: «http://a.example»", "couriers", "SF Express"},
      Row{"工商银行：您的账户异常，请登录 «http://a.example»", "banks", "工商银行"},
      Row{"尊敬的工行用户，您的密码器将失效，请登录 «http://a.example»", "banks", "工行"},
      Row{"【工商银行】您好 «http://a.example»", "", ""},
      Row{"【工商银行】发布公告，请登录 «http://a.example»", "", ""},
      Row{"【工商银行的新网点异常火爆】您去过吗 «http://a.example»", "", ""},
      Row{"您去工商银行登录过吗 «http://a.example»", "", ""},
      Row{"«http://a.example»", "", ""}};
  for (const Row& row : rows) {
    INFO(row.text);
    const Found found = spoken_in(row.text);
    CHECK(found.id == row.id);
    CHECK(found.words == row.words);
  }
}

TEST_CASE("the words of a link, and what stands before the link in front, are not of the message") {
  CHECK(spoken_in("您的 «http://a.example/【工商银行】登录»").id.empty());
  const std::string_view text = "【工商银行】您的账户异常，请登录 ";
  CHECK(spoken_in(std::string(text) + "«http://a.example»").id == "banks");
  CHECK(spoken_in(std::string(text) + "«http://a.example»", static_cast<std::uint32_t>(text.size())).id.empty());
}

TEST_CASE("a long text is looked at some hundred bytes on either side, at whole characters") {
  std::string far;
  for (int i = 0; i < 1000; ++i) far += "中";
  CHECK(spoken_in("【工商银行】您的账户异常，请登录" + far + "«http://a.example»").id.empty());
  CHECK(spoken_in(far + "【工商银行】您的账户异常，请登录 «http://a.example»" + far).id == "banks");
  for (std::size_t cut = 0; cut < 4; ++cut) CHECK(spoken_in(std::string(cut, 'a') + far + "«http://a.example»").id.empty());
}
