// The C ABI of the core: strings in, strings or packed rows out. No decision is made here.
// All text is UTF-8. Whoever gets a `wailian_text*` frees it with `wailian_text_free`.
#include "api/call.hpp"
#include "api/canonical_rows.hpp"
#include "api/core.hpp"
#include "api/scan_rows.hpp"
#include "wasm/given_name_data.hpp"
#include "wasm/text_bindings.hpp"

#include <vector>

using wailian::Core;

extern "C" {

/// Compiled rules: facts, the texts of up to three languages, and the rest (size 0: none); and the data of names (size 0: none;
/// what needs it then calls the import `wailian_names_wanted`). Null where they are damaged or do not belong together.
const Core* wailian_open(const char* facts, std::size_t facts_size, const char* texts, std::size_t texts_size,
                         const char* more, std::size_t more_size, const char* third, std::size_t third_size, const char* rest,
                         std::size_t rest_size, const char* names, std::size_t names_size) {
  if (names_size > 0 && !wailian::give_name_data({names, names_size})) return nullptr;
  wailian::CompiledFiles files{{facts, facts_size}, {}, {rest, rest_size}};
  if (texts_size > 0) files.texts.emplace_back(texts, texts_size);
  if (more_size > 0) files.texts.emplace_back(more, more_size);
  if (third_size > 0) files.texts.emplace_back(third, third_size);
  return wailian::open_core(files).release();
}

wailian_text* wailian_call(const Core* core, const char* request, std::size_t size) {
  return new wailian_text(wailian::call(*core, {request, size}));
}

/// `reading` is a number of wailian::Reading; the rows come packed as src/api/scan_rows.hpp says.
wailian_text* wailian_scan(const Core* core, int reading, const char* query, std::size_t query_size, const char* text,
                           std::size_t text_size) {
  return new wailian_text(wailian::scan_rows(*core, static_cast<wailian::Reading>(reading), {query, query_size}, {text, text_size}));
}

/// Texts in and rows out are packed as src/api/canonical_rows.hpp says. Needs no core: it asks no rules.
wailian_text* wailian_canonicalize(const char* lengths, std::size_t lengths_size, const char* texts, std::size_t texts_size) {
  return new wailian_text(wailian::canonical_rows({lengths, lengths_size}, {texts, texts_size}));
}

}  // extern "C"
