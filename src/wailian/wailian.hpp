/// @file
/// Wailian for C++: what an app does with a link, in a chat, on a day, and who says so.
///
/// @code
///   #include <wailian/wailian.hpp>
///   const auto rules = wailian::Wailian::open_embedded();  // link Wailian::wailian and Wailian::rules
///   rules.scan("看 https://v.douyin.com/abc/", {.context = "group", .on = "2021-12-05"},
///              [](const wailian::Row& row) { std::cout << row.host << ' ' << row.outcome << '\n'; });
/// @endcode
///
/// A thin coat over wailian.h: nothing of the library's insides is seen, and C++ compilers may differ. C++20.
#pragma once

#include "wailian.h"

#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The library for C++.
namespace wailian {
inline namespace v1 {

/// What the program asks wrongly, or rules that are refused. `what()` says it in one sentence with the cure.
/// @since 0.1.0
class Error : public std::runtime_error {
 public:
  /// Of a code, a place and a sentence.
  Error(std::string code, std::string place, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)), place_(std::move(place)) {}
  /// As in `context_unknown`: the same in every language.
  [[nodiscard]] const std::string& code() const { return code_; }
  /// The name of the field, or file and JSON Pointer; may be empty.
  [[nodiscard]] const std::string& place() const { return place_; }

 private:
  std::string code_, place_;
};

/// What the question is about besides the text. An empty string is "not said".
/// @since 0.1.0
struct Query {
  std::string context{};         ///< the chat, as in `group`; for `check_json` and the scans
  std::string on{};              ///< the day, `YYYY-MM-DD`, likewise: there is no clock inside
  std::string locale{};          ///< `zh-CN` (where it is not said), `zh-TW` or `en`
  std::string app{};             ///< the first of the rules, where it is not said
  std::string client_version{};  ///< as in `android 8.0.11`
  std::vector<std::string> conditions{};  ///< what cannot be seen offline and holds, by id
  std::string from{};            ///< the earlier day: `timeline_json` (the first rule, where it is not said), `diff_json`
  std::string until{};           ///< the last day of `timeline_json`
  std::string to{};              ///< the later day of `diff_json`
};

/// One link, token or page of one line. Views live until the callback returns. An empty one is "none".
/// @since 0.1.0
struct Row {
  std::uint32_t line = 0;   ///< counted from 0
  std::uint32_t begin = 0;  ///< where it begins in the line, in bytes
  std::uint32_t end = 0;    ///< where it ends
  std::string_view kind;    ///< `link`, `token` or `page`
  std::string_view url;     ///< the address that a browser would really go to
  std::string_view host;    ///< its host, in ASCII
  std::string_view site;    ///< whose it is: an id of the rules
  std::string_view outcome;     ///< what happens: one of nine; `unknown` where no rule says
  std::string_view currency;    ///< whether the day lies inside the record of the rule
  std::string_view decided_by;  ///< the id of the rule
  std::string_view last_confirmed;  ///< the last day on which a source confirmed it, `YYYY-MM-DD`
  std::string_view hazard;      ///< the gravest one, by id
  std::string_view severity;    ///< how grave it is: `warning` goes before the outcome
  std::string_view destination;          ///< the host of the address inside of a wrapper
  std::string_view destination_outcome;  ///< what happens there
  std::string_view problem;     ///< why a link is no http(s) URL
  bool trial = false;           ///< the app called its treatment a trial
};

/// Compiled rules: the contents of `wailian-rules*.txt`.
/// @since 0.1.0
struct Rules {
  std::string_view facts;               ///< wailian-rules.txt
  std::vector<std::string_view> texts;  ///< of up to three languages
  std::string_view rest{};              ///< wailian-rules.rest.txt; empty: no sources, events, remedies
};

/// Rules, ready to answer. Const calls may be made by any number of threads at once. Moves, does not copy.
/// @since 0.1.0
class Wailian {
 public:
  /// Throws `Error` where the rules are damaged or not of one build.
  [[nodiscard]] static Wailian open(const Rules& rules) {
    wailian_rules given{view(rules.facts), {}, view(rules.rest)};
    for (std::size_t i = 0; i < rules.texts.size() && i < 3; ++i) given.texts[i] = view(rules.texts[i]);
    return made([&](wailian_problem** problem) { return wailian_open(&given, problem); });
  }
  /// Reads a bundle, and a file of the reader's own that adds to it. Throws `Error` with the first fault.
  [[nodiscard]] static Wailian open_json(std::string_view bundle, std::string_view added = {}, const std::string& name = "own.json") {
    return made([&](wailian_problem** problem) { return wailian_open_json(view(bundle), view(added), name.c_str(), problem); });
  }
  /// The rules that were compiled in: link `Wailian::rules`.
  [[nodiscard]] static Wailian open_embedded() {
    return made([](wailian_problem** problem) { return wailian_open(wailian_embedded_rules(), problem); });
  }

