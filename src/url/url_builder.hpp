// The basic URL parser of the URL Standard (section 4.4) for http and https, writing as it reads.
#pragma once

#include "url/canonical_url.hpp"
#include "url/clean_text.hpp"
#include "url/percent.hpp"

namespace wailian {

/// Reads one text into one URL. For `canonicalize` alone; used once.
class UrlBuilder {
 public:
  UrlBuilder(std::string_view raw, const CanonicalUrl* base, BareHost bare_host);
  [[nodiscard]] Result<CanonicalUrl> build();

  /// The same of an address that is written as it is serialized (a domain in lower case, no user, no port, nothing to
  /// encode), in one pass: about a tenth of the work. What holds for the general reading holds by the shape here, the
  /// agreement with RFC 3986 included (tests/url/plain_test.cpp compares the two). nullopt where `raw` is none.
  [[nodiscard]] static std::optional<CanonicalUrl> read_plain(std::string_view raw, BareHost bare_host);

 private:
  // Every read_ takes a half-open range of `text_` and tells whether the text may go on; if not, `problem_` says why.
  using Offset = std::uint32_t;

  [[nodiscard]] bool read();
  [[nodiscard]] bool read_relative(Offset begin);
  [[nodiscard]] bool read_bare_host();
  [[nodiscard]] bool read_absolute(std::string_view scheme, Offset begin, bool count_slashes);
  [[nodiscard]] bool read_authority(Offset begin, Offset end);
  [[nodiscard]] bool read_port(Offset begin, Offset end);
  void read_userinfo(Offset begin, Offset end);
  void read_path(Offset begin);
  void read_query_and_fragment();
  void copy_authority();

  [[nodiscard]] bool fail(ProblemCode code, Offset begin, Offset end);
  [[nodiscard]] Offset skip_slashes(Offset at) const;
  [[nodiscard]] bool is_slash(Offset at) const { return at < hier_end_ && (text_[at] == '/' || text_[at] == '\\'); }
  [[nodiscard]] std::string_view cut(Offset begin, Offset end) const { return text_.substr(begin, end - begin); }
  [[nodiscard]] Offset written() const { return static_cast<Offset>(url_.href_.size()); }

  CleanText clean_;
  std::string_view text_;
  const CanonicalUrl* base_;
  BareHost bare_host_;
  Offset end_ = 0;
  Offset hier_end_ = 0;  // where the query, the fragment or the end comes
  Offset fragment_ = 0;  // where `#` stands; `end_` for none
  CanonicalUrl url_;
  Problem problem_;
};

}  // namespace wailian
