// A source gives its publisher's own address or none. A reprint's address is never given.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('source')) {
    const { url, reprint } = file.value;
    if (url === undefined) continue;
    if (reprint) yield fault(file, '/url', 'the source was read in a reprint, so leave the address out');
    if (!URL.canParse(url)) yield fault(file, '/url', `\`${url}\` is no address, correct it`);
    else if (new URL(url).username || new URL(url).port) yield fault(file, '/url', 'an address with a user name or a port is nobody’s own, leave it out');
  }
}
