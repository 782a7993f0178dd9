// A canonical URL, or the problem, as the JSON that the shared URL cases are written in.
#pragma once

#include "url/canonical_url.hpp"

#include <nlohmann/json.hpp>

namespace wailian::test {

/// The parts and notes, or `problem` and the text that is `at_fault`, with `in_base` where that is the base.
[[nodiscard]] nlohmann::ordered_json canonicalize_to_json(const std::string& text, const std::string* base,
                                                          BareHost bare_host = BareHost::refuse);

/// The notes that are set.
[[nodiscard]] std::vector<std::string> names_of(const UrlNotes& notes);

[[nodiscard]] nlohmann::ordered_json read_json_file(const char* path);

}  // namespace wailian::test
