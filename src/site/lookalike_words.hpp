// The words around a brand's name in a host, and what they say of who wrote it there.
#pragma once

#include <string_view>
#include <vector>

namespace wailian {

/// The words of a label (`with_ascii_looks`): parted by hyphens and underscores, and where another script begins or
/// ends. Views into `label`.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view label);

/// Whether phishing pages join `word` with a brand: login, refund, kefu, jifen …
[[nodiscard]] bool is_lure(std::string_view word);

/// What is left of `label` where such a word begins or ends it without a hyphen; empty where none does. Only of words
/// with which names of honest apps never end.
[[nodiscard]] std::string_view without_glued_lure(std::string_view label);

/// Whether a company joins `word` with its own name for its machines and offices: test, corp, and what is short
/// as cdn, api and inc are. Lures are asked for first.
[[nodiscard]] bool is_technical(std::string_view word);

/// com, cn, net, org, gov: joined with a brand they spell out its host.
[[nodiscard]] bool is_common_ending(std::string_view word);

/// What is left of `label` where `www` begins it or a common ending ends it without a dot; empty where neither does.
[[nodiscard]] std::string_view without_glued_ending(std::string_view label);

/// A brand word alone below `.com` or a country is mostly the brand's own; below these public suffixes it seldom is.
[[nodiscard]] bool is_seldom_a_brands_own(std::string_view suffix);

}  // namespace wailian
