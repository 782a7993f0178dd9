// A source gives its publisher's own address or none. A reprint's address is never given, only its host as plain text.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('source')) {
    const { url, reprint, read_on: host } = file.value;
    if (url === undefined) continue;
    if (reprint) yield fault(file, '/url', 'the source was read in a reprint of unknown host, so leave the address out');
    if (host && URL.canParse(url) && new URL(url).hostname === host) yield fault(file, '/read_on', 'the address lies on the host of the reprint, only the publisher’s own is given');
    if (!URL.canParse(url)) yield fault(file, '/url', `\`${url}\` is no address, correct it`);
    else if (new URL(url).username || new URL(url).port) yield fault(file, '/url', 'an address with a user name or a port is nobody’s own, leave it out');
  }
}
