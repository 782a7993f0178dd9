#include "rules/name_index.hpp"

namespace wailian {
namespace {

/// FNV-1a. Whoever chooses names to collide slows down the lookups in rules of their own.
std::uint32_t hash_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ hash >> 15U;
}

}  // namespace

std::uint32_t& NameIndex::slot_of(std::string_view name) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(name) & mask;
  while (slots_[at] != none && names_[slots_[at]] != name) at = (at + 1) & mask;
  return slots_[at];
}

void NameIndex::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, none);
  for (std::uint32_t number = 0; number < names_.size(); ++number) enter(number);
}

void NameIndex::enter(std::uint32_t number) {
  std::uint32_t& slot = slot_of(names_[number]);
  if (slot == none) slot = number;
}

void NameIndex::add(std::string_view name) {
  names_.push_back(name);
  if (names_.size() * 2 > slots_.size()) grow();
  else enter(static_cast<std::uint32_t>(names_.size() - 1));
}

std::uint32_t NameIndex::find(std::string_view name) const {
  return slots_.empty() ? none : const_cast<NameIndex&>(*this).slot_of(name);
}

}  // namespace wailian
