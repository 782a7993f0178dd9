// A host held against the index, label by label.
#include "extract/host_label.hpp"
#include "site/confusables.hpp"
#include "site/lookalike.hpp"
#include "url/display_host.hpp"
#include "url/public_suffix.hpp"

namespace wailian {

LookalikeIndex::Domain LookalikeIndex::read_domain(std::string_view domain, std::string_view suffix) const {
  const std::string_view raw_label = domain.substr(0, domain.size() - suffix.size() - 1);
  const bool internationalized = domain.find("xn--") != std::string_view::npos;
  const std::string unicode_label = internationalized ? host_to_unicode(raw_label) : std::string(raw_label);
  const std::string looks = with_ascii_looks(unicode_label);
  const Label label = read_label(looks);

  Domain out;
  out.same_word = same_word(internationalized ? find_word(unicode_label) : label.word);
  out.honest = is_honest(domain);
  out.lure = lure(label);
  out.spelt_out = spelt_out_host(raw_label);
  out.slip = one_slip(label);
  // Below a private suffix (github.io) a brand word is as often the brand's own project.
  const bool one_label = suffix.find('.') == std::string_view::npos;  // which no private suffix is
  out.hosting = !one_label && suffix != public_suffix(domain, SuffixSection::icann_only);
  if (!out.hosting) {
    out.brand = plain_brand(label, suffix);
    if (!out.brand) out.brand = glued_brand(looks, suffix);
  }
  return out;
}

const LookalikeIndex::Domain& Lookalikes::read_domain(std::string_view domain, std::string_view suffix) {
  constexpr std::size_t most = 4096;  // a list of millions keeps its memory flat
  const std::uint32_t known = places_.find(domain);
  if (known != NameIndex::none) return domains_[known]->reading;
  if (domains_.size() == most) {
    places_ = NameIndex();
    domains_.clear();
  }
  const KnownDomain& added = *domains_.emplace_back(new KnownDomain{std::string(domain), index_.read_domain(domain, suffix)});
  places_.add(added.name);
  return added.reading;
}

std::optional<Lookalike> Lookalikes::find(const CanonicalUrl& url, std::string_view written) {
  if (url.host_kind() != HostKind::domain) return std::nullopt;
  const std::string_view host = url.host_for_match();
  if (host.size() > longest_host || !index_.book_->site_hosts(host).empty()) return std::nullopt;
  const auto suffix = public_suffix(host, SuffixSection::icann_and_private);
  if (!suffix || suffix->size() + 1 >= host.size()) return std::nullopt;
  const std::size_t label_end = host.size() - suffix->size() - 1;
  const std::size_t label_begin = host.rfind('.', label_end - 1) + 1;  // npos + 1 is the begin of the host

  const bool internationalized = host.find("xn--") != std::string_view::npos;
  const std::string unicode_host = internationalized ? host_to_unicode(host) : std::string();
  if (internationalized)
    if (auto same = index_.same_host(unicode_host)) return same;
  const LookalikeIndex::Domain& domain = read_domain(host.substr(label_begin), *suffix);
  std::optional<LookalikeIndex::Hit> found = domain.same_word;
  if (!found && written.size() >= host.size() && written.find('I') != std::string_view::npos)
    found = index_.capital_i(written.substr(label_begin, label_end - label_begin), host.substr(label_begin, label_end - label_begin));
  if (!found) found = index_.host_inside(host, label_end);
  if (!found && domain.honest) return std::nullopt;
  if (!found) found = domain.lure;
  // Of the labels before the domain, then its own.
  for (std::size_t from = 0; !found && from < label_begin; from = host.find('.', from) + 1)
    found = index_.spelt_out_host(host.substr(from, host.find('.', from) - from));
  if (!found) found = domain.spelt_out;
  if (!found) found = domain.slip;
  if (!found && internationalized) found = index_.chinese_name(unicode_host);
  if (!found) found = domain.brand;
  if (!found && !domain.hosting && label_begin > 0) found = index_.brand_below(host.substr(0, label_begin - 1));
  if (!found) return std::nullopt;
  return Lookalike{found->imitation, found->site, std::string(found->imitated)};
}

}  // namespace wailian
