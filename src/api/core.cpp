#include "api/core.hpp"

namespace wailian {

std::unique_ptr<const Core> open_core(const CompiledFiles& rules) {
  auto book = read_compiled(rules);
  if (!book) return nullptr;
  auto core = std::make_unique<Core>();
  core->checker = std::make_unique<Checker>(*book);
  core->book = std::move(book);
  return core;
}

}  // namespace wailian
