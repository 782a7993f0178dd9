// The scheme in front of a link, in the forms in which people write it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wailian {

struct SchemeReading {
  std::size_t begin = 0;  ///< the first letter of the scheme
  std::size_t end = 0;    ///< after `://`, or after the colon of a scheme that has no slashes
  std::string name;       ///< lower case, mended: `hxxps` is `https`
  bool web = false;       ///< http or https
  bool defanged = false;  ///< written so that no app links it: `hxxp://`, `https：//`, `http[:]//`, `https:\/\/`
};

/// Reads the scheme whose letters end at `word_end`; nothing before `floor` is looked at. Web schemes are found behind
/// letters that are glued on (`Dou音http://`, `abchttps://`); others must stand on their own and have something to name
/// right behind them. nullopt for `c:/`, `Qwt:/`, `:9pm` and all else.
[[nodiscard]] std::optional<SchemeReading> read_scheme(std::string_view text, std::size_t floor, std::size_t word_end);

}  // namespace wailian
