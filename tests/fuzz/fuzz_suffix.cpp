// The public suffix list on any bytes.
#include "require.hpp"
#include "url/public_suffix.hpp"

#include <cstdint>

namespace {

using namespace wailian;
using fuzz::require;

bool is_tail(std::string_view host, std::string_view tail) {
  return tail.size() <= host.size() && tail.data() + tail.size() == host.data() + host.size();
}

void check_section(std::string_view host, SuffixSection section) {
  const auto suffix = public_suffix(host, section);
  const auto domain = registrable_domain(host, section);
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (!suffix) return require(!domain, "no domain without a suffix");
  require(!suffix->empty() && is_tail(host, *suffix), "the suffix is the end of the host");
  if (!domain) return require(*suffix == host, "only a suffix has no registrable domain");
  require(is_tail(host, *domain), "the domain is the end of the host");
  require(domain->size() > suffix->size() + 1, "the domain has a label more than the suffix");
  const std::string_view label = domain->substr(0, domain->size() - suffix->size() - 1);
  require(label.find('.') == std::string_view::npos, "the domain has one label more than the suffix");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view host(reinterpret_cast<const char*>(data), size);
  check_section(host, SuffixSection::icann_only);
  check_section(host, SuffixSection::icann_and_private);
  const auto icann = public_suffix(host, SuffixSection::icann_only);
  const auto both = public_suffix(host, SuffixSection::icann_and_private);
  require(icann.has_value() == both.has_value(), "the section does not decide whether there is a suffix");
  if (icann) require(both->size() >= icann->size(), "the private section never shortens a suffix");
  if (has_known_suffix(host)) require(icann.has_value(), "a known suffix is a suffix");
  return 0;
}
