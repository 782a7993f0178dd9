#include "rules/name_index.hpp"

namespace wailian {

std::uint32_t NameIndex::hash_of(std::string_view name) {
  std::uint32_t hash = seed;
  for (std::size_t at = name.size(); at-- > 0;) hash = add_to(hash, name[at]);
  return hash;
}

std::size_t NameIndex::place_of(std::uint32_t hash, std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ hash >> 15U) & mask;
  while (slots_[at].number != none && (slots_[at].hash != hash || names_[slots_[at].number] != name)) at = (at + 1) & mask;
  return at;
}

void NameIndex::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, {});
  for (std::uint32_t number = 0; number < names_.size(); ++number) enter(number);
}

void NameIndex::enter(std::uint32_t number) {
  const std::uint32_t hash = hash_of(names_[number]);
  Slot& slot = slots_[place_of(hash, names_[number])];
  if (slot.number == none) slot = {hash, number};
}

void NameIndex::add(std::string_view name) {
  names_.push_back(name);
  if (names_.size() * 2 > slots_.size()) grow();
  else enter(static_cast<std::uint32_t>(names_.size() - 1));
}

std::uint32_t NameIndex::find(std::string_view name) const {
  return slots_.empty() ? none : slots_[place_of(hash_of(name), name)].number;
}

}  // namespace wailian
