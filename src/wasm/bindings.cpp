// The C ABI of the module: strings in, strings or packed rows out. No decision is made here.
// All text is UTF-8. Whoever gets a `wailian_text*` frees it with `wailian_text_free`.
#include "api/call.hpp"
#include "api/canonical_rows.hpp"
#include "api/core.hpp"
#include "api/scan_rows.hpp"

#include <cstdlib>
#include <string>

using wailian::Core;
using wailian_text = std::string;

extern "C" {

void* wailian_alloc(std::size_t bytes) { return std::malloc(bytes); }
void wailian_free(void* bytes) { std::free(bytes); }

/// Never null: where the rules have a fault, the method `problems` lists them.
Core* wailian_load(const char* rules, std::size_t size) { return wailian::load_core({rules, size}).release(); }
/// The same with a file of the reader's own, called `name` where it has a fault, that adds to the rules.
Core* wailian_load_with(const char* rules, std::size_t size, const char* extra, std::size_t extra_size, const char* name,
                        std::size_t name_size) {
  return wailian::load_core({rules, size}, {extra, extra_size}, {name, name_size}).release();
}

wailian_text* wailian_call(const Core* core, const char* request, std::size_t size) {
  return new wailian_text(wailian::call(*core, {request, size}));
}

/// `lines` stand one below the other; the rows come packed as src/api/scan_rows.hpp says.
wailian_text* wailian_scan(const Core* core, const char* query, std::size_t query_size, const char* lines,
                           std::size_t lines_size) {
  return new wailian_text(wailian::scan_rows(*core, {query, query_size}, {lines, lines_size}));
}

/// Texts in and rows out are packed as src/api/canonical_rows.hpp says. Needs no core: it asks no rules.
wailian_text* wailian_canonicalize(const char* lengths, std::size_t lengths_size, const char* texts, std::size_t texts_size) {
  return new wailian_text(wailian::canonical_rows({lengths, lengths_size}, {texts, texts_size}));
}

const char* wailian_text_data(const wailian_text* text) { return text->data(); }
std::size_t wailian_text_size(const wailian_text* text) { return text->size(); }
void wailian_text_free(wailian_text* text) { delete text; }

}  // extern "C"
