// What may stand before the host of a link.
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// H10. Behind the `@` of user information that begins at `from`, or `from`. `@` belongs to a link when a host follows;
/// `https://a.com@某人` mentions a person instead, `https://a.com@jack` too.
[[nodiscard]] std::size_t skip_user_information(std::string_view text, std::size_t from);

}  // namespace wailian
