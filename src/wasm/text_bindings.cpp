// The part of the C ABI that both modules have: memory to write texts into, and texts to read.
#include "wasm/text_bindings.hpp"

#include <cstdlib>
#include <new>

namespace {

/// Without exceptions libraries differ in how a program ends that is refused memory: here, with the code that instantiate.ts knows.
[[maybe_unused]] const std::new_handler before = std::set_new_handler([] { std::_Exit(1); });

}  // namespace

extern "C" {

void* wailian_alloc(std::size_t bytes) { return std::malloc(bytes); }
void wailian_free(void* bytes) { std::free(bytes); }

const char* wailian_text_data(const wailian_text* text) { return text->data(); }
std::size_t wailian_text_size(const wailian_text* text) { return text->size(); }
void wailian_text_free(wailian_text* text) { delete text; }

}  // extern "C"
