// What a reader has seen, as a file to hand on: nothing of an address but its host, unless the reader wants it.
import type { Observation } from './observation.js';
import type { Link, Report } from '../report.js';

/** How much of the address is written down. `site`: not even the host, where the rules know whose it is. */
export type KeptAddress = 'site' | 'host' | 'address';

/** What the reader says. Empty texts are none. */
export type Seen = Pick<Observation, 'app' | 'context' | 'on' | 'outcome' | 'client' | 'said' | 'remark'>;

/** What an answer finds in a text. */
export type Found = Pick<Report, 'links' | 'tokens'>;

/** More of what somebody wrote is not even looked at. */
const LOOKED_AT = 5000;

/**
 * `link` is of an answer and has a host. Of `said` and `remark` a line is made, in which addresses are cut as the link is and
 * tokens left out, for these can tell who shared them; `find` finds them as `check` does.
 */
export function makeObservation(link: Pick<Link, 'url' | 'host' | 'site' | 'parts'>, seen: Seen, kept: KeptAddress, find: (text: string) => Found): Observation {
  const { app, context, on, outcome, client } = seen;
  const line = (text = '', most: number): string => {
    const plain = text.slice(0, LOOKED_AT).replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
    const cut = kept === 'address' ? plain : withHostsAlone(plain, find(plain));
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

function withHostsAlone(text: string, { links, tokens }: Found): string {
  const cuts = [...links.map(({ span, host, scheme }) => ({ span, left: host ?? `${scheme}:…` })), ...tokens.map(({ span }) => ({ span, left: '…' }))];
  let done = 0;
  const pieces = cuts.sort((one, other) => one.span.start - other.span.start).map(({ span: { start, end }, left }) => {
    const before = start < done ? '' : text.slice(done, start) + left;
    done = Math.max(done, end);
    return before;
  });
  return [...pieces, text.slice(done)].join('');
}

/** The bytes of the file. */
export const observationText = (observation: Observation): string => `${JSON.stringify(observation, null, 2)}\n`;

export const observationFileName = ({ on }: Observation): string => `wailian-observation-${on}.json`;
