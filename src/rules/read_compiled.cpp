#include "rules/compiled_rules.hpp"

#include "base/utf8.hpp"
#include "rules/columns.hpp"

#include <span>
#include <utility>

namespace wailian {
namespace {

/// The numbers and strings of one file, in order. Past its end, or where a number is out of bounds, everything is 0 or
/// empty, and `intact` says so.
class FileReader {
 public:
  explicit FileReader(std::string_view file) {
    intact_ = !checksum_in(file).empty();
    if (!intact_) return;
    numbers_ = file.substr(compiled_magic.size() + checksum_size);
    const bool whole = checksum_of(numbers_) == checksum_in(file);
    const std::uint32_t size = number(compiled_limit);
    if (!whole || size > numbers_.size()) {
      fail();
    } else {
      strings_ = numbers_.substr(size);
      numbers_ = numbers_.substr(0, size);
      room_ = file.size();
    }
  }

  /// A number below `limit`.
  std::uint32_t number(std::uint32_t limit) {
    const CodePoint found = code_point_at(numbers_, 0);
    if (!found.valid || found.value < compiled_zero) return fail(), 0;
    numbers_.remove_prefix(found.length);
    const std::uint32_t value = found.value - compiled_zero - (found.value < first_surrogate ? 0 : surrogates);
    return value < limit ? value : (fail(), 0);
  }

  std::string_view string() {
    const std::size_t end = strings_.find(compiled_string_end);
    if (end == std::string_view::npos) return fail(), std::string_view();
    const std::string_view out = strings_.substr(0, end);
    strings_.remove_prefix(end + 1);
    return out;
  }

  /// A number of elements. All of a file are no more than its bytes.
  std::uint32_t size() {
    const std::uint32_t count = number(static_cast<std::uint32_t>(room_) + 1);
    room_ -= count;
    return count;
  }

  void fail() {
    intact_ = false;
    numbers_ = strings_ = {};
    room_ = 0;
  }
  [[nodiscard]] bool intact() const { return intact_; }
  [[nodiscard]] bool at_end() const { return intact_ && numbers_.empty() && strings_.empty(); }

 private:
  std::string_view numbers_, strings_;
  std::size_t room_ = 0;
  bool intact_ = true;
};

class ColumnReader : public Columns {
 public:
  /// `numbered` is null where no language was loaded.
  ColumnReader(FileReader& in, const std::vector<Text>* numbered) : in_(&in), numbered_(numbered) {}

  /// Goes on in a file that holds the texts of these languages itself; `traditional` are those of Traditional Chinese, if any.
  void go_on(FileReader& in, bool simplified, bool english, const std::vector<std::string_view>& traditional) {
    in_ = &in;
    alone_ = true;
    simplified_ = simplified;
    english_ = english;
    traditional_ = traditional;
  }

  void strings(const Places& values) override {
    for (std::byte* at : values) value<std::string>(at) = in_->string();
  }
  void words(const Places& values) override {
    std::vector<std::string_view> known(in_->size());
    for (std::string_view& word : known) word = in_->string();
    for (std::byte* at : values)
      if (const std::uint32_t index = in_->number(static_cast<std::uint32_t>(known.size())); index < known.size())
        value<std::string>(at) = known[index];
  }
  void references(const Places& values, const Places& ids) override {
    for (std::byte* at : values)
      if (const std::uint32_t index = in_->number(static_cast<std::uint32_t>(ids.size()) + 1); index > 0)
        value<Id>(at) = value<Id>(ids[index - 1]);
  }
  void texts(const Places& values) override {
    if (alone_) return texts_alone(values);
    for (std::byte* at : values) {
      const std::uint32_t number = in_->number(next_text_ + 2);
      if (number == 0) continue;
      const std::uint32_t index = number == 1 ? next_text_++ : number - 2;
      if (numbered_ == nullptr) continue;
      if (index >= numbered_->size()) in_->fail();
      else value<Text>(at) = (*numbered_)[index];
    }
  }
  void days(const Places& values) override {
    for (std::byte* at : values) value<CivilDate>(at) = day().value_or(CivilDate());
  }
  void optional_days(const Places& values) override {
    for (std::byte* at : values) value<std::optional<CivilDate>>(at) = day();
  }
  void numbers(const Places& values, std::size_t limit) override {
    for (std::byte* at : values) *at = static_cast<std::byte>(in_->number(static_cast<std::uint32_t>(limit)));
  }
  std::size_t size(std::size_t /*written*/) override { return in_->size(); }

