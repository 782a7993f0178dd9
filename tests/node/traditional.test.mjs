// Traditional Chinese is whole: no character that only Simplified Chinese has, no word in the wrong one of its characters, none of
// the mainland's terms for which Taiwan has its own. OpenCC's tables say which characters are whose.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariants from 'opencc-js/dict/TWVariants';
import { traditional, traditionalModules, traditionalRules } from '../../scripts/bundle/traditional.mjs';
import { terms } from '../../scripts/bundle/traditional-terms.mjs';
import { loadWailian, root } from './built.mjs';

const pairs = (table) => table.split('|').map((entry) => entry.split(' '));
const characters = (words) => new Set(words.flatMap((word) => [...word]));
const inTraditional = characters([...pairs(STPhrases).map(([, to]) => to), ...pairs(STCharacters).map(([, to]) => to), ...pairs(TWVariants).map(([, to]) => to), ...pairs(TSCharacters).map(([from]) => from)]);
const simplifiedOnly = new Set(pairs(STCharacters).map(([from]) => from).filter((character) => !inTraditional.has(character)));

/** Characters that both have, with the words in which they are right in Traditional Chinese. */
const rightIn = {
  里: /[公英海華阿千]里|里程|里斯|雨里/g, 后: /皇后/g, 干: /干[擾預涉]|若干|相干/g, 于: /于是乎/g, 云: /云云/g, 隻: /$^/g, 面: /面/g, 征: /征[途服]/g, 范: /范/g, 松: /松[鼠果]/g,
  制: /制[度止裁約定作造]|限制|控制|強制|抵制|機制|體制|二進制/g, 准: /准許|批准|不准|獲准|核准/g, 采: /風采/g, 系: /系統|系列|體系|一系|關系統/g, 注: /注意|關注|備注/g,
};
/** What a reader in Taiwan would say otherwise. */
const elsewhere = /鏈接|鍊接|覆制|域名|網絡|軟件|硬件|服務器|默認|設置|信息(?!化部|港)|用戶(?!端)|賬|登錄|粘貼|打印|導出|導入|標簽|字符|視頻(?!號)|屏幕|質量|程序|文檔|數組|緩存|接口|端口|單聊|群聊|掃一掃碼/;

const bundle = JSON.parse(readFileSync(join(root, 'build/rules/rules.json'), 'utf8'));
/** Proper names keep their words. */
const names = [...bundle.sites, ...bundle.owners].map(({ names }) => names).concat(bundle.sources.filter(({ publisher }) => /^(程序星球|水滴网络)$/.test(publisher['zh-CN'])).map(({ publisher }) => publisher))
  .map(({ 'zh-CN': simplified, 'zh-TW': traditionally = simplified }) => traditionally)
  .filter((name) => /\p{Script=Han}{2}/u.test(name) && name !== elsewhere.exec(name)?.[0]).concat('#小程序://').sort((a, b) => b.length - a.length);
const named = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');

/** The first thing that is wrong with a text, or undefined. What is quoted from elsewhere stays as it is: 【…】. */
function wrongIn(text) {
  const own = text.replace(/【[^】]*】/g, '').replace(named, '');
  const simplified = [...own].find((character) => simplifiedOnly.has(character));
  if (simplified) return simplified;
  for (const [character, right] of Object.entries(rightIn)) if (own.replace(right, '').includes(character)) return character;
  // Quotes keep the words of those who are quoted.
  return elsewhere.exec(own.replace(/「[^」]*」/g, ''))?.[0] ?? /[“”]/.exec(own)?.[0];
}

function* textsIn(value, path = '') {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, value([''], '', '')];
  else if (value && typeof value === 'object') for (const [key, below] of Object.entries(value)) yield* textsIn(below, `${path}/${key}`);
}

const faultsIn = (texts) => [...texts].flatMap(([path, text]) => (wrongIn(text) ? [`${path}: ${wrongIn(text)} in ${text}`] : []));

test('the test tells Simplified from Traditional', () => {
  for (const text of ['链接', '連接后', '在群里', '干净的', '關于', '默認', '“引號”', '複制', '松手', '也有隻能']) assert.ok(wrongIn(text), text);
  for (const text of ['連結', '皇后', '公里', '這裡', '干擾', '只有', '版面', '規範', '「引號」', '限制', '【闲鱼】']) assert.equal(wrongIn(text), undefined, text);
});

test('terms are cut out before phrases, quotation marks change, marks of share texts stay', () => {
  const cases = {
    贴上链接: '貼上連結', 没有采用: '沒有採用', '“将要访问”': '「將要訪問」', '【淘宝】的链接': '【淘宝】的連結', '用户的 GitHub': '使用者的 GitHub', 皇后以后: '皇后以後', 小程序里: '小程式裡',
    官方文件里的文件: '官方文件裡的檔案', 短视频应用: '短影音應用程式', '“甲‘乙’”': '「甲『乙』」', 'Developers’ records': 'Developers’ records',
  };
  for (const [simplified, expected] of Object.entries(cases)) assert.equal(traditional(simplified), expected);
  assert.equal(traditional('安卓和苹果的二维码图片'), 'Android 和蘋果的 QR Code 圖片');
  assert.equal(traditionalRules([{ 'zh-CN': '百度网盘', en: 'Baidu' }])('百度网盘这个网盘写着“用户链接”'), '百度網盤這個雲端硬碟寫著「用戶鏈接」');
  for (const [, to] of terms) assert.equal(to, [...to].filter((character) => !simplifiedOnly.has(character)).join(''), to);
});

