// A function handed down a call: what std::function does without owning, and without code of its own for every lambda.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace wailian {

template <class Signature>
class FunctionRef;

/// Views the callable that it was made from, which must outlive it: for parameters only.
template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
 public:
  template <class Callable, std::enable_if_t<!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef>, int> = 0>
  FunctionRef(const Callable& callable)  // NOLINT: a lambda is passed as it stands
      : callable_(std::addressof(callable)), call_([](const void* target, Arguments... arguments) -> Result {
          return (*static_cast<const Callable*>(target))(std::forward<Arguments>(arguments)...);
        }) {}

  Result operator()(Arguments... arguments) const { return call_(callable_, std::forward<Arguments>(arguments)...); }

 private:
  const void* callable_;
  Result (*call_)(const void*, Arguments...);
};

}  // namespace wailian
