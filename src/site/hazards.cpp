#include "site/hazards.hpp"

#include "base/sort.hpp"
#include "site/confusables.hpp"
#include "url/display_host.hpp"
#include "url/percent.hpp"
#include "url/public_suffix.hpp"

#include <algorithm>
#include <array>

namespace wailian {
namespace {

/// Of a text that a sentence quotes, both ends with `…` between them where it has more than 80 characters.
void shorten(std::string& quoted) {
  constexpr std::size_t longest = 80;
  const auto starts = [&quoted](std::size_t at) { return (quoted[at] & 0xC0) != 0x80; };
  if (quoted.size() <= longest) return;
  std::size_t begin = 0;
  std::size_t end = quoted.size();
  for (std::size_t seen = 0; begin < end; ++begin)
    if (starts(begin) && ++seen > longest / 2) break;
  for (std::size_t seen = 1; end > begin && seen < longest / 2;)
    if (starts(--end)) ++seen;
  std::size_t between = 0;
  for (std::size_t at = begin; at < end && between < 2; ++at) between += starts(at);
  if (between > 1) quoted.replace(begin, end - begin, "…");
}

/// Collects the hazards of one link and knows where its parts stand in the paste.
class Findings {
 public:
  Findings(const CanonicalUrl& url, const PastedLink* pasted) : url_(url), pasted_(pasted) {}

  std::vector<Hazard> take() && {
    for (Hazard& hazard : hazards_)
      for (auto& [name, value] : hazard.arguments) shorten(value);
    sort_stably(hazards_, [](const Hazard& a, const Hazard& b) { return a.severity > b.severity; });
    return std::move(hazards_);
  }

  Hazard& add(std::string_view id, Severity severity, Span UrlParts::*part) {
    Hazard hazard{id, severity, {}, {}, {}, nullptr, nullptr};
    if (part != nullptr) {
      hazard.in_url = url_.parts().*part;
      hazard.in_paste = pasted(url_.raw_parts().*part);
    }
    hazards_.push_back(std::move(hazard));
    return hazards_.back();
  }

  /// As written in the paste where it stands there.
  [[nodiscard]] std::string written(const Span& raw_part) const {
    if (pasted_ == nullptr) return {};
    return pasted_->candidate->text.substr(raw_part.begin, raw_part.size());
  }

 private:
  /// A part of the candidate's text in the paste: the whole link where the text had to be mended.
  [[nodiscard]] Span pasted(const Span& raw_part) const {
    if (pasted_ == nullptr || raw_part.empty()) return {};
    const LinkCandidate& link = *pasted_->candidate;
    const bool as_pasted = pasted_->paste.substr(link.span.begin, link.span.size()) == link.text;
    return as_pasted ? Span{link.span.begin + raw_part.begin, link.span.begin + raw_part.end} : link.span;
  }

