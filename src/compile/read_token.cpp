// A shape of token (口令), as a rule file gives it.
#include "compile/read_items.hpp"

namespace wailian {

TokenRule read_token(ObjectReader& in) {
  TokenRule out;
  out.shape.id = in.id("id");
  out.title = in.localized("title");
  out.shape.site = in.nullable_text("site");
  {
    ObjectReader shape = in.object("shape");
    out.shape.openers = shape.optional_texts("openers");
    out.shape.closers = shape.optional_texts("closers");
    out.shape.lead_words = shape.optional_texts("lead_words");
    out.shape.not_behind = shape.optional_texts("not_behind");
    constexpr std::string_view alphabets[] = {"alphanumeric",       "alphanumeric_mixed", "digits",
                                              "lower_alphanumeric", "any_graphic",        "name_and_code",
                                              "both_cases_and_digits", "disguised_words"};
    out.shape.alphabet = static_cast<CodeAlphabet>(shape.one_of("alphabet", alphabets));
    out.shape.min_length = static_cast<std::uint8_t>(shape.integer("min_length", 0, 64));
    out.shape.max_length = static_cast<std::uint8_t>(shape.integer("max_length", 0, 64));
    if (out.shape.max_length < out.shape.min_length)
      shape.fault(FaultCode::value_invalid, "max_length", std::to_string(out.shape.max_length));
    out.shape.delimiters_in_code = shape.boolean("delimiters_in_code");
  }
  out.shape.cues = in.optional_texts("cues");
  out.era = in.period("era");
  constexpr std::string_view kinds[] = {"token", "extraction_code", "mini_program_link", "search_code"};
  out.kind = kinds[in.one_of("kind", kinds)];
  out.confidence = in.confidence("confidence");
  out.sources = in.texts("sources");
  out.receiver = in.localized("receiver");
  // For those who keep the rules: tests/extract/token_examples_test.cpp looks at them.
  for (const std::string_view key : {"examples", "counter_examples"}) (void)in.optional_texts(key);
  return out;
}

}  // namespace wailian
