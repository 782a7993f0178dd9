// Parts of the C library, in the little that is asked of them here.
//
// nlohmann's lexer and Boost.System call functions whose full versions bring arithmetic on long doubles, printf and a
// table of messages: 5.2 KB of the core with Brotli, which is 2.8 % of the first load, and 10 KB of the compiler (29 Nov 2026), for
// values that nobody looks at, as neither rules nor requests have fractions and nobody prints Boost's errors. cmake/flags.cmake gives the functions another name where our sources are compiled, so that
// these here are meant; the C library's own stay as they are.
#include <cstdarg>
#include <cstddef>

extern "C" {

/// Of a JSON number: close enough to tell whether it is finite, which is all that the lexer asks.
double strtod(const char* text, char** end) {
  const char* at = text;
  const auto digit = [&at] { return *at >= '0' && *at <= '9'; };
  const bool negative = *at == '-';
  if (negative) ++at;
  double value = 0;
  int exponent = 0;
  for (; digit(); ++at) value = value * 10 + (*at - '0');
  if (*at == '.')
    for (++at; digit(); ++at, --exponent) value = value * 10 + (*at - '0');
  if (*at == 'e' || *at == 'E') {
    ++at;
    const bool below = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    int written = 0;
    for (; digit(); ++at)
      if (written < 100000) written = written * 10 + (*at - '0');
    exponent += below ? -written : written;
  }
  for (; exponent > 0 && value != 0 && value * 2 != value; --exponent) value *= 10;
  for (; exponent < 0 && value != 0; ++exponent) value /= 10;
  if (end != nullptr) *end = const_cast<char*>(at);
  return negative ? -value : value;
}

/// `%d` and `%.4X` of numbers that are not negative: what the two libraries print.
int vsnprintf(char* out, std::size_t size, const char* format, va_list arguments) {
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) out[length] = c;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    ++format;
    unsigned base = 10, least = 1;
    if (*format == '.') {
      base = 16;
      least = 4;
      format += 2;
    }
    unsigned value = va_arg(arguments, unsigned);
    char digits[10];
    unsigned count = 0;
    for (; value > 0 || count < least; value /= base) digits[count++] = "0123456789ABCDEF"[value % base];
    while (count > 0) put(digits[--count]);
  }
  if (size > 0) out[length < size ? length : size - 1] = '\0';
  return static_cast<int>(length);
}

int snprintf(char* out, std::size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(out, size, format, arguments);
  va_end(arguments);
  return length;
}

char* strerror(int /*code*/) {
  static char none[] = "";
  return none;
}

/// A call of what has no body: the library's own prints a message first.
void __cxa_pure_virtual() { __builtin_trap(); }

}  // extern "C"
