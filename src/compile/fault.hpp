// Faults of rules: what is wrong with a file, and where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wailian {

/// Closed; each has one sentence per language. In JSON a code stands with `rules_` before its name.
enum class FaultCode : std::uint8_t {
  not_json,
  key_duplicate,
  key_unknown,
  key_missing,
  type_wrong,
  value_invalid,
  id_duplicate,
  id_dangling,
  overlap,
  cycle,
  too_large,
  format_unsupported,
};

/// One fault. Owns its strings.
struct Fault {
  FaultCode code{};
  /// Text that was found at fault, as written, shortened; may be empty.
  std::string found;
  /// File and JSON pointer (`policies/a.json#/period/from`), or file, line and column of what is no JSON.
  std::string place;
};

/// The faults found so far. Nobody mends more than a hundred at once: of further ones not even the place is worked out, and
/// readers stop.
class Faults {
 public:
  static constexpr std::size_t most = 100;

  [[nodiscard]] bool full() const { return list_.size() >= most; }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  void add(FaultCode code, std::string_view found, std::string place);
  [[nodiscard]] const std::vector<Fault>& list() const { return list_; }
  [[nodiscard]] std::vector<Fault> take() && { return std::move(list_); }

 private:
  std::vector<Fault> list_;
};

/// The permanent id of a code, as it stands in JSON (`rules_id_dangling`).
[[nodiscard]] std::string_view id_of(FaultCode code);

/// One sentence that says what is wrong and what to do, without the place. `locale` as for problems (base/problem.hpp).
[[nodiscard]] std::string_view sentence_for(FaultCode code, std::string_view locale);

}  // namespace wailian
