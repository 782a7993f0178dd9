#include "compile/fault.hpp"

#include "base/sentence.hpp"

#include <algorithm>

namespace wailian {
namespace {

constexpr SentenceRow<FaultCode> rows[] = {
    {FaultCode::not_json, {"rules_not_json", "规则文件不是有效的 JSON，请从所指位置修正。",
        "規則檔不是有效的 JSON，請從所指位置修正。",
        "the rules are not valid JSON; correct them at the place named"}},
    {FaultCode::key_duplicate, {"rules_key_duplicate", "同一个键出现了两次，请删去一个。",
        "同一個鍵出現了兩次，請刪去一個。", "this key stands twice; remove one"}},
    {FaultCode::key_unknown, {"rules_key_unknown", "没有这个键，请检查拼写。",
        "沒有這個鍵，請檢查拼寫。", "there is no such key; check its spelling"}},
    {FaultCode::key_missing, {"rules_key_missing", "缺少必需的键，请补上。",
        "缺少必需的鍵，請補上。", "a required key is missing; add it"}},
    {FaultCode::type_wrong, {"rules_type_wrong", "值的类型不对，请对照规则格式修正。",
        "值的類型不對，請對照規則格式修正。",
        "the value has the wrong type; correct it against the schema"}},
    {FaultCode::value_invalid, {"rules_value_invalid", "值不在允许的范围内，请对照规则格式修正。",
        "值不在允許的範圍內，請對照規則格式修正。",
        "the value is not one that is allowed; correct it against the schema"}},
    {FaultCode::id_duplicate, {"rules_id_duplicate", "这个 id 已被使用，请换一个。",
        "這個 id 已被使用，請換一個。", "this id is taken; choose another"}},
    {FaultCode::id_dangling, {"rules_id_dangling", "引用的 id 不存在，请检查拼写或补上该条目。",
        "引用的 id 不存在，請檢查拼寫或補上該條目。",
        "the id that is referred to does not exist; check its spelling or add the entry"}},
    {FaultCode::overlap, {"rules_overlap",
        "两条规则在同一时段、同一场景下不分先后，请用 supersedes 写明。",
        "兩條規則在同一時段、同一場景下不分先後，請用 supersedes 寫明。",
        "two rules hold at the same time for the same thing; name one in the other's `supersedes`"}},
    {FaultCode::cycle, {"rules_cycle", "规则在 supersedes 里绕成了圈，自己取代了自己，请去掉其中一处。",
        "規則在 supersedes 裡繞成了圈，自己取代了自己，請去掉其中一處。",
        "by its `supersedes` a rule would take its own place; take one of them out"}},
    {FaultCode::too_large, {"rules_too_large", "超出了规则文件的上限（2 MB、2 万个对象、15 万个值），请删减。",
        "超出了規則檔的上限（2 MB、2 萬個物件、15 萬個值），請刪減。",
        "this is more than rules may hold (2 MB, 20,000 objects, 150,000 values); shorten it"}},
    {FaultCode::format_unsupported, {"rules_format_unsupported",
        "规则的格式版本与此程序不符，请使用同一版本的规则。",
        "規則的格式版本與此程式不符，請使用同一版本的規則。",
        "the format of the rules does not fit this program; use rules of the same version"}},
};
static_assert(covers(rows, FaultCode::format_unsupported), "every code needs its row, in the order of the enum");

constexpr const Sentence& sentence_of(FaultCode code) { return rows[static_cast<std::size_t>(code)].sentence; }

}  // namespace

void Faults::add(FaultCode code, std::string_view found, std::string place) {
  constexpr std::size_t longest = 80;
  std::size_t end = std::min(found.size(), longest);
  while (end < found.size() && end > 0 && (static_cast<unsigned char>(found[end]) & 0xC0U) == 0x80U) --end;
  if (!full()) list_.push_back({code, std::string(found.substr(0, end)), std::move(place)});
}

std::string_view id_of(FaultCode code) { return sentence_of(code).id; }

std::string_view sentence_for(FaultCode code, std::string_view locale) { return sentence_of(code).in(locale); }

}  // namespace wailian
