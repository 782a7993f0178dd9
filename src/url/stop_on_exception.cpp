// Where exceptions are off (the WebAssembly module), Boost hands what it would throw to these functions.
// The core only calls functions of Boost that return results, so that coming here is a fault of ours: stop.
#include <boost/config.hpp>

#ifdef BOOST_NO_EXCEPTIONS

#include <boost/assert/source_location.hpp>

#include <exception>

namespace boost {

void throw_exception(const std::exception&) { __builtin_trap(); }
void throw_exception(const std::exception&, const source_location&) { __builtin_trap(); }

}  // namespace boost

#endif
