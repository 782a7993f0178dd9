// Style sheets write each colour once, `light-dark(LIGHT, DARK)`. Engines before Chrome 123, Firefox 120 and Safari 17.5 do
// not know that function, and lose what is said with it. So what is built says the light one plainly, and the dark one for
// those who ask for dark.

const pair = /light-dark\(([^,()]+),\s*([^,()]+)\)/g;
const KNOWN = '(color: light-dark(#000, #fff))';

/**
 * The sheet for all engines. With `hosts` it also stands in pages that choose a `color-scheme` of their own: where
 * `light-dark()` is known, it goes on deciding. Throws where the function stands in an at-rule, or holds more than two colours.
 */
export function forAllEngines(sheet, { hosts = false } = {}) {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  let dark = '';
  let known = '';
  let depth = 0;
  const light = text.replace(/[^{}]*[{}]/g, (piece) => {
    const here = depth;
    depth += piece.endsWith('{') ? 1 : -1;
    if (!piece.includes('light-dark(')) return piece;
    if (here !== 1) throw new Error(`light-dark() in an at-rule: say it in a custom property outside of it: ${piece.trim().slice(0, 80)}`);
    return piece;
  }).replace(/([^{}]*)\{([^{}]*)\}/g, (rule, selector, declarations) => {
    const coloured = declarations.split(';').filter((one) => one.includes('light-dark('));
    if (coloured.length === 0) return rule;
    dark += `${selector}{${coloured.map((one) => one.replace(pair, '$2')).join(';')}}`;
    known += `${selector}{${coloured.join(';')}}`;
    return rule.replace(pair, '$1');
  });
  if (light.includes('light-dark(') || dark.includes('light-dark(')) throw new Error('light-dark() with anything but two plain colours');
  if (dark === '') return light;
  return `${light}\n@media screen and (prefers-color-scheme: dark) {${dark}}${hosts ? `\n@supports ${KNOWN} {${known}}` : ''}\n`;
}
