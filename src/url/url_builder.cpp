#include "url/url_builder.hpp"

#include "base/utf8.hpp"
#include "url/boost_url.hpp"
#include "url/host.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr std::uint32_t longest_found = 80;  // bytes of the text that a problem quotes

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Where the `:` of a scheme stands; npos if the text does not start with one.
std::size_t find_scheme_end(std::string_view text) {
  if (text.empty() || !is_alpha(text.front())) return std::string_view::npos;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ':') return at;
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') break;
  }
  return std::string_view::npos;
}

/// `lower` must be in lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (is_alpha(a) ? static_cast<char>(a | 0x20) : a) == b; });
}

/// `example.com:8080/x` starts like a scheme. A dot before `:` and a number after it tell that it is none.
bool is_host_with_port(std::string_view text, std::size_t colon) {
  std::size_t at = colon + 1;
  while (at < text.size() && is_digit(text[at])) ++at;
  const bool ends_there = at == text.size() || std::string_view("/\\?#").find(text[at]) != std::string_view::npos;
  return at > colon + 1 && ends_there && text.substr(0, colon).find('.') != std::string_view::npos;
}

enum class Segment { name, single_dot, double_dot };

Segment kind_of(std::string_view segment) {
  if (segment.empty() || (segment.front() != '.' && segment.front() != '%')) return Segment::name;
  unsigned dots = 0;
  while (!segment.empty()) {
    if (segment.front() == '.') {
      segment.remove_prefix(1);
    } else if (equals_ignoring_case(segment.substr(0, 3), "%2e")) {
      segment.remove_prefix(3);
    } else {
      return Segment::name;
    }
    ++dots;
  }
  if (dots > 2) return Segment::name;
  return dots == 1 ? Segment::single_dot : Segment::double_dot;
}

}  // namespace

UrlBuilder::UrlBuilder(std::string_view raw, const CanonicalUrl* base, BareHost bare_host)
    : clean_(raw), text_(clean_.view()), base_(base), bare_host_(bare_host), end_(static_cast<Offset>(text_.size())) {}

Result<CanonicalUrl> UrlBuilder::build() {
  url_.href_.reserve(text_.size() + (base_ ? base_->href_.size() : 0) + std::string_view("https:///").size());
  url_.notes_.whitespace_removed = clean_.whitespace_removed();
  if (!read()) return std::move(problem_);
  if (!boost_agrees(url_)) {
    (void)fail(ProblemCode::url_parsers_disagree, 0, end_);
    return std::move(problem_);
  }
  return std::move(url_);
}

bool UrlBuilder::read() {
  fragment_ = static_cast<Offset>(std::min(text_.find('#'), text_.size()));
  hier_end_ = static_cast<Offset>(std::min<std::size_t>(text_.find('?'), fragment_));

  const std::size_t colon = find_scheme_end(text_);
  if (colon == std::string_view::npos) {
    if (base_) return read_relative(0);
    if (bare_host_ == BareHost::add_https) return read_bare_host();
    return fail(ProblemCode::url_relative_without_base, 0, end_);
  }
  const auto scheme_end = static_cast<Offset>(colon);
  for (const std::string_view scheme : {"https", "http"}) {
    if (!equals_ignoring_case(cut(0, scheme_end), scheme)) continue;
    url_.raw_parts_.scheme = clean_.in_raw({0, scheme_end});
    // `http:name` with a base of the same scheme is relative (for the sake of very old pages).
    if (base_ && base_->scheme() == scheme) return read_relative(scheme_end + 1);
    return read_absolute(scheme, scheme_end + 1, true);
  }
  if (bare_host_ == BareHost::add_https && !base_ && is_host_with_port(text_, colon)) return read_bare_host();
  return fail(ProblemCode::url_scheme_not_web, 0, scheme_end);
}

bool UrlBuilder::read_bare_host() {
  const Offset host = skip_slashes(0);
  // `/path`, `?query` and nothing at all name no host; `//host` does.
  if (host == 1 || host == hier_end_) return fail(ProblemCode::url_relative_without_base, 0, end_);
  url_.notes_.scheme_added = true;
  return read_absolute("https", 0, host != 0);
}

bool UrlBuilder::read_relative(Offset begin) {
  if (is_slash(begin) && is_slash(begin + 1)) return read_absolute(base_->scheme(), begin, true);
  copy_authority();
  url_.notes_.backslash = begin < hier_end_ && text_[begin] == '\\';
  url_.parts_.path.begin = written();
  if (is_slash(begin)) {
    read_path(begin);
  } else {
    url_.href_ += base_->path();
    if (begin == hier_end_) {
      url_.parts_.path.end = written();
      if (hier_end_ == fragment_ && base_->has_query_) {
        url_.has_query_ = true;
        url_.href_.append("?");
        url_.parts_.query.begin = written();
        url_.href_ += *base_->query();
        url_.parts_.query.end = written();
      }
    } else {
      url_.href_.resize(url_.href_.rfind('/'));
      read_path(begin);
    }
  }
  read_query_and_fragment();
  return true;
}

bool UrlBuilder::read_absolute(std::string_view scheme, Offset begin, bool count_slashes) {
  const Offset authority = skip_slashes(begin);
  if (count_slashes) url_.notes_.slashes_mended = authority - begin != 2;
  url_.href_.append(scheme).append("://");
  url_.parts_.scheme = {0, static_cast<Offset>(scheme.size())};
  Offset path = authority;
  while (path < hier_end_ && !is_slash(path)) ++path;
  const std::string_view slashed = cut(begin, hier_end_);
  url_.notes_.backslash = slashed.find('\\') != std::string_view::npos;
  if (!read_authority(authority, path)) return false;
  url_.parts_.path.begin = written();
  read_path(path);
  read_query_and_fragment();
  return true;
}

