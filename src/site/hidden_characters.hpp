// Characters of a paste that nobody sees but that change what is read.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wailian {

/// The bidi controls and zero-width characters of one paste (valid UTF-8), found in one pass.
class HiddenCharacters {
 public:
  explicit HiddenCharacters(std::string_view paste);

  /// The first control that turns the order of letters inside `link`, or an embedding, override or isolate before it
  /// that is still open on its line. Empty where there is none. Controls that stand closed elsewhere, as phones put
  /// them around names and numbers, do not count.
  [[nodiscard]] Span bidi_control_over(const Span& link) const;

  /// The first zero-width character inside `link`; empty where there is none.
  [[nodiscard]] Span zero_width_in(const Span& link) const;

 private:
  struct Control {
    Span span;
    int depth = 0;               ///< embeddings open after it
    std::uint32_t line_end = 0;  ///< where they end at the latest
  };
  std::vector<Control> controls_;
  std::vector<Span> zero_widths_;
};

}  // namespace wailian
