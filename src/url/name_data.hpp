// Data about host names that few pastes hold: what Unicode says of code points beyond ASCII, and the suffixes below names
// that have more than a few of them. More than a sixth of the module with it, so there it comes in a file of its own (name_file.hpp).
#pragma once

#include <string_view>

namespace wailian {

/// Bytes, packed as src/url/code_point.cpp unpacks them, and two texts that src/url/suffix_tree.cpp reads.
struct NameData {
  std::string_view mapping_heads, mapping_targets, trait_runs, composition_firsts, composition_seconds, composition_wholes;
  std::string_view icann_suffixes, private_suffixes;
};

/// Linked in (linked_name_data.cpp), or what the module was given (src/wasm/given_name_data.cpp). Where it was given none,
/// this does not return: whoever asked the module asks again when it has the file. Valid as long as the program runs.
[[nodiscard]] const NameData& name_data();

}  // namespace wailian
