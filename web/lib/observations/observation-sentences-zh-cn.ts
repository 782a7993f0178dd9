import type { ObservationSentences } from './say-observation.js';

export const zhCN: ObservationSentences = {
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
