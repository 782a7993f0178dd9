// The parts of a link, in the canonical URL and in the paste, as the page colours them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loadWailian } from './built.mjs';

const wailian = await loadWailian();
const query = { context: 'group', on: '2021-12-05' };

const texts = (parts, text) => Object.fromEntries(Object.entries(parts).map(([name, { start, end }]) => [name, text.slice(start, end)]));

/** A paste, and the parts of its link: in the canonical URL, and in the paste where they are written otherwise. */
const table = [
  ['看 https://u:p@m.taobao.com:8443/a/b?c=d#e 吧',
    { scheme: 'https', userinfo: 'u:p', host: 'm.taobao.com', subdomain: 'm', registrable_domain: 'taobao.com', port: '8443', path: '/a/b', query: 'c=d', fragment: 'e' }, {}],
  ['😀http://WWW.Example.co.UK', { scheme: 'http', host: 'www.example.co.uk', subdomain: 'www', registrable_domain: 'example.co.uk', path: '/' },
    { host: 'WWW.Example.co.UK', subdomain: 'WWW', registrable_domain: 'Example.co.UK', path: undefined }],
  ['http://taobao.com./', { scheme: 'http', host: 'taobao.com.', registrable_domain: 'taobao.com', path: '/' }, {}],
  ['http://a.b.github.io/x', { scheme: 'http', host: 'a.b.github.io', subdomain: 'a', registrable_domain: 'b.github.io', path: '/x' }, {}],
  ['http://com.cn/', { scheme: 'http', host: 'com.cn', path: '/' }, {}],
  ['http://1.2.3.4:81/', { scheme: 'http', host: '1.2.3.4', port: '81', path: '/' }, {}],
  ['http://[::1]/', { scheme: 'http', host: '[::1]', path: '/' }, {}],
  ['http://www.外链.中国/路',
    { scheme: 'http', host: 'www.xn--7rs070l.xn--fiqs8s', subdomain: 'www', registrable_domain: 'xn--7rs070l.xn--fiqs8s', path: '/%E8%B7%AF' },
    { host: 'www.外链.中国', registrable_domain: '外链.中国', path: '/路' }],
  ['http://a%2etaobao.com/', { scheme: 'http', host: 'a.taobao.com', subdomain: 'a', registrable_domain: 'taobao.com', path: '/' },
    { host: 'a%2etaobao.com', subdomain: undefined, registrable_domain: undefined }],
  ['看看 m.taobao.com/x 吧', { scheme: 'https', host: 'm.taobao.com', subdomain: 'm', registrable_domain: 'taobao.com', path: '/x' }, { scheme: undefined }],
];

test('every part of a link has its place in the canonical URL and in the paste', () => {
  for (const [paste, canonical, differing] of table) {
    const { links: [link] } = wailian.check(paste, query);
    assert.deepEqual(texts(link.parts, link.url), canonical, paste);
    const pasted = Object.fromEntries(Object.entries({ ...canonical, ...differing }).filter(([, text]) => text !== undefined));
    assert.deepEqual(texts(link.paste_parts, paste), pasted, paste);
  }
});

test('canonicalize gives the same places', () => {
  for (const [paste] of table) {
    const { links: [{ span, parts, paste_parts: pasted }] } = wailian.check(paste, query);
    const text = paste.slice(span.start, span.end);
    const answer = wailian.canonicalize(text, { bareHost: true });
    assert.deepEqual(answer.parts, parts, paste);
    assert.deepEqual(texts(answer.text_parts, text), texts(pasted, paste), paste);
  }
});

test('the dots of other scripts part a host too', () => {
  const text = 'http://www。外\t链．中国｡/';
  assert.deepEqual(texts(wailian.canonicalize(text).text_parts, text),
    { scheme: 'http', host: 'www。外\t链．中国｡', subdomain: 'www', registrable_domain: '外\t链．中国', path: '/' });
});
