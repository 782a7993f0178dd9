// JUnit's XML: a suite a file, a case a link and chat.
import type { Reporter } from './reporter.js';

/** What XML 1.0 cannot hold at all becomes U+FFFD. */
const xml = (text: string): string => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);

export const reportJunit: Reporter = ({ files, links, findings }) => {
  const keyOf = ({ file, line, column, context }: { file: string; line: number; column: number; context: string }) => [file, line, column, context].join('\0');
  const byLink = new Map<string, (typeof findings)[number][]>();
  for (const finding of findings) byLink.set(keyOf(finding), [...byLink.get(keyOf(finding)) ?? [], finding]);
  const failing = (found: readonly { level: string }[] = []) => found.filter(({ level }) => level !== 'note');
  const suites = files.map((file) => {
    const cases = links.filter((link) => link.file === file);
    const failed = cases.filter((link) => failing(byLink.get(keyOf(link))).length > 0).length;
    const body = cases.map((link) => {
      const faults = failing(byLink.get(keyOf(link))) as (typeof findings)[number][];
      const head = `    <testcase classname="${xml(file)}" name="${xml(`${link.line}:${link.column} ${link.context} ${link.url}`)}" time="0"`;
      if (faults.length === 0) return `${head}/>\n`;
      const [first] = faults;
      return `${head}>\n      <failure type="${xml(first!.rule)}" message="${xml(first!.message)}">${xml(faults.map(({ message, rule, line, column }) => `${file}:${line}:${column} ${message} ${rule}`).join(' \u00b7 '))}</failure>\n    </testcase>\n`;
    }).join('');
    return { text: `  <testsuite name="${xml(file)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0" time="0">\n${body}  </testsuite>\n`, tests: cases.length, failed };
  });
  const sum = (of: (suite: (typeof suites)[number]) => number) => suites.reduce((total, suite) => total + of(suite), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="wailian" tests="${sum(({ tests }) => tests)}" failures="${sum(({ failed }) => failed)}" errors="0" time="0">\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
};
