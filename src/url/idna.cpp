#include "url/idna.hpp"

namespace wailian {

std::optional<std::string> domain_to_ascii(std::string_view) { return std::nullopt; }

}  // namespace wailian
