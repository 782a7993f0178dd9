// What `wailian observe` asks and says.
import type { Locale } from '../lib/report.js';

export interface ObserveWords {
  intro: string;
  link: string;
  noLink: string;
  chat: string;
  outcome: string;
  choose(last: number): string;
  day(today: string): string;
  noDay(today: string): string;
  client: string;
  noClient: string;
  said: string;
  remark: string;
  hostOnly(host: string): string;
  siteOnly(name: string): string;
  wholeAddress: string;
  /** Before the bytes of the file. */
  preview(file: string): string;
  write: string;
  yes: RegExp;
  nothingWritten: string;
  written(file: string): string;
  needsTerminal: string;
  unknown(option: string, found: string, known: string): string;
  siteUnknown: string;
  both: string;
  exists(file: string): string;
  cannotWrite(file: string, code: string): string;
}

const chinese: ObserveWords = {
  intro: '记下你看到的：一条链接、一个聊天场景、一天。不问姓名和账号，也不会发送到任何地方。直接回车表示不填。',
  link: '哪条链接？（可以贴上整段分享文字）',
  noLink: '这里面没有链接。',
  chat: '在哪里点的？',
  outcome: '点开以后怎样？',
  choose: (last) => `请填 1 到 ${last}`,
  day: (today) => `哪一天？（北京时间，回车表示 ${today}）`,
  noDay: (today) => `请写成 ${today} 的形式，不晚于今天`,
  client: '哪个客户端、什么版本？（如 android 8.0.60，可不填）',
  noClient: '请写成 android 8.0.60 或 ios 的形式',
  said: '页面上写了什么？（照抄，可不填）',
  remark: '还有什么要说的？（可不填；请不要写姓名、账号）',
  hostOnly: (host) => `网址只写主机名 ${host}；路径、参数、用户名和片段都去掉了，话里的网址也一样。`,
  siteOnly: (name) => `只写是哪个网站（${name}），不写主机名和网址。`,
  wholeAddress: '写入完整网址，其中可能有你的个人信息；用户名、密码和片段已经去掉。',
  preview: (file) => `将写入 ${file}：`,
  write: '写入吗？（y / N）',
  yes: /^(y|yes|是|好)$/i,
  nothingWritten: '没有写入任何内容。',
  written: (file) => `已写入 ${file}。它只在这台设备上；要提交，请自己把文件交给项目。\n查看：wailian check --observations ${file} 链接`,
  needsTerminal: '这里不是终端，没法提问：请写明链接、--context 和 --outcome，如 wailian observe 链接 --context group --outcome direct',
  unknown: (option, found, known) => `${option} 不能是 ${found}：可选 ${known}`,
  siteUnknown: '规则不认识这个网站，不能只写网站：请去掉 --site-only',
  both: '--whole-address 和 --site-only 只能用一个',
  exists: (file) => `${file} 已经存在：请用 --out 写到别处`,
  cannotWrite: (file, code) => `${file} 无法写入（${code}）：请用 --out 写到别处`,
};

const english: ObserveWords = {
  intro: 'Write down what you saw: one link, one chat, one day. No name and no account is asked for, and nothing is sent anywhere. Press Enter to leave something out.',
  link: 'Which link? (a whole share text will do)',
  noLink: 'There is no link in this.',
  chat: 'Where was it tapped?',
  outcome: 'What happened?',
  choose: (last) => `Give a number from 1 to ${last}`,
  day: (today) => `On which day? (in China; Enter for ${today})`,
  noDay: (today) => `Write it as ${today}, no later than today`,
  client: 'Which client, which version? (as in android 8.0.60; may be left out)',
  noClient: 'Write it as android 8.0.60, or as ios',
  said: 'What did the page say? (word for word; may be left out)',
  remark: 'Anything else? (may be left out; no names or accounts, please)',
  hostOnly: (host) => `Of the address only the host is written, ${host}: without path, query, user name and fragment. Addresses in your words are cut likewise.`,
  siteOnly: (name) => `Only the site is written (${name}), neither host nor address.`,
  wholeAddress: 'The whole address is written, which may hold something about you. User name, password and fragment are left out.',
  preview: (file) => `This will be written to ${file}:`,
  write: 'Write it? (y / N)',
  yes: /^(y|yes)$/i,
  nothingWritten: 'Nothing was written.',
  written: (file) => `Written to ${file}. It is on this device only; hand the file to the project yourself if you want to.\nTo see it: wailian check --observations ${file} LINK`,
  needsTerminal: 'this is no terminal to ask at: give the link, --context and --outcome, as in `wailian observe LINK --context group --outcome direct`',
  unknown: (option, found, known) => `${option} cannot be \`${found}\`: take one of ${known}`,
  siteUnknown: 'the rules do not know this site, so it cannot stand alone: leave out --site-only',
  both: '--whole-address and --site-only exclude each other: take one',
  exists: (file) => `${file} is there already: name another with --out`,
  cannotWrite: (file, code) => `${file} cannot be written (${code}): name another with --out`,
};

export const observeWordsFor = (locale: Locale): ObserveWords => (locale === 'en' ? english : chinese);
