#include "url/public_suffix.hpp"

#include "suffix_list.hpp"
#include "url/ip_address.hpp"

#include <cstdint>

namespace wailian {
namespace {

/// What psl-make-dafsa keeps of a rule, as bits. A wildcard stands under the name behind `*.`, and counts for it too.
enum RuleFlag : unsigned { exception = 1, wildcard = 2, icann = 4, private_section = 8 };

constexpr unsigned char last_mark = 0x80;  // on the last byte of a label and on the last of a node's links

constexpr bool is_answer(unsigned char byte) { return (byte & 0xE0U) == 0x80U; }

/// Walks the links of one node. Each tells how far the next child is from the one before; the first, from itself.
class Links {
 public:
  explicit Links(std::size_t at) : at_(at), child_(at) {}

  bool next() {
    if (done_) return false;
    const std::uint32_t head = suffix_dafsa[at_];
    done_ = (head & last_mark) != 0;
    if ((head & 0x60U) == 0x60U) {
      child_ += ((head & 0x1FU) << 16U) + suffix_dafsa[at_ + 1] * 256U + suffix_dafsa[at_ + 2];
      at_ += 3;
    } else if ((head & 0x40U) != 0) {
      child_ += ((head & 0x1FU) << 8U) + suffix_dafsa[at_ + 1];
      at_ += 2;
    } else {
      child_ += head & 0x3FU;
      at_ += 1;
    }
    return true;
  }

  std::size_t child() const { return child_; }

 private:
  std::size_t at_;
  std::size_t child_;
  bool done_ = false;
};

/// Flags of the rule for `name`; 0 where the list has none. The format is described in psl-make-dafsa itself.
unsigned flags_of(std::string_view name) {
  std::size_t node = 0;  // where the links of the node that is reached start
  for (std::size_t at = 0;;) {
    Links links(node);
    bool moved = false;
    while (!moved && links.next()) {
      std::size_t byte = links.child();
      if (at == name.size()) {
        if (is_answer(suffix_dafsa[byte])) return suffix_dafsa[byte] & 0x0FU;
        continue;
      }
      // An answer is no letter, even where a control character in the name has its value.
      const auto expects = [&](unsigned char c) {
        return !is_answer(c) && static_cast<unsigned char>(name[at]) == (c & 0x7FU);
      };
      if (!expects(suffix_dafsa[byte])) continue;
      // No two children start alike: from here there is no way back.
      while ((suffix_dafsa[byte] & last_mark) == 0) {
        ++at;
        ++byte;
        if (at == name.size()) return is_answer(suffix_dafsa[byte]) ? suffix_dafsa[byte] & 0x0FU : 0;
        if (!expects(suffix_dafsa[byte])) return 0;
      }
      ++at;
      node = byte + 1;
      moved = true;
    }
    if (!moved) return 0;
  }
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

/// The public suffix of a host whose trailing dot is off.
std::optional<std::string_view> suffix_of(std::string_view host, SuffixSection section) {
  if (!is_name(host)) return std::nullopt;
  const unsigned wanted = section == SuffixSection::icann_only ? icann : icann | private_section;

  std::size_t begin = label_begin(host, host.size());
  std::size_t suffix = begin;  // the list's `*` rule
  for (std::size_t labels = 1; labels <= most_suffix_labels; ++labels) {
    const unsigned flags = flags_of(host.substr(begin));
    if ((flags & wanted) != 0) {
      if ((flags & exception) != 0) return host.substr(host.find('.', begin) + 1);
      suffix = begin;
      if ((flags & wildcard) != 0 && begin > 0) suffix = label_begin(host, begin - 1);
    }
    if (begin == 0) break;
    begin = label_begin(host, begin - 1);
  }
  return host.substr(suffix);
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
  return flags_of(host.substr(label_begin(host, host.size()))) != 0;
}

}  // namespace wailian
