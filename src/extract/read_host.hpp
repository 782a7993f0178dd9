// Where the host of a link ends in mixed text.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// How far a host goes. Offsets into the paste.
struct HostReading {
  std::size_t end = 0;    ///< after the host and its port; equal to the start where there is no host
  bool defanged = false;  ///< a dot is written `[.]`, `(dot)` or the like
  /// A letter of an unspaced script follows the last label (`a.com了解`): the link ends here, another reading goes on.
  bool cut_at_letter = false;
};

/// Reads user information, host and port after `://`. Whatever a browser would take for the host belongs to it: letters
/// of every script (`例子.中国`, `ｅｘａｍｐｌｅ`), symbols, emoji, percent-encoded bytes, and signs like `!`, if the run goes
/// on behind them to a dot and a last label. The host ends
///  - where a letter of an unspaced script or a mark of the sentence follows a label that may be a top-level domain
///    (`https://a.com了解`, `https://a.com，`),
///  - at white space, `/ ? # : @ < > [ ] | ^` and `\`,
///  - before a glued `https://`, and before `closer`, which closes a bracket or quote right before the link.
/// Dots of an input method, a dot with a blank beside it, `\.` and 点 are dots where a host is meant (host_dot.hpp).
/// A host of one label must go on like an address or be cut off cleanly (`http://nas/`, never `http://foo抢红包`); one
/// that holds both braces is a placeholder. `end == from` where there is no host.
[[nodiscard]] HostReading read_host(std::string_view text, std::size_t from, char closer = '\0');

/// The end of a port (`:8080`) that begins at `at`, or `at`.
[[nodiscard]] std::size_t skip_port(std::string_view text, std::size_t at);

}  // namespace wailian