  const CanonicalUrl& url_;
  const PastedLink* pasted_;
  std::vector<Hazard> hazards_;
};

std::string shown_host(const CanonicalUrl& url) { return display_host(url).text; }

/// `taobao.com` before the `@`: the host that a hasty reader sees there, fit to be shown; empty where there is none.
std::string host_seen_in(std::string_view encoded) {
  const std::string name = percent_decoded(encoded);
  if (name.find('.') == std::string::npos) return {};
  const auto url = canonicalize(name, nullptr, BareHost::add_https);
  const bool host = url && url->host_kind() == HostKind::domain && has_known_suffix(url->host_for_match());
  return host ? shown_host(*url) : std::string();
}

void userinfo(Findings& findings, const CanonicalUrl& url) {
  if (url.parts().userinfo.empty()) return;
  std::string seen = host_seen_in(url.username());
  if (seen.empty()) seen = host_seen_in(url.password());
  if (!seen.empty()) {
    Hazard& hazard = findings.add("userinfo-host", Severity::warning, &UrlParts::userinfo);
    hazard.arguments = {{"shown", std::move(seen)}, {"host", shown_host(url)}};
  } else {
    // A name alone is a habit of some tools; nobody passes a password on in honesty.
    const Severity severity = url.password().empty() ? Severity::caution : Severity::warning;
    findings.add("userinfo", severity, &UrlParts::userinfo).arguments = {{"host", shown_host(url)}};
  }
}

void ip_host(Findings& findings, const CanonicalUrl& url) {
  if (url.host_kind() == HostKind::domain) return;
  std::string written = findings.written(url.raw_parts().host);
  if (url.notes().ipv4_odd && !written.empty()) {
    Hazard& hazard = findings.add("ip-odd", Severity::warning, &UrlParts::host);
    hazard.arguments = {{"written", std::move(written)}, {"host", std::string(url.host())}};
  } else {
    findings.add("ip-host", Severity::caution, &UrlParts::host).arguments = {{"host", std::string(url.host())}};
  }
}

/// The registrable domain as it stands at the end of `shown`, the host fit to be shown.
std::string domain_in(const std::string& shown, const CanonicalUrl& url) {
  const auto domain = registrable_domain(url.host_for_match(), SuffixSection::icann_and_private);
  if (!domain) return shown;
  std::size_t begin = shown.size();
  for (auto dots = std::count(domain->begin(), domain->end(), '.'); dots >= 0; --dots) {
    const auto dot = begin == 0 ? std::string::npos : shown.rfind('.', begin - 1);
    if (dot == std::string::npos) return shown;
    begin = dot;
  }
  return shown.substr(begin + 1);
}

/// Whether the host imitates a known site.
bool lookalike(Findings& findings, Lookalikes& lookalikes, const CanonicalUrl& url) {
  struct Row {
    Imitation imitation;
    std::string_view id;
    Severity severity;
  };
  constexpr std::array rows{
      Row{Imitation::characters, "lookalike-characters", Severity::warning},
      Row{Imitation::host_inside, "lookalike-host", Severity::warning},
      Row{Imitation::brand_lure, "lookalike-lure", Severity::warning},
      Row{Imitation::slip, "lookalike-slip", Severity::caution},
      Row{Imitation::name, "lookalike-name", Severity::caution},
      Row{Imitation::brand_alone, "lookalike-brand", Severity::caution},
      Row{Imitation::brand_joined, "lookalike-brand", Severity::caution},
      Row{Imitation::brand_held, "lookalike-brand", Severity::note},
  };
  auto found = lookalikes.find(url, findings.written(url.raw_parts().host));
  if (!found) return false;
  const auto* row =
      std::find_if(rows.begin(), rows.end(), [&found](const Row& r) { return r.imitation == found->imitation; });
  Hazard& hazard = findings.add(row->id, row->severity, &UrlParts::host);
  std::string host = shown_host(url);
  std::string domain = domain_in(host, url);
  hazard.arguments = {{"host", std::move(host)}, {"imitated", std::move(found->imitated)}, {"domain", std::move(domain)}};
  hazard.site = found->site;
  return true;
}

/// A name that is shown in its encoding, for in its own letters it would read like another or not at all.
void encoded_name(Findings& findings, const CanonicalUrl& url) {
  const DisplayHost shown = display_host(url);
  switch (shown.reason) {
    case DisplayReason::as_is:
    case DisplayReason::unicode_shown:
      return;
    case DisplayReason::mixed_scripts:
    case DisplayReason::whole_script_confusable: {
      std::string looks = with_ascii_looks(host_to_unicode(url.host()));
      findings.add("unreadable-name", Severity::warning, &UrlParts::host).arguments = {{"host", shown.text},
                                                                                     {"looks", std::move(looks)}};
      return;
    }
    case DisplayReason::deviation:
      if (url.notes().host_deviation) return;  // said by `deviation`
      [[fallthrough]];
    default:
      findings.add("unusual-name", Severity::caution, &UrlParts::host).arguments = {{"host", shown.text}};
  }
}

void deviation(Findings& findings, const CanonicalUrl& url) {
  if (!url.notes().host_deviation) return;
  findings.add("deviation", Severity::caution, &UrlParts::host).arguments = {{"host", std::string(url.host())}};
}

void odd_port(Findings& findings, const CanonicalUrl& url) {
  if (!url.port()) return;
  findings.add("port", Severity::note, &UrlParts::port).arguments = {{"port", std::to_string(*url.port())}};
}

void plain_http(Findings& findings, const CanonicalUrl& url, const SiteMatch& match) {
  if (match.site == nullptr || !match.site->https_only || url.scheme() != "http") return;
  findings.add("plain-http", Severity::note, &UrlParts::scheme).site = match.site;
}

void hidden_characters(Findings& findings, const CanonicalUrl& url, const PastedLink& pasted) {
  const Span link = pasted.candidate->span;
  if (const Span at = pasted.hidden->bidi_control_over(link); !at.empty()) {
    Hazard& hazard = findings.add("bidi-control", Severity::warning, nullptr);
    hazard.in_paste = at;
    hazard.arguments = {{"host", shown_host(url)}};
  }
  if (const Span at = pasted.hidden->zero_width_in(link); !at.empty())
    findings.add("zero-width", Severity::caution, nullptr).in_paste = at;
}

/// The text that a naive linkifier takes, as far as a host can reach: this is asked for every link of a long word.
std::string_view naive_text(std::string_view paste, const Span& naive) {
  constexpr std::size_t longest = 1024;
  std::size_t size = std::min<std::size_t>(naive.size(), longest);
  while (size > 0 && size < naive.size() && (paste[naive.begin + size] & 0xC0) == 0x80) --size;
  return paste.substr(naive.begin, size);
}

/// Whether `url` leads to another domain than `meant`, under a name that can be registered: prose glued to a host
/// makes a name with other characters in it, or one that nobody can have.
bool leads_astray(const CanonicalUrl& url, const CanonicalUrl& meant) {
  const std::string_view host = url.host_for_match();
  const bool plain = std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  if (url.host_kind() != HostKind::domain || !plain || host.find("xn--") != std::string_view::npos) return false;
  return registrable_domain(host, SuffixSection::icann_and_private) !=
         registrable_domain(meant.host_for_match(), SuffixSection::icann_and_private);
}

void impersonating_text(Findings& findings, const CanonicalUrl& url, const Spoken& spoken) {
  Hazard& hazard = findings.add("impersonating-text", Severity::warning, &UrlParts::host);
  hazard.in_paste = spoken.words;
  hazard.arguments = {{"words", spoken.text}, {"host", shown_host(url)}};
  hazard.sender = spoken.sender;
}

/// A linkifier that stops only at white space may take text glued to the host for a part of it.
void retarget(Findings& findings, const CanonicalUrl& url, const PastedLink& pasted) {
  const LinkCandidate& link = *pasted.candidate;
  if (link.naive_span == link.span || link.naive_span.empty()) return;
  const Span raw_host = url.raw_parts().host;
  // Text behind a path cannot change the host before it.
  if (link.naive_span.begin == link.span.begin && raw_host.end < link.text.size() && link.text[raw_host.end] == '/')
    return;
  const auto naive = canonicalize(naive_text(pasted.paste, link.naive_span), nullptr,
                                  link.form == LinkForm::bare_host ? BareHost::add_https : BareHost::refuse);
  if (!naive || naive->host_for_match() == url.host_for_match()) return;
  const bool only_in_front = link.naive_span.begin < link.span.begin && link.naive_span.end == link.span.end;
  const Severity severity = leads_astray(*naive, url) ? Severity::warning
                            : only_in_front           ? Severity::note
                                                      : Severity::caution;
  Hazard& hazard = findings.add("retarget", severity, &UrlParts::host);
  hazard.in_paste = link.naive_span;
  hazard.arguments = {{"host", shown_host(url)}, {"other", shown_host(*naive)}};
}

}  // namespace

std::string_view id_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::caution:
      return "caution";
    case Severity::warning:
      return "warning";
  }
  return "note";
}

std::vector<Hazard> find_hazards(Lookalikes& lookalikes, const CanonicalUrl& url, const SiteMatch& match,
                                 const PastedLink* pasted, const Spoken* spoken) {
  Findings findings(url, pasted);
  userinfo(findings, url);
  ip_host(findings, url);
  if (match.site == nullptr && !lookalike(findings, lookalikes, url)) encoded_name(findings, url);
  if (spoken != nullptr) impersonating_text(findings, url, *spoken);
  deviation(findings, url);
  odd_port(findings, url);
  plain_http(findings, url, match);
  if (pasted != nullptr) {
    hidden_characters(findings, url, *pasted);
    retarget(findings, url, *pasted);
  }
  return std::move(findings).take();
}

}  // namespace wailian
