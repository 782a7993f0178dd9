// Hosts are written as the URL Standard's host parser gives them, so that they can match at all.
import { fault, values } from './rule-tree.mjs';

function canonical(host) {
  try {
    return new URL(`https://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

export function* check(tree) {
  for (const file of tree.sound) {
    for (const { value, pointer } of values(file.value)) {
      if (typeof value !== 'string' || !pointer.endsWith('/host')) continue;
      const written = canonical(value);
      if (written === undefined) yield fault(file, pointer, `\`${value}\` is no host, correct it`);
      else if (written !== value) yield fault(file, pointer, `\`${value}\` is compared as \`${written}\`, write that`);
      else if (/^[\d.]+$/.test(written)) yield fault(file, pointer, `\`${value}\` is an IP address, a rule for those says \`host_kinds\``);
    }
  }
}
