// Work counted in steps, the same on every machine and under every load: basic blocks entered, and 16 bytes that the C
// library looked at, count one each.
#pragma once

#include <cstdint>

/// Steps since the program began.
[[nodiscard]] std::uint64_t steps_so_far();