  /// @name Answers as JSON
  /// As schema/answers.schema.json describes them. Each throws `Error` where the query is wrong, and never for what the text holds.
  /// @{

  /// Everything about the links and tokens of a paste.
  [[nodiscard]] std::string check_json(std::string_view paste, const Query& query) const { return ask(wailian_check_json, paste, query); }
  /// The same link over the years, in every chat.
  [[nodiscard]] std::string timeline_json(std::string_view paste, const Query& query) const { return ask(wailian_timeline_json, paste, query); }
  /// What changed for it between two days.
  [[nodiscard]] std::string diff_json(std::string_view paste, const Query& query) const { return ask(wailian_diff_json, paste, query); }
  /// What the rules know about a host, a name, an id.
  [[nodiscard]] std::string lookup_json(std::string_view words, const Query& query = {}) const { return ask(wailian_lookup_json, words, query); }
  /// The address that a browser would really go to.
  [[nodiscard]] std::string canonicalize_json(std::string_view address, const Query& query = {}) const { return ask(wailian_canonicalize_json, address, query); }
  /// @}

  /// Hands a `Row` for each link, token and page of each line to `take`, in order. What `take` throws comes out here, after the last row.
  template <class Take>
  void scan(std::string_view lines, const Query& query, Take&& take) const { rows(wailian_scan, lines, query, take); }
  /// The same of addresses, one a line: a row for each.
  template <class Take>
  void scan_links(std::string_view lines, const Query& query, Take&& take) const { rows(wailian_scan_links, lines, query, take); }

 private:
  struct Close {
    void operator()(wailian_core* rules) const { wailian_close(rules); }
  };
  /// The fields of a query as C has them, for as long as this lives.
  class Asked {
   public:
    explicit Asked(const Query& query) {
      for (const std::string& id : query.conditions) ids_.push_back(id.c_str());
      given_ = {sizeof given_, said(query.context), said(query.on), said(query.locale), said(query.app), said(query.client_version),
                ids_.data(), ids_.size(), said(query.from), said(query.until), said(query.to)};
    }
    [[nodiscard]] const wailian_query* get() const { return &given_; }

   private:
    static const char* said(const std::string& field) { return field.empty() ? nullptr : field.c_str(); }
    std::vector<const char*> ids_;
    wailian_query given_{};
  };
  using Text = wailian_string* (*)(const wailian_core*, wailian_view, const wailian_query*, wailian_problem**);
  using Scan = int (*)(const wailian_core*, wailian_view, const wailian_query*, void (*)(const wailian_row*, void*), void*, wailian_problem**);

  explicit Wailian(wailian_core* rules) : rules_(rules) {}

  static wailian_view view(std::string_view text) { return {text.data(), text.size()}; }
  static std::string_view text(const wailian_view& found) { return {found.data, found.size}; }
  [[noreturn]] static void fail(wailian_problem* problem) {
    if (problem == nullptr) throw Error("out_of_memory", "", "there is no memory left: ask about less");
    const Error error(problem->code, problem->place, problem->message);
    wailian_problem_free(problem);
    throw error;
  }
  template <class Make>
  static Wailian made(const Make& make) {
    wailian_problem* problem = nullptr;
    wailian_core* rules = make(&problem);
    if (rules == nullptr) fail(problem);
    return Wailian(rules);
  }
  std::string ask(Text question, std::string_view about, const Query& query) const {
    wailian_problem* problem = nullptr;
    wailian_string* answer = question(rules_.get(), view(about), Asked(query).get(), &problem);
    if (answer == nullptr) fail(problem);
    const std::unique_ptr<wailian_string, void (*)(wailian_string*)> owned(answer, wailian_string_free);
    return std::string(text(wailian_string_view(answer)));
  }
  template <class Take>
  void rows(Scan question, std::string_view lines, const Query& query, Take& take) const {
    struct Taker {
      Take& take;
      std::exception_ptr thrown{};
    } taker{take};
    const auto hand = [](const wailian_row* row, void* user) {
      auto& found = *static_cast<Taker*>(user);
      if (found.thrown) return;
      try {
        found.take(Row{row->line, row->begin, row->end, text(row->kind), text(row->url), text(row->host), text(row->site), text(row->outcome),
                       text(row->currency), text(row->decided_by), text(row->last_confirmed), text(row->hazard), text(row->severity),
                       text(row->destination), text(row->destination_outcome), text(row->problem), row->trial != 0});
      } catch (...) {
        found.thrown = std::current_exception();
      }
    };
    wailian_problem* problem = nullptr;
    if (question(rules_.get(), view(lines), Asked(query).get(), hand, &taker, &problem) != 0) fail(problem);
    if (taker.thrown) std::rethrow_exception(taker.thrown);
  }

  std::unique_ptr<wailian_core, Close> rules_;
};

}  // namespace v1
}  // namespace wailian
