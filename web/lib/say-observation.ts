// The sentences for faults of observations.
import type { Locale } from './report.js';

/** What is wrong; `found` is what stands there, `expected` what may. */
export interface ObservationFault { code: ObservationCode; found?: string; expected?: readonly string[]; most?: number }

export type ObservationCode =
  | 'observations_too_large' | 'observations_too_many' | 'observations_empty' | 'observations_no_json' | 'observation_none' | 'observation_key_unknown'
  | 'observation_key_missing' | 'observation_format' | 'observation_of_nothing' | 'observation_no_text' | 'observation_empty_text' | 'observation_too_long'
  | 'observation_none_of' | 'observation_not_plain' | 'observation_form' | 'observation_needs' | 'observation_from_the_future' | 'observation_site' | 'observation_host' | 'observation_link';

type Say = (fault: { found: string; expected: string; most: number }) => string;

const english: Record<ObservationCode, Say> = {
  observations_too_large: () => 'this is larger than 1 MB: split it',
  observations_too_many: ({ most }) => `these are more than ${most} observations: split them`,
  observations_empty: () => 'there is no observation in it',
  observations_no_json: ({ found }) => `this is no JSON (${found}): write one observation or a list of them; a file with one to a line ends in .ndjson`,
  observation_none: () => 'an observation is an object: see docs/observing.md',
  observation_key_unknown: ({ found, expected }) => `there is no key \`${found}\`: remove it, or take one of ${expected}`,
  observation_key_missing: ({ found }) => `\`${found}\` is missing: add it`,
  observation_format: () => '`wailian_observation` is the number of the format: write 1',
  observation_of_nothing: () => 'neither `host` nor `site` says what was seen: add one',
  observation_no_text: () => 'text in quotation marks is needed here',
  observation_empty_text: () => 'nothing stands here: fill it in, or leave the key out',
  observation_too_long: ({ most }) => `this is longer than ${most} characters: shorten it`,
  observation_none_of: ({ found, expected }) => `there is no \`${found}\` here: take one of ${expected}`,
  observation_not_plain: () => 'this holds a line break, or a character that is not seen: write it in one plain line',
  observation_form: ({ found, expected }) => `\`${found}\` cannot stand here: write it as \`${expected}\``,
  observation_needs: ({ found, expected }) => `\`${found}\` goes with \`${expected}\`: add that, or leave this out`,
  observation_from_the_future: ({ found, expected }) => `${found} is after today in China (${expected}): correct the day`,
  observation_site: ({ found }) => `the rules have no site \`${found}\`: correct it, or name the \`host\``,
  observation_host: ({ found, expected }) => (expected ? `\`${found}\` is compared as \`${expected}\`: write that` : `\`${found}\` is no host: correct it`),
  observation_link: ({ found, expected }) => (expected ? `write this address as \`${expected}\`` : `\`${found}\` is no address of this \`host\`: correct one of them`),
};

