# Finds Emscripten and includes its own toolchain file, so that `cmake --preset wasm` needs no variable set by hand:
# EMSCRIPTEN_ROOT if set, else what `em-config` on PATH says, else Debian's place.
if(DEFINED ENV{EMSCRIPTEN_ROOT})
  set(wailian_emscripten_root "$ENV{EMSCRIPTEN_ROOT}")
else()
  find_program(WAILIAN_EM_CONFIG em-config)
  if(WAILIAN_EM_CONFIG)
    execute_process(COMMAND "${WAILIAN_EM_CONFIG}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE wailian_emscripten_root
                    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  if(NOT wailian_emscripten_root)
    set(wailian_emscripten_root /usr/share/emscripten)
  endif()
endif()

set(wailian_emscripten_file "${wailian_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${wailian_emscripten_file}")
  message(FATAL_ERROR "No Emscripten in ${wailian_emscripten_root}: run scripts/setup, or activate an emsdk, or set EMSCRIPTEN_ROOT")
endif()
include("${wailian_emscripten_file}")
