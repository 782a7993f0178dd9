// call() with the shipped rules: any bytes as a request, and any JSON as the same request in CBOR, so that every method
// is reached. What is asked in another order is answered the same, and a row of a batch says what the answer says.
#include "agreement.hpp"
#include "shipped_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace wailian;
using namespace wailian::fuzz;

/// No order is meant by lists of conditions and settings: turned, they give the same links.
void check_turned(const Core& core, Json request, const Json& answer) {
  Json& query = request["query"];
  const auto turn = [](Json& object, const char* key) {
    if (const auto list = object.find(key); list != object.end() && list->is_array()) std::reverse(list->begin(), list->end());
  };
  turn(query, "conditions");
  if (const auto settings = query.find("settings"); settings != query.end() && settings->is_object())
    for (const char* key : {"rules", "trusted_sites", "refused_sites"}) turn(*settings, key);
  const Json turned = ask(core, request);
  for (const char* key : {"links", "tokens", "pages", "lead"})
    require(turned.value(key, Json()) == answer.value(key, Json()), "conditions and settings in another order give the same answer");
}

void check_spans(const Json& report) {
  const std::string paste = text_of(report, "paste");
  Utf16Offsets units(paste);
  const std::uint32_t size = units.at(static_cast<std::uint32_t>(paste.size()));
  for (const char* list : {"links", "tokens"})
    for (const Json& item : report[list]) {
      const std::uint32_t start = item["span"]["start"], end = item["span"]["end"];
      require(start < end && end <= size, "what was found lies inside the paste");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Core& core = shipped_core();
  if (!bytes.starts_with('{')) {
    ask_cbor(core, bytes);
    return 0;
  }
  const Json request = Json::parse(bytes, nullptr, false);
  if (request.is_discarded()) return 0;
  const Json answer = ask(core, request);
  if (!answer.contains("links") || !request["query"].is_object()) return 0;
  check_spans(answer);
  check_turned(core, request, answer);
  require_rows_of_answer(core, text_of(request, "paste"), request["query"]);
  return 0;
}