test('all texts of the rules, and all their sentences', () => {
  const found = [];
  let count = 0;
  const walk = (value, path) => {
    if (value === null || typeof value !== 'object') return;
    if (typeof value['zh-CN'] === 'string' && typeof value.en === 'string') {
      ++count;
      const text = value['zh-TW'] ?? value['zh-CN'];
      // Proper names keep their words.
      const wrong = /^\/(owners|sites)\//.test(path) ? [...text].find((character) => simplifiedOnly.has(character)) : wrongIn(text);
      if (wrong) found.push(`${path}: ${wrong} in ${text}`);
    } else for (const [key, below] of Object.entries(value)) walk(below, `${path}/${value[key]?.id ?? key}`);
  };
  walk(bundle, '');
  assert.ok(count > 1000);
  assert.deepEqual([...found, ...faultsIn(textsIn(bundle.messages['zh-TW']))], []);
  assert.deepEqual(Object.keys(bundle.messages['zh-TW']).sort(), Object.keys(bundle.messages['zh-CN']).sort());
});

test('all words of page, widget, library and command line', async () => {
  const sources = {
    element: "export { zhTW as words } from './web/i18n/zh-TW/answer.ts'", page: "export { page as words } from './web/page/locales/zh-TW.ts'",
    embed: "import { embedStrings } from './web/i18n/widget.ts'; export const words = embedStrings['zh-TW'];",
    library: "export { zhCN as words } from './web/lib/arguments/argument-sentences-zh-cn.ts?zh-TW'", observations: "export { zhCN as words } from './web/lib/observations/observation-sentences-zh-cn.ts?zh-TW'",
    observe: "export { zhCN as words } from './web/cli/words/observe-words-zh-cn.ts?zh-TW'", cli: "import { wordsFor } from './web/cli/words/words.ts'; export const words = wordsFor('zh-TW');",
  };
  for (const [name, contents] of Object.entries(sources)) {
    const { outputFiles: [{ text }] } = await build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'esm', plugins: [traditionalModules()], logLevel: 'error' });
    const { words } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
    const texts = [...textsIn(words)].filter(([path]) => path !== '/shell/paste-hint');  // what people paste
    assert.ok(texts.length > 5, name);
    assert.deepEqual(faultsIn(texts), [], name);
  }
});

test('sentences that stand in the code, each beside its Simplified one', () => {
  for (const file of ['src/base/problem.cpp', 'src/compile/fault.cpp', 'web/lib/core/core-stopped.ts']) {
    const texts = readFileSync(join(root, file), 'utf8').match(/(["'])(?:(?!\1).)*\p{Script=Han}(?:(?!\1).)*\1/gu);
    assert.ok(texts.length >= 4 && texts.length % 2 === 0, file);
    assert.deepEqual(faultsIn(texts.filter((_text, at) => at % 2 === 1).map((text) => [file, text])), []);
  }
});

test('every answer in Traditional Chinese, loaded alone or beside the others', async () => {
  const wailian = await loadWailian();
  const alone = await loadWailian({ locales: ['zh-TW'] });
  const shown = new Set();
  const faults = new Set();
  for (const file of readdirSync(join(root, 'tests/cases')).filter((name) => name.endsWith('.json'))) {
    for (const { paste, context = 'one_to_one', on = '2021-12-05', app, conditions, expect } of JSON.parse(readFileSync(join(root, 'tests/cases', file), 'utf8'))) {
      if (expect.problems) continue;
      const asked = { context, on, app, conditions, locale: 'zh-TW' };
      const report = wailian.check(paste, asked);
      for (const text of sentencesOf(report)) {
        shown.add(text);
        const wrong = wrongIn(text.replace(/「([^」]*)」/g, (all, quoted) => (paste.includes(quoted) ? '' : all)));
        if (wrong) faults.add(`${wrong} in ${text}`);
      }
      assert.deepEqual(sentencesOf(alone.check(paste, asked)), sentencesOf(report));
    }
  }
  assert.ok(shown.size > 100, `${shown.size} sentences`);
  assert.deepEqual([...faults], []);
});

/** Texts of the rules in Traditional Chinese, and sentences of the core. */
function sentencesOf(value) {
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (value === null || typeof value !== 'object') return [];
  if (typeof value['zh-TW'] === 'string') return [value['zh-TW']];
  const own = typeof value.id === 'string' && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(sentencesOf)];
}
