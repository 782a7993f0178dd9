#include "url/public_suffix.hpp"

#include "url/ip_address.hpp"
#include "url/name_data.hpp"
#include "url/suffix_list.hpp"
#include "url/suffix_tree.hpp"

namespace wailian {
namespace {

/// Constants, each unpacked when it is first needed: most hosts do with the first.
const SuffixTree& first_tree() {
  static const SuffixTree tree(nullptr);
  return tree;
}

const SuffixTree& whole_tree() {
  static const SuffixTree tree(&name_data());
  return tree;
}

std::string_view without_trailing_dot(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  return host;
}

bool is_name(std::string_view host) {
  if (host.empty() || host.front() == '.' || host.back() == '.' || host.front() == '[') return false;
  return host.find("..") == std::string_view::npos && !ends_in_number(host);
}

/// Where the label before the dot at `dot` starts.
std::size_t label_begin(std::string_view host, std::size_t dot) {
  if (dot == 0) return 0;
  const std::size_t before = host.rfind('.', dot - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

/// Whether a name of two labels may have a private rule in the data of names: a Bloom filter, which never misses one and takes
/// one name in 300 for one.
bool may_come_later(std::string_view name) {
  constexpr std::uint32_t bits = sizeof later_names * 8;
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  hash = (hash ^ (hash >> 15U)) * 0x2C1B3C6DU;
  const std::uint32_t step = (hash >> 17U) | 1U;
  for (unsigned probe = 0; probe < later_name_probes; ++probe, hash += step) {
    const std::uint32_t bit = hash % bits;
    if ((later_names[bit / 8] >> (bit % 8) & 1U) == 0) return false;
  }
  return true;
}

/// The public suffix of a host whose trailing dot is off, by one tree; nullopt where that tree is not the whole and lacks
/// what the host may need.
std::optional<std::string_view> suffix_in(const SuffixTree& tree, std::string_view host, unsigned wanted) {
  std::size_t begin = label_begin(host, host.size());
  std::size_t suffix = begin;  // the list's `*` rule
  SuffixTree::Node node = SuffixTree::root;
  unsigned flags = 0;
  for (std::size_t end = host.size();;) {
    node = tree.child(node, host.substr(begin, end - begin));
    if (node == SuffixTree::none) {
      // Only a last label has the mark.
      if ((flags & some) != 0 && (wanted & private_section) != 0 && may_come_later(host.substr(begin))) return std::nullopt;
      break;
    }
    flags = tree.flags(node);
    if ((flags & wanted) != 0) {
      if ((flags & exception) != 0) return host.substr(end + 1);
      suffix = begin;
      if ((flags & wildcard) != 0 && begin > 0) suffix = label_begin(host, begin - 1);
    }
    if (begin == 0) break;
    if ((flags & more) != 0) return std::nullopt;
    end = begin - 1;
    begin = label_begin(host, end);
  }
  return host.substr(suffix);
}

std::optional<std::string_view> suffix_of(std::string_view host, SuffixSection section) {
  if (!is_name(host)) return std::nullopt;
  const unsigned wanted = section == SuffixSection::icann_only ? icann : icann | private_section;
  const auto found = suffix_in(first_tree(), host, wanted);
  return found ? found : suffix_in(whole_tree(), host, wanted);
}

}  // namespace

std::optional<std::string_view> public_suffix(std::string_view host, SuffixSection section) {
  return suffix_of(without_trailing_dot(host), section);
}

std::optional<std::string_view> registrable_domain(std::string_view host, SuffixSection section) {
  host = without_trailing_dot(host);
  const auto suffix = suffix_of(host, section);
  if (!suffix || suffix->size() == host.size()) return std::nullopt;
  return host.substr(label_begin(host, host.size() - suffix->size() - 1));
}

bool has_known_suffix(std::string_view host) {
  host = without_trailing_dot(host);
  if (!is_name(host)) return false;
  const SuffixTree& tree = first_tree();
  const auto node = tree.child(SuffixTree::root, host.substr(label_begin(host, host.size())));
  return node != SuffixTree::none && tree.flags(node) != 0;
}

}  // namespace wailian
