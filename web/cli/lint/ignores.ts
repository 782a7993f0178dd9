// Remarks in a file that say what is not to be reported there, in whatever kind of comment the format has:
//   wailian-ignore-next-line, wailian-ignore-line, wailian-ignore-start … wailian-ignore-end, wailian-ignore-file,
// each with the rules that it is for (none: all), and after a colon the reason.

const REMARK = /wailian-ignore-(next-line|line|start|end|file)((?:[ \t]+[a-z][\w/*-]*(?:,[ \t]*)?)*)/g;

export interface Ignores { has(line: number, rule: string): boolean }

const covers = (rules: readonly string[], rule: string): boolean =>
  rules.length === 0 || rules.some((name) => name === rule || (name.endsWith('/*') && rule.startsWith(name.slice(0, -1))));

export function readIgnores(text: string): Ignores {
  if (!text.includes('wailian-ignore-')) return { has: () => false };
  const spans: { from: number; until: number; rules: readonly string[] }[] = [];
  const open: { from: number; rules: readonly string[] }[] = [];
  text.split(/\r\n|\n|\r/).forEach((written, at) => {
    const line = at + 1;
    for (const [, kind, names = ''] of written.matchAll(REMARK)) {
      const rules = names.split(/[\s,]+/).filter((name) => name.includes('/'));
      if (kind === 'file') spans.push({ from: 1, until: Infinity, rules });
      else if (kind === 'line') spans.push({ from: line, until: line, rules });
      else if (kind === 'next-line') spans.push({ from: line + 1, until: line + 1, rules });
      else if (kind === 'start') open.push({ from: line, rules });
      else for (const begun of open.splice(0)) spans.push({ ...begun, until: line });
    }
  });
  for (const begun of open) spans.push({ ...begun, until: Infinity });
  return { has: (line, rule) => spans.some(({ from, until, rules }) => line >= from && line <= until && covers(rules, rule)) };
}
