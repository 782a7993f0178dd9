#include "url/name_file.hpp"

#include "base/checksum.hpp"
#include "base/utf8.hpp"
#include "url/code_point.hpp"
#include "url/suffix_tree.hpp"

#include <array>

namespace wailian {
namespace {

constexpr std::string_view magic = "WLN1";
constexpr std::array<std::string_view NameData::*, 8> parts{
    &NameData::mapping_heads,       &NameData::mapping_targets,    &NameData::trait_runs,     &NameData::composition_firsts,
    &NameData::composition_seconds, &NameData::composition_wholes, &NameData::icann_suffixes, &NameData::private_suffixes};

/// Of what the module itself has of the same lists.
std::string own_checksum() { return checksum_of(first_suffixes().append(trait_class_bytes())); }

}  // namespace

std::string write_name_file(const NameData& data) {
  std::string content = own_checksum();
  for (const auto part : parts) {
    const std::string_view bytes = data.*part;
    content += std::to_string(bytes.size()) + ' ';
    for (const char byte : bytes) append_utf8(content, static_cast<unsigned char>(byte));
  }
  return std::string(magic) + checksum_of(content) + content;
}

std::unique_ptr<const NameFile> read_name_file(std::string_view file) {
  const std::size_t head = magic.size() + checksum_size;
  if (file.size() < head + checksum_size || !file.starts_with(magic)) return nullptr;
  std::string_view content = file.substr(head);
  if (checksum_of(content) != file.substr(magic.size(), checksum_size)) return nullptr;
  if (content.substr(0, checksum_size) != own_checksum()) return nullptr;
  content.remove_prefix(checksum_size);

  auto out = std::make_unique<NameFile>();
  out->bytes.reserve(content.size());
  std::array<std::size_t, parts.size()> sizes{};
  for (std::size_t& size : sizes) {
    for (; !content.empty() && content.front() != ' '; content.remove_prefix(1)) size = size * 10 + static_cast<std::size_t>(content.front() - '0');
    if (content.size() <= size) return nullptr;
    content.remove_prefix(1);
    for (std::size_t i = 0; i < size; ++i) {
      const CodePoint byte = code_point_at(content, 0);
      if (byte.value > 0xFF) return nullptr;
      out->bytes += static_cast<char>(byte.value);
      content.remove_prefix(byte.length);
    }
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts.size(); at += sizes[i++]) out->data.*parts[i] = std::string_view(out->bytes).substr(at, sizes[i]);
  return out;
}

}  // namespace wailian
