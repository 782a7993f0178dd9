# How every target of ours is compiled. Link `wailian_flags` to take part.
add_library(wailian_flags INTERFACE)
target_compile_features(wailian_flags INTERFACE cxx_std_20)
target_include_directories(wailian_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")
# The core neither throws nor catches: a throw in a library ends the program in `stop_on_exception.cpp`.
target_compile_options(wailian_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                               -fno-strict-overflow)
# The same bytes come out wherever the tree and the build lie, and whether ccache names the files or not: of two maps that
# fit, the last one counts. Boost's places of errors, which nobody reads, would name its headers as they were found.
target_compile_options(wailian_flags INTERFACE "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${CMAKE_BINARY_DIR}=.")
target_compile_definitions(wailian_flags INTERFACE BOOST_DISABLE_CURRENT_LOCATION)
if(WAILIAN_DEV)
  target_compile_options(wailian_flags INTERFACE -Werror)
endif()
if(WAILIAN_GROWTH)
  target_compile_options(wailian_flags INTERFACE -fsanitize-coverage=trace-pc)
endif()
if(EMSCRIPTEN)
  # Bulk memory and sign extension: in all engines since Chrome 75, Firefox 79 and Safari 15.
  target_compile_options(wailian_flags INTERFACE -fno-exceptions -fno-rtti -fno-threadsafe-statics -flto -mbulk-memory -msign-ext)
  # Strings of the prebuilt library were compiled without inlining: instantiate our own.
  target_compile_definitions(wailian_flags INTERFACE BOOST_NO_EXCEPTIONS JSON_NOEXCEPTION _LIBCPP_DISABLE_EXTERN_TEMPLATE)
  # The libraries that we include mean those of src/wasm/libc_parts.cpp.
  foreach(function strtod snprintf vsnprintf strerror)
    target_compile_definitions(wailian_flags INTERFACE ${function}=wailian_${function})
  endforeach()
endif()
