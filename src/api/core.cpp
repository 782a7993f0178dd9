#include "api/core.hpp"

#include "rules/compiled_rules.hpp"

namespace wailian {

std::unique_ptr<const Core> open_core(std::string_view facts, std::span<const std::string_view> texts) {
  auto book = read_compiled(facts, texts);
  if (!book) return nullptr;
  auto core = std::make_unique<Core>();
  core->checker = std::make_unique<Checker>(*book);
  core->book = std::move(book);
  return core;
}

}  // namespace wailian
