#include "url/idna_tables.hpp"
#include "url/name_data.hpp"

#include "url/suffix_list.hpp"

namespace wailian {
namespace {

template <std::size_t Count>
std::string_view bytes_of(const std::array<std::uint8_t, Count>& table) {
  return {reinterpret_cast<const char*>(table.data()), Count};
}

}  // namespace

const NameData& name_data() {
  static const NameData linked{bytes_of(mapping_heads),      bytes_of(mapping_targets),     bytes_of(trait_runs),
                               bytes_of(composition_firsts), bytes_of(composition_seconds), bytes_of(composition_wholes),
                               later_icann_suffixes,         later_private_suffixes};
  return linked;
}

}  // namespace wailian
