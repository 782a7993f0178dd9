// The address that is warned of: its real domain in the largest type of the card, and never cut.
import type { VNode } from 'preact';
import type { Lead } from '../../lib/report.js';
import { breakBeforeDots } from './lead.js';
import type { AnswerModel } from '../answer/model.js';

export function warnedAddress(warning: Lead, model: AnswerModel): VNode | null {
  if (model.subject.kind !== 'link') return null;
  const { link } = model.subject;
  const host = warning.inside ?? link.display_host ?? link.host ?? link.text;
  const domain = warning.inside ? model.registrableDomain(warning.inside) : link.registrable_domain;
  // What is not Latin may stand in the host in its own letters, and in the domain as its code.
  const own = domain && host.endsWith(domain) ? domain : host;
  const before = host.slice(0, host.length - own.length);
  const userinfo = !warning.inside && link.url && link.parts?.userinfo ? `${link.url.slice(link.parts.userinfo.start, link.parts.userinfo.end)}@` : '';
  return <p class="warned-address" dir="ltr" translate={false}>{breakBeforeDots(userinfo + before)}<mark>{breakBeforeDots(own)}</mark></p>;
}
