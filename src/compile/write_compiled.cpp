#include "compile/write_compiled.hpp"

#include "base/utf8.hpp"
#include "rules/columns.hpp"

#include <array>
#include <map>

namespace wailian {
namespace {

/// Numbers and strings, each in a run of their own.
class FileWriter {
 public:
  void number(std::uint32_t value) { append(numbers_, value); }
  void string(std::string_view text) {
    strings_ += text;
    strings_ += compiled_string_end;
  }
  [[nodiscard]] std::string take() const {
    std::string out;
    append(out, static_cast<std::uint32_t>(numbers_.size()));
    return sealed(out + numbers_ + strings_);
  }

 private:
  static void append(std::string& out, std::uint32_t value) {
    const std::uint32_t code_point = value + compiled_zero;
    append_utf8(out, code_point + (code_point < first_surrogate ? 0 : surrogates));
  }

  std::string numbers_, strings_;
};

class ColumnWriter : public Columns {
 public:
  explicit ColumnWriter(FileWriter& out) : out_(&out) {}

  /// Goes on in a file that holds its texts itself.
  void go_on(FileWriter& out) {
    out_ = &out;
    alone_ = true;
  }

  void strings(const Places& values) override {
    for (const std::byte* at : values) out_->string(value<std::string>(at));
  }
  void words(const Places& values) override {
    std::vector<std::string_view> known;
    std::vector<std::size_t> numbers;
    std::map<std::string_view, std::size_t> entered;
    for (const std::byte* at : values) {
      const std::string& word = value<std::string>(at);
      const auto [found, fresh] = entered.try_emplace(word, known.size());
      numbers.push_back(found->second);
      if (fresh) known.push_back(word);
    }
    size(known.size());
    for (const std::string_view word : known) out_->string(word);
    for (const std::size_t number : numbers) size(number);
  }
  void references(const Places& values, const Places& ids) override {
    std::map<std::string_view, std::size_t> numbers{{"", 0}};
    for (std::size_t i = 0; i < ids.size(); ++i) numbers.emplace(value<Id>(ids[i]), i + 1);
    for (const std::byte* at : values) size(numbers.at(value<Id>(at)));
  }
  void texts(const Places& values) override {
    if (alone_) {
      for (const std::byte* at : values) out_->string(value<Text>(at).zh_cn);
      for (const std::byte* at : values) out_->string(value<Text>(at).en);
      for (const std::byte* at : values) texts_of_rest_.push_back(&value<Text>(at));
      return;
    }
    for (const std::byte* at : values) {
      const Text& text = value<Text>(at);
      const auto next = static_cast<std::uint32_t>(all_texts_.size());
      if (text.zh_cn.empty() && text.en.empty()) {
        out_->number(0);
      } else if (const auto [entry, fresh] = numbers_.try_emplace({text.zh_cn, text.zh_tw, text.en}, next); fresh) {
        all_texts_.push_back(&text);
        out_->number(1);
      } else {
        out_->number(entry->second + 2);
      }
    }
  }
  void days(const Places& values) override {
    for (const std::byte* at : values) day(value<CivilDate>(at));
  }
  void optional_days(const Places& values) override {
    for (const std::byte* at : values) {
      if (const auto& written = value<std::optional<CivilDate>>(at)) day(*written);
      else out_->number(0);
    }
  }
  void numbers(const Places& values, std::size_t /*limit*/) override {
    for (const std::byte* at : values) out_->number(static_cast<std::uint32_t>(*at));
  }
  std::size_t size(std::size_t written) override {
    out_->number(static_cast<std::uint32_t>(written));
    return written;
  }

  [[nodiscard]] const std::vector<const Text*>& all_texts() const { return all_texts_; }
  [[nodiscard]] const std::vector<const Text*>& texts_of_rest() const { return texts_of_rest_; }

 private:
  template <class T>
  static const T& value(const std::byte* at) {
    return *reinterpret_cast<const T*>(at);
  }

  void day(CivilDate date) {
    const std::int32_t days = date.days() - compiled_first_day;
    out_->number(1 + static_cast<std::uint32_t>(days >= 0 ? 2 * days : -2 * days - 1));
  }

  FileWriter* out_;  // the file that is written now
  bool alone_ = false;
  std::vector<const Text*> all_texts_, texts_of_rest_;
  std::map<std::array<std::string_view, 3>, std::uint32_t> numbers_;
};

std::string texts_of(const RuleBook& book, std::string_view facts, const Language& language,
                     const std::vector<const Text*>& texts, const std::vector<const Text*>& texts_of_rest) {
  FileWriter out;
  out.string(facts);
  out.string(language.locale);
  // Traditional Chinese brings all of its words along, the others leave some to the rest.
  const bool all = language.text == &Text::zh_tw;
  const auto found = book.messages.find(language.locale);
  std::vector<const std::pair<const std::string, std::string>*> messages;
  if (found != book.messages.end())
    for (const auto& message : found->second)
      if (all || !comes_later(message.first)) messages.push_back(&message);
  out.number(static_cast<std::uint32_t>(messages.size()));
  out.number(static_cast<std::uint32_t>(texts.size()));
  out.number(static_cast<std::uint32_t>(texts_of_rest.size()));
  for (const auto* message : messages) out.string(message->first);
  for (const auto* message : messages) out.string(message->second);
  for (const Text* text : texts) out.string(text->*language.text);
  for (const Text* text : texts_of_rest) out.string(text->*language.text);
  return out.take();
}

void write_later_messages(FileWriter& out, const RuleBook& book) {
  std::map<std::string_view, std::array<std::string_view, 2>> later;
  std::size_t language = 0;
  for (const char* locale : {"zh-CN", "en"}) {
    if (const auto found = book.messages.find(locale); found != book.messages.end())
      for (const auto& [id, message] : found->second)
        if (comes_later(id)) later[id][language] = message;
    ++language;
  }
  out.number(static_cast<std::uint32_t>(later.size()));
  for (const auto& [id, texts] : later) out.string(id);
  for (language = 0; language < 2; ++language)
    for (const auto& [id, texts] : later) out.string(texts[language]);
}

}  // namespace

std::string sealed(std::string_view content) {
  std::string out(compiled_magic);
  out += checksum_of(content);
  out += content;
  return out;
}

CompiledRules write_compiled(const RuleBook& book) {
  CompiledRules out;
  FileWriter file;
  file.string(book.rules_version);
  ColumnWriter columns(file);
  // One description serves writer and reader; a writer changes nothing.
  auto& described = const_cast<RuleBook&>(book);
  columns.verdicts(described);
  out.facts = file.take();
  const std::string_view sum = checksum_in(out.facts);
  FileWriter rest;
  rest.string(sum);
  write_later_messages(rest, book);
  columns.go_on(rest);
  columns.rest(described);
  out.rest = rest.take();
  out.zh_cn = texts_of(book, sum, languages[0], columns.all_texts(), {});
  out.zh_tw = texts_of(book, sum, languages[1], columns.all_texts(), columns.texts_of_rest());
  out.en = texts_of(book, sum, languages[2], columns.all_texts(), {});
  return out;
}

}  // namespace wailian