  [[nodiscard]] std::uint32_t text_count() const { return next_text_; }
  [[nodiscard]] bool traditional_at_end() const { return traditional_.empty(); }

 private:
  template <class T>
  static T& value(std::byte* at) {
    return *reinterpret_cast<T*>(at);
  }

  /// 0 for none, else one more than the days since the first, folded so that earlier ones are positive too.
  std::optional<CivilDate> day() {
    const std::uint32_t written = in_->number(compiled_limit);
    if (written == 0) return std::nullopt;
    const auto folded = static_cast<std::int32_t>(written - 1);
    const std::int32_t days = compiled_first_day + (folded % 2 == 0 ? folded / 2 : -(folded + 1) / 2);
    if (days < CivilDate::first_day || days > CivilDate::last_day) return in_->fail(), std::nullopt;
    return CivilDate::from_days(days);
  }

  void texts_alone(const Places& values) {
    for (std::byte* at : values)
      if (const std::string_view text = in_->string(); simplified_) value<Text>(at).zh_cn = text;
    for (std::byte* at : values)
      if (const std::string_view text = in_->string(); english_) value<Text>(at).en = text;
    if (traditional_.empty()) return;
    if (values.size() > traditional_.size()) return in_->fail();
    for (std::size_t i = 0; i < values.size(); ++i) value<Text>(values[i]).zh_tw = traditional_[i];
    traditional_ = traditional_.subspan(values.size());
  }

  FileReader* in_;  // the file that is read now
  const std::vector<Text>* numbered_;
  std::uint32_t next_text_ = 0;
  bool alone_ = false, simplified_ = false, english_ = false;
  std::span<const std::string_view> traditional_;  // those that are still to come
};

/// Reads one language into the messages of `book` and the texts. False where it does not belong to these facts.
bool read_texts(std::string_view file, std::string_view facts, RuleBook& book, std::vector<Text>& texts,
                std::vector<std::string_view>& traditional) {
  FileReader in(file);
  if (in.string() != facts) return false;
  const std::string locale(in.string());
  std::vector<std::string_view> ids(in.size());
  const std::uint32_t count = in.size();
  std::vector<std::string_view> of_rest(in.size());
  auto& messages = book.messages[locale];
  for (std::string_view& id : ids) id = in.string();
  for (const std::string_view id : ids) messages.emplace(id, in.string());
  if (!texts.empty() && texts.size() != count) return false;
  texts.resize(count);
  for (Text& text : texts) text.*language_of(locale).text = in.string();
  for (std::string_view& text : of_rest) text = in.string();
  if (!of_rest.empty()) traditional = std::move(of_rest);
  return in.at_end();
}

/// Adds the messages of the rest to the languages that `book` has.
void read_later_messages(FileReader& in, RuleBook& book) {
  std::vector<std::string_view> ids(in.size());
  for (std::string_view& id : ids) id = in.string();
  for (const char* locale : {"zh-CN", "en"}) {
    const auto known = book.messages.find(locale);
    for (const std::string_view id : ids)
      if (const std::string_view text = in.string(); known != book.messages.end() && !text.empty()) known->second.emplace(id, text);
  }
}

}  // namespace

std::string_view checksum_in(std::string_view file) {
  constexpr std::size_t head = compiled_magic.size() + checksum_size;
  if (!file.starts_with(compiled_magic) || file.size() < head) return {};
  return file.substr(compiled_magic.size(), checksum_size);
}

std::unique_ptr<const RuleBook> read_compiled(const CompiledFiles& files) {
  auto book = std::make_unique<RuleBook>();
  FileReader in(files.facts);
  const std::string_view sum = checksum_in(files.facts);
  book->rules_version = in.string();
  std::vector<Text> texts;
  std::vector<std::string_view> traditional;
  for (const std::string_view file : files.texts)
    if (!in.intact() || !read_texts(file, sum, *book, texts, traditional)) return nullptr;
  const bool any = !files.texts.empty();
  ColumnReader columns(in, any ? &texts : nullptr);
  columns.verdicts(*book);
  if (!in.at_end() || (any && columns.text_count() != texts.size())) return nullptr;
  if (!files.rest.empty()) {
    FileReader rest(files.rest);
    if (rest.string() != sum) return nullptr;
    read_later_messages(rest, *book);
    columns.go_on(rest, book->messages.count("zh-CN") != 0, book->messages.count("en") != 0, traditional);
    columns.rest(*book);
    if (!rest.at_end() || !columns.traditional_at_end()) return nullptr;
  }
  book->index();
  return book;
}

}  // namespace wailian
