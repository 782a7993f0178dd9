#include "wasm/given_name_data.hpp"

#include "url/name_file.hpp"

extern "C" {
/// Never returns: web/lib/core/instantiate.ts throws, and the module is not asked again (core.ts makes a new one).
[[noreturn]] __attribute__((import_module("env"), import_name("wailian_names_wanted"))) void wailian_names_wanted();
}

namespace wailian {
namespace {

const NameFile* given = nullptr;  // once for the life of the module

}  // namespace

bool give_name_data(std::string_view file) {
  auto read = read_name_file(file);
  if (!read) return false;
  given = read.release();
  return true;
}

const NameData& name_data() {
  if (given == nullptr) wailian_names_wanted();
  return given->data;
}

}  // namespace wailian
