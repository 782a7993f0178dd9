// What a reader has seen, as a file to hand on: nothing of an address but its host, unless the reader wants it.
import type { Observation } from './observation.js';
import type { Link } from './report.js';

/** How much of the address is written down. `site`: not even the host, where the rules know whose it is. */
export type KeptAddress = 'site' | 'host' | 'address';

/** What the reader says. Empty texts are none. */
export type Seen = Pick<Observation, 'app' | 'context' | 'on' | 'outcome' | 'client' | 'said' | 'remark'>;

/**
 * `link` is of an answer and has a host. Of `said` and `remark` a line is made; addresses in them are cut as the link is, by
 * `linksOf`, which finds links in a text as `check` does.
 */
export function makeObservation(link: Pick<Link, 'url' | 'host' | 'site' | 'parts'>, seen: Seen, kept: KeptAddress, linksOf: (text: string) => readonly Link[]): Observation {
  const { app, context, on, outcome, client } = seen;
  const line = (text = '', most: number): string => {
    const plain = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
    const cut = kept === 'address' ? plain : withHostsAlone(plain, linksOf(plain));
    return [...cut].slice(0, most).join('');
  };
  const said = line(seen.said, 300);
  const remark = line(seen.remark, 500);
  const { site } = link;
  return {
    wailian_observation: 1,
    ...(kept === 'site' && site ? {} : { host: link.host! }),
    ...(site && { site: site.id, link_kind: site.kind as Observation['link_kind'] }),
    ...(kept === 'address' && { link: addressOf(link) }),
    app, context, on,
    ...(client && { client }),
    outcome,
    ...(said && { said }),
    ...(remark && { remark }),
  };
}

/** Without user name, password and fragment. */
function addressOf({ url, parts }: Pick<Link, 'url' | 'parts'>): string {
  const [address] = url!.split('#', 1) as [string];
  const { userinfo, host } = parts ?? {};
  return userinfo && host ? address.slice(0, userinfo.start) + address.slice(host.start) : address;
}

function withHostsAlone(text: string, links: readonly Link[]): string {
  let done = 0;
  const pieces = links.flatMap(({ span, host, scheme }) => {
    const before = text.slice(done, span.start);
    done = span.end;
    return [before, host ?? `${scheme}:…`];
  });
  return [...pieces, text.slice(done)].join('');
}

/** The bytes of the file. */
export const observationText = (observation: Observation): string => `${JSON.stringify(observation, null, 2)}\n`;

export const observationFileName = ({ on }: Observation): string => `wailian-observation-${on}.json`;
