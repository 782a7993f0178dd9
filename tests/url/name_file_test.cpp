// The data of names on its way from the compiler's module to the core's.
#include "base/checksum.hpp"
#include "url/name_file.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace wailian;

TEST_CASE("a file of names holds the data that is linked in") {
  const NameData& data = name_data();
  const auto file = read_name_file(write_name_file(data));
  REQUIRE(file);
  CHECK(file->data.mapping_heads == data.mapping_heads);
  CHECK(file->data.mapping_targets == data.mapping_targets);
  CHECK(file->data.trait_runs == data.trait_runs);
  CHECK(file->data.composition_firsts == data.composition_firsts);
  CHECK(file->data.composition_seconds == data.composition_seconds);
  CHECK(file->data.composition_wholes == data.composition_wholes);
  CHECK(file->data.icann_suffixes == data.icann_suffixes);
  CHECK(file->data.private_suffixes == data.private_suffixes);
}

TEST_CASE("a file of names that is cut or changed is refused") {
  const std::string whole = write_name_file(name_data());
  for (std::size_t size = 0; size < whole.size(); size += size < 80 ? 1 : 997) CHECK_FALSE(read_name_file(whole.substr(0, size)));
  CHECK_FALSE(read_name_file(whole + ' '));
  for (std::size_t at = 0; at < whole.size(); at += at < 80 ? 1 : 499) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
    CHECK_FALSE(read_name_file(changed));
  }
}

TEST_CASE("a whole file that goes with other lists is refused") {
  const std::string whole = write_name_file(name_data());
  const auto sealed = [&](std::string content) { return whole.substr(0, 4) + checksum_of(content) + content; };
  std::string content = whole.substr(4 + checksum_size);
  CHECK(read_name_file(sealed(content)));
  content[0] = content[0] == 'a' ? 'b' : 'a';
  CHECK_FALSE(read_name_file(sealed(content)));
  // Sizes that run past the end.
  CHECK_FALSE(read_name_file(sealed(whole.substr(4 + checksum_size, checksum_size) + "9999999 ab")));
}