const simplified: Record<ObservationCode, Say> = {
  observations_too_large: () => '超过 1 MB：请拆成几份',
  observations_too_many: ({ most }) => `超过 ${most} 条记录：请拆成几份`,
  observations_empty: () => '里面没有记录',
  observations_no_json: ({ found }) => `不是 JSON（${found}）：应为一条记录或一个列表；每行一条的文件名应以 .ndjson 结尾`,
  observation_none: () => '一条记录是一个对象：见 docs/observing.md',
  observation_key_unknown: ({ found, expected }) => `没有 \`${found}\` 这一项：请删去，或改用 ${expected}`,
  observation_key_missing: ({ found }) => `缺少 \`${found}\`：请补上`,
  observation_format: () => '`wailian_observation` 是格式编号：请写 1',
  observation_of_nothing: () => '没有写明是哪个网站：请补上 `host` 或 `site`',
  observation_no_text: () => '这里应为引号里的文字',
  observation_empty_text: () => '这里是空的：请填写，或删去这一项',
  observation_too_long: ({ most }) => `超过 ${most} 个字：请缩短`,
  observation_none_of: ({ found, expected }) => `这里不能是 \`${found}\`：可选 ${expected}`,
  observation_not_plain: () => '含有换行或看不见的字符：请写成一行普通文字',
  observation_form: ({ found, expected }) => `这里不能是 \`${found}\`：请写成 \`${expected}\` 的形式`,
  observation_needs: ({ found, expected }) => `\`${found}\` 要和 \`${expected}\` 一起写：请补上，或删去这一项`,
  observation_from_the_future: ({ found, expected }) => `${found} 晚于今天（北京时间 ${expected}）：请改正日期`,
  observation_site: ({ found }) => `规则里没有网站 \`${found}\`：请改正，或写明 \`host\``,
  observation_host: ({ found, expected }) => (expected ? `\`${found}\` 比对时是 \`${expected}\`：请照此写` : `\`${found}\` 不是主机名：请改正`),
  observation_link: ({ found, expected }) => (expected ? `请把网址写成 \`${expected}\`` : `\`${found}\` 不是这个 \`host\` 的网址：请改正其中一项`),
};

const traditional: Record<ObservationCode, Say> = {
  observations_too_large: () => '超過 1 MB：請拆成幾份',
  observations_too_many: ({ most }) => `超過 ${most} 筆記錄：請拆成幾份`,
  observations_empty: () => '裡面沒有記錄',
  observations_no_json: ({ found }) => `不是 JSON（${found}）：應為一筆記錄或一個清單；每行一筆的檔名應以 .ndjson 結尾`,
  observation_none: () => '一筆記錄是一個物件：見 docs/observing.md',
  observation_key_unknown: ({ found, expected }) => `沒有 \`${found}\` 這一項：請刪去，或改用 ${expected}`,
  observation_key_missing: ({ found }) => `缺少 \`${found}\`：請補上`,
  observation_format: () => '`wailian_observation` 是格式編號：請寫 1',
  observation_of_nothing: () => '沒有寫明是哪個網站：請補上 `host` 或 `site`',
  observation_no_text: () => '這裡應為引號裡的文字',
  observation_empty_text: () => '這裡是空的：請填寫，或刪去這一項',
  observation_too_long: ({ most }) => `超過 ${most} 個字：請縮短`,
  observation_none_of: ({ found, expected }) => `這裡不能是 \`${found}\`：可選 ${expected}`,
  observation_not_plain: () => '含有換行或看不見的字元：請寫成一行普通文字',
  observation_form: ({ found, expected }) => `這裡不能是 \`${found}\`：請寫成 \`${expected}\` 的形式`,
  observation_needs: ({ found, expected }) => `\`${found}\` 要和 \`${expected}\` 一起寫：請補上，或刪去這一項`,
  observation_from_the_future: ({ found, expected }) => `${found} 晚於今天（北京時間 ${expected}）：請改正日期`,
  observation_site: ({ found }) => `規則裡沒有網站 \`${found}\`：請改正，或寫明 \`host\``,
  observation_host: ({ found, expected }) => (expected ? `\`${found}\` 比對時是 \`${expected}\`：請照此寫` : `\`${found}\` 不是主機名稱：請改正`),
  observation_link: ({ found, expected }) => (expected ? `請把網址寫成 \`${expected}\`` : `\`${found}\` 不是這個 \`host\` 的網址：請改正其中一項`),
};

/** Of what a file holds, so much is repeated in a sentence. */
const REPEATED = 60;

export function sayObservation({ code, found = '', expected = [], most = 0 }: ObservationFault, locale: Locale): string {
  const sentences = locale === 'en' ? english : locale === 'zh-TW' ? traditional : simplified;
  const short = [...found].length > REPEATED ? `${[...found].slice(0, REPEATED).join('')}…` : found;
  return sentences[code]({ found: short, expected: expected.join(locale === 'en' ? ', ' : '、'), most });
}
