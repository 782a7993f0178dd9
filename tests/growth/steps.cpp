#include "steps.hpp"

#include <cstddef>

namespace {

std::uint64_t steps = 0;

void count_bytes(std::size_t bytes) { steps += 1 + bytes / 16; }

}  // namespace

std::uint64_t steps_so_far() { return steps; }

extern "C" {

/// The compiler calls this in every basic block (`-fsanitize-coverage=trace-pc`).
void __sanitizer_cov_trace_pc() { ++steps; }

void* __real_memchr(const void* text, int byte, std::size_t size);
int __real_memcmp(const void* a, const void* b, std::size_t size);
void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __real_memset(void* to, int byte, std::size_t size);

void* __wrap_memchr(const void* text, int byte, std::size_t size) {
  void* const found = __real_memchr(text, byte, size);
  count_bytes(found == nullptr ? size : static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(text)));
  return found;
}
int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
  count_bytes(size);
  return __real_memcmp(a, b, size);
}
void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  count_bytes(size);
  return __real_memcpy(to, from, size);
}
void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  count_bytes(size);
  return __real_memmove(to, from, size);
}
void* __wrap_memset(void* to, int byte, std::size_t size) {
  count_bytes(size);
  return __real_memset(to, byte, size);
}
}