UrlBuilder::Offset UrlBuilder::skip_slashes(Offset at) const {
  while (is_slash(at)) ++at;
  return at;
}

bool UrlBuilder::read_authority(Offset begin, Offset end) {
  const std::size_t at_sign = cut(begin, end).rfind('@');
  Offset host = begin;
  if (at_sign != std::string_view::npos) {
    host += static_cast<Offset>(at_sign) + 1;
    read_userinfo(begin, host - 1);
  }
  Offset host_end = host;
  for (bool in_brackets = false; host_end < end; ++host_end) {
    const char c = text_[host_end];
    if (c == ':' && !in_brackets) break;
    if (c == '[') in_brackets = true;
    if (c == ']') in_brackets = false;
  }
  if (host_end == host) return fail(ProblemCode::url_host_empty, begin == end ? 0 : begin, begin == end ? end_ : end);

  url_.parts_.host.begin = written();
  const auto kind = append_host(url_.href_, cut(host, host_end), url_.notes_);
  if (!kind) return fail(kind.error(), host, host_end);
  url_.host_kind_ = *kind;
  url_.parts_.host.end = written();
  url_.raw_parts_.host = clean_.in_raw({host, host_end});
  return host_end == end || read_port(host_end + 1, end);
}

void UrlBuilder::read_userinfo(Offset begin, Offset end) {
  url_.raw_parts_.userinfo = clean_.in_raw({begin, end});
  const std::string_view userinfo = cut(begin, end);
  const std::string_view username = userinfo.substr(0, userinfo.find(':'));
  const std::string_view password = userinfo.substr(std::min(username.size() + 1, userinfo.size()));
  if (username.empty() && password.empty()) return;
  const Offset start = written();
  append_encoded(url_.href_, username, PercentSet::userinfo);
  url_.username_size_ = written() - start;
  if (!password.empty()) {
    url_.href_.push_back(':');
    append_encoded(url_.href_, password, PercentSet::userinfo);
  }
  url_.parts_.userinfo = {start, written()};
  url_.href_.push_back('@');
}

bool UrlBuilder::read_port(Offset begin, Offset end) {
  std::uint32_t port = 0;
  for (const char c : cut(begin, end)) {
    if (!is_digit(c)) return fail(ProblemCode::url_port_invalid, begin, end);
    port = port * 10 + static_cast<std::uint32_t>(c - '0');
    if (port > 0xFFFF) return fail(ProblemCode::url_port_invalid, begin, end);
  }
  if (begin == end) return true;
  url_.raw_parts_.port = clean_.in_raw({begin, end});
  if (port == (url_.scheme() == "https" ? 443U : 80U)) {
    url_.notes_.default_port_dropped = true;
    return true;
  }
  url_.port_ = static_cast<std::uint16_t>(port);
  url_.href_.push_back(':');
  const Offset start = written();
  url_.href_ += std::to_string(port);
  url_.parts_.port = {start, written()};
  return true;
}

/// Adds the segments from `begin` on to the path that is written so far.
void UrlBuilder::read_path(Offset begin) {
  url_.raw_parts_.path = clean_.in_raw({begin, hier_end_});
  std::string& href = url_.href_;
  const Offset path = url_.parts_.path.begin;
  for (Offset at = is_slash(begin) ? begin + 1 : begin;; ++at) {
    const Offset segment = at;
    while (at < hier_end_ && !is_slash(at)) ++at;
    const std::string_view name = cut(segment, at);
    const bool last = at == hier_end_;
    const Segment kind = kind_of(name);
    if (kind == Segment::name) {
      href.push_back('/');
      append_encoded(href, name, PercentSet::path);
    } else {
      if (kind == Segment::double_dot && written() > path) href.resize(href.rfind('/'));
      if (last) href.push_back('/');
    }
    if (last) break;
  }
  url_.parts_.path.end = written();
}

void UrlBuilder::read_query_and_fragment() {
  if (hier_end_ < fragment_) {
    url_.has_query_ = true;
    url_.raw_parts_.query = clean_.in_raw({hier_end_ + 1, fragment_});
    url_.href_.push_back('?');
    url_.parts_.query.begin = written();
    append_encoded(url_.href_, cut(hier_end_ + 1, fragment_), PercentSet::query);
    url_.parts_.query.end = written();
  }
  if (fragment_ < end_) {
    url_.has_fragment_ = true;
    url_.raw_parts_.fragment = clean_.in_raw({fragment_ + 1, end_});
    url_.href_.push_back('#');
    url_.parts_.fragment.begin = written();
    append_encoded(url_.href_, cut(fragment_ + 1, end_), PercentSet::fragment);
    url_.parts_.fragment.end = written();
  }
}

void UrlBuilder::copy_authority() {
  url_.href_.assign(base_->href_, 0, base_->parts_.path.begin);
  url_.parts_.scheme = base_->parts_.scheme;
  url_.parts_.userinfo = base_->parts_.userinfo;
  url_.parts_.host = base_->parts_.host;
  url_.parts_.port = base_->parts_.port;
  url_.username_size_ = base_->username_size_;
  url_.host_kind_ = base_->host_kind_;
  url_.port_ = base_->port_;
}

bool UrlBuilder::fail(ProblemCode code, Offset begin, Offset end) {
  problem_.code = code;
  Offset shown = std::min(end, begin + longest_found);
  while (shown > begin && shown < end_ && (static_cast<unsigned char>(text_[shown]) & 0xC0U) == 0x80U) --shown;
  problem_.found = cut(begin, shown);
  problem_.span = clean_.in_raw({begin, end});
  return false;
}

}  // namespace wailian
