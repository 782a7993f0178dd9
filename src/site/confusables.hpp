// Letters that look alike: enough of them to see a brand word behind its imitation.
#pragma once

#include <string>
#include <string_view>

namespace wailian {

/// The lower-case ASCII letter or digit that `c` can be taken for (Cyrillic а, Greek ο, ａ, á …; UTS #39 gave the
/// idea, the table is our own); `c` itself where it is ASCII; 0 where it is like none.
[[nodiscard]] char ascii_look_of(char32_t c);

/// The label (UTF-8) with every such letter put in place; bytes of all other characters stay. Tells `jԁ` as `jd`.
[[nodiscard]] std::string with_ascii_looks(std::string_view label);

/// A spelling in which labels that look alike are equal, for comparing only: `with_ascii_looks`, then one sign for
/// 1, i and l, one for 0 and o, and `rn` as m, `vv` as w, `cl` as d. In short words i and l tell real names apart
/// (`tmail`, `tmall`): see `differ_by_i_and_l`.
[[nodiscard]] std::string skeleton(std::string_view label);

/// Whether two labels of one length differ in nothing but i for l or l for i.
[[nodiscard]] bool differ_by_i_and_l(std::string_view a, std::string_view b);

}  // namespace wailian
