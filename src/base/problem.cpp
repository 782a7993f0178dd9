#include "base/problem.hpp"

#include "base/sentence.hpp"

namespace wailian {
namespace {

constexpr SentenceRow<ProblemCode> rows[] = {
    {ProblemCode::request_invalid, {"request_invalid", "请求格式有误，请对照文档检查字段。",
        "請求格式有誤，請對照文件檢查欄位。",
        "the request is not in the documented form; check its fields against the documentation"}},
    {ProblemCode::paste_empty, {"paste_empty", "没有内容，请粘贴一条链接或整段分享文字。",
        "沒有內容，請貼上一條連結或整段分享文字。",
        "nothing was pasted; paste a link or a whole share text"}},
    {ProblemCode::paste_too_long, {"paste_too_long", "文字超过 1 MB，请分段粘贴，或用批量检查。",
        "文字超過 1 MB，請分段貼上，或用批次檢查。",
        "the text is longer than 1 MB; paste a part of it, or use the batch check"}},
    {ProblemCode::date_invalid, {"date_invalid",
        "没有这个日期，请按 YYYY-MM-DD 填写；没填过就请检查设备的时钟。",
        "沒有這個日期，請按 YYYY-MM-DD 填寫；沒填過就請檢查裝置的時鐘。",
        "there is no such date; write it as YYYY-MM-DD, or check the clock of the device if you wrote none"}},
    {ProblemCode::dates_reversed, {"dates_reversed", "开始日期晚于结束日期，请对调。",
        "開始日期晚於結束日期，請對調。", "the first day is after the last; swap them"}},
    {ProblemCode::context_unknown, {"context_unknown", "没有这个聊天场景，请从列出的场景中选择。",
        "沒有這個聊天場景，請從列出的場景中選擇。",
        "there is no such chat context; choose one of those listed"}},
    {ProblemCode::app_unknown, {"app_unknown", "规则里没有这个应用，请从列出的应用中选择。",
        "規則裡沒有這個應用程式，請從列出的應用程式中選擇。",
        "the rules hold no such app; choose one of those listed"}},
    {ProblemCode::locale_unknown, {"locale_unknown", "没有这种语言，可选 zh-CN、zh-TW 或 en。",
        "沒有這種語言，可選 zh-CN、zh-TW 或 en。",
        "there is no such language; use zh-CN, zh-TW or en"}},
    {ProblemCode::condition_unknown, {"condition_unknown", "规则里没有这个附加条件。",
        "規則裡沒有這個附加條件。", "the rules hold no such condition"}},
    {ProblemCode::client_version_invalid, {"client_version_invalid",
        "客户端版本有误，请写成“android 8.0.11”这样的形式。",
        "用戶端版本有誤，請寫成「android 8.0.11」這樣的形式。",
        "the client version is not readable; write it like `android 8.0.11`"}},
    {ProblemCode::settings_invalid, {"settings_invalid", "个人设置有误，请检查所指的字段。",
        "個人設定有誤，請檢查所指的欄位。",
        "the settings are not in the documented form; check the field named"}},
    {ProblemCode::url_relative_without_base, {"url_relative_without_base",
        "这不是完整的网址，缺少 https:// 或域名。", "這不是完整的網址，缺少 https:// 或網域。",
        "this is not a whole address; it lacks https:// or a host"}},
    {ProblemCode::url_scheme_not_web, {"url_scheme_not_web",
        "这不是 http 或 https 网址，聊天不会把它当作链接打开。",
        "這不是 http 或 https 網址，聊天不會把它當作連結開啟。",
        "this is not an http or https address; a chat does not open it as a link"}},
    {ProblemCode::url_host_empty, {"url_host_empty", "网址缺少域名，请补全。",
        "網址缺少網域，請補全。", "the address has no host; complete it"}},
    {ProblemCode::url_host_forbidden_code_point, {"url_host_forbidden_code_point",
        "域名里有不允许的字符，浏览器会拒绝它。", "網域裡有不允許的字元，瀏覽器會拒絕它。",
        "the host contains a character that is not allowed; browsers refuse it"}},
    {ProblemCode::url_host_idna_failed, {"url_host_idna_failed",
        "这个国际化域名不合规范，浏览器会拒绝它。", "這個國際化網域不合規範，瀏覽器會拒絕它。",
        "this internationalized host is not valid; browsers refuse it"}},
    {ProblemCode::url_ipv4_invalid, {"url_ipv4_invalid",
        "以数字结尾的域名必须是有效的 IPv4 地址，浏览器会拒绝它。",
        "以數字結尾的網域必須是有效的 IPv4 位址，瀏覽器會拒絕它。",
        "a host that ends in a number must be a valid IPv4 address; browsers refuse it"}},
    {ProblemCode::url_ipv6_invalid, {"url_ipv6_invalid", "方括号里不是有效的 IPv6 地址。",
        "方括號裡不是有效的 IPv6 位址。", "the text in brackets is not a valid IPv6 address"}},
    {ProblemCode::url_port_invalid, {"url_port_invalid", "端口必须是 0 到 65535 的数字。",
        "連接埠必須是 0 到 65535 的數字。", "the port must be a number from 0 to 65535"}},
    {ProblemCode::url_parsers_disagree, {"url_parsers_disagree",
        "两种解析得出的域名不一致，为安全起见不作判断。",
        "兩種解析得出的網域不一致，為安全起見不作判斷。",
        "two parsers read this address differently; it is refused to be safe"}},
    {ProblemCode::url_too_long, {"url_too_long", "网址过长，请缩短后再试。",
        "網址過長，請縮短後再試。", "the address is too long; shorten it"}},
};
static_assert(covers(rows, ProblemCode::url_too_long), "every code needs its row, in the order of the enum");

constexpr const Sentence& sentence_of(ProblemCode code) { return rows[static_cast<std::size_t>(code)].sentence; }

}  // namespace

std::string_view id_of(ProblemCode code) { return sentence_of(code).id; }

std::string_view sentence_for(ProblemCode code, std::string_view locale) { return sentence_of(code).in(locale); }

}  // namespace wailian
