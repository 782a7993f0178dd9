// A property that must hold for every input of a fuzz target: a broken one ends the run like a crash.
#pragma once

#include <cstdio>

namespace wailian::fuzz {

inline void require(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken property: %s\n", property);
  __builtin_trap();
}

}  // namespace wailian::fuzz
