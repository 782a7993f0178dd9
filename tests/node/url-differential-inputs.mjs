// Generated URLs: a grammar of hostile pieces, then mutations. The same seed gives the same URLs.

/** mulberry32: small, seeded, good enough to pick pieces. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = n => Math.floor(next() * n);
  return { below, chance: probability => next() < probability, pick: list => list[below(list.length)] };
}

const schemes = ['http:', 'https:', 'http:', 'https:', 'HTTP:', 'hTTps:', 'ht\ttp:', 'h\nttps:', ' http:', '\u0001https:',
  'ftp:', 'httpx:', 'http', 'ws:', 'javascript:', '', '', '1http:', 'http ://'];
const slashes = ['//', '//', '//', '//', '/', '\\\\', '/\\', '\\/', '', '///', '/\t/', '////', '//\n'];
const userinfos = ['', '', '', '', '', 'u@', 'u:p@', '@', ':@', 'a@b@', 'u%40:%3a@', 'é:ü@', "'[]^|`{}\"<>@", 'u:@', ':p@',
  'a:b:c@', 'a b@', '%@', '%4@', '\u{1F600}@', 'example.com:80@', 'u;p=1@'];
const names = ['example.com', 'EXAMPLE.Com', 'a', 'localhost', 'mp.weixin.qq.com', '1.2.3.4.evil.com', '1.2.3.4-x.com',
  'a..b', 'example.com.', '.', '..', '.a', 'a_b.c', '-a-', 'a!$&\'()*+,;=b', 'xn--a', 'xn--', 'xn--ls8h', 'xn--zca',
  'XN--FIQ228C', 'xn--a-ecp.ru', 'xn--pokxncvks', 'a b', 'a<b', 'a|b', 'a^b', 'a%b', 'a%00b', 'a%2fb', 'a%2Ecom',
  'ex%41mple.com', '%65xample.com', '%C3%A9.fr', '%ef%bc%8e', '%ff', 'a%c3', 'a"b', 'a`b', 'a{b}', 'a~b', 'a\u007fb',
  'foo.0x4', 'foo.09', '1.2.3.08', '1.2.3.4.nip.io'];
const addresses = ['127.0.0.1', '0x7f.1', '0177.0.0.1', '2130706433', '017700000001', '0x7f000001', '256.1.1.1', '1.2.3',
  '1.2', '1', '0', '0x', '0X', '1.2.3.4.', '1.2.3.4..', '1.2.3.4.5', '1..2', '4294967295', '4294967296', '0x100000000',
  '1.256', '1.2.65536', '1.0xffffff', '1.0x1000000', '08', '09.1', '0x1g', '1.2.3.', '00000000000000000000001',
  '99999999999999999999', '0xffffffffffffffffffff', '１２７.0.0.1', '0x7F.0.0.0x1', '1e2.3', '１.２.３.４', '0o7', '-1'];
const address6 = ['[::1]', '[::]', '[1::]', '[1:2:3:4:5:6:7:8]', '[1:2:3:4:5:6:7:8:9]', '[::1.2.3.4]', '[1:0:0:2::3]',
  '[::ffff:127.0.0.1]', '[::1', '::1]', '[', ']', '[]', '[::1%25en0]', '[1:2]', '[::1].evil.com', '[0:0:0:1:0:0:0:0]',
  '[1::2::3]', '[::g]', '[12345::]', '[A:B::C:0D]', '[v1.x]', '[::1.2.3]', '[::1.2.3.04]', '[::256.0.0.1]', '[1:2:3:4:5:6:7::]',
  '[::2:3:4:5:6:7:8]', '[0:1:0:1:0:1:0:1]', '[1:2:3:4:5:6:1.2.3.4]', 'a[::1]', '[ ::1]', '[::1]x', '[%3a%3a1]', '[：：1]'];
const labels = ['faß', 'ςσ', 'ẞ', 'İ', 'ı', 'é', 'e\u0301', 'ﬁ', '中国', '外链', '例え', '한국', '각', '가\u11a8', 'كوم',
  'ישראל', 'א1', '1א', 'אa', 'ا١', 'ا1١', '\u200d', 'क्\u200dष', 'क\u200dष', 'بي\u200cبي', 'a\u200cb', '\u00ad', 'a\u00adb',
  '\ufeff', 'ａｂｃ', '。', '．', '｡', '／', '：', '？', '＃', '％４１', '＠', '℀', '⒈', '①', '㍿', '\u0300a', '\ufffd',
  '\u2028', '💩', '\u{1F468}\u200d\u{1F469}', 'Ǆ', 'ᾳ', '\u0345', 'ệ', 'e\u0323\u0302', 'e\u0302\u0323', '\u1d15e', '𝐚',
  '\u0660', '०', '☃', '√', '≠', '=\u0338', '<\u0338', 'xn--fa-hia', 'xn--mgbh0fb', 'xn--ä', 'ÄÖ', 'ΑΒΓ', 'пример', 'аpple',
  'ــ', 'ا\u0640', '\u1b44', 'a\u094d\u200cb', 'ب\u064b\u200c\u064bب', '豈', '\u{2f800}', 'Å', 'Å', 'ﷺ', '\u180e', '゠'];
const ports = ['', '', '', '', '', ':', ':80', ':443', ':8080', ':65535', ':65536', ':0', ':00080', ':0443', ':8a', ':-1',
  ':８０', ':80:80', ':99999999999', ': 80', ':8\t0', ':%38'];
const segments = ['', '.', '..', '%2e', '%2E', '.%2e', '%2e%2E', '%2e.', '...', '.%2', 'a', 'b c', 'é', '%', '%4', '%zz', '%41',
  '%2f', "a'b", 'a"b', '<>', '^', '`', '{}', '|', '[', ']', 'a:b', 'a@b', ';x=1', '\u0000', '\u007f', '\u{1F600}', '中文', '~',
  '\ufffd', '*', 'index.html', 'C:', '$&+,='];
const queries = ['', 'a=1&b=2', "q='", 'a b', '"<>', '#', '?', '%', '%zz', 'é', '中=文', '&&', '=', 'a=%26&b=%3d', '[]', '^`{|}',
  'u=https://a.example/?b#c', '\\', '\u007f', '\t', 'a+b', '//..', '&a', 'url=http%3A%2F%2Fx'];
const bases = ['http://example.com/', 'https://u:p@h.example:8443/a/b/c?q=1#f', 'http://[::1]:81/x/../y', 'https://1.2.3.4/?',
  'https://xn--fiqs8s/a', 'http://h//a//b', 'HTTP://h', 'notaurl', 'ftp://x/y'];
const hostile = ['\t', '\n', '\r', ' ', '/', '\\', ':', '@', '?', '#', '%', '[', ']', '.', '\u0000', '\u00ad', '\u200d', '。', '／',
  '％', '&', '=', '-', 'x', 'n', '0', '9', 'é', 'ß', '\u0301', 'א', '\u{10FFFF}', '\u0085', '\ufdd0', '|', '^', '<'];

const repeat = (rng, most, make) => Array.from({ length: rng.below(most + 1) }, make);

function host(rng) {
  const kind = rng.below(10);
  if (kind < 3) return rng.pick(names);
  if (kind < 5) return rng.pick(addresses);
  if (kind < 6) return rng.pick(address6);
  return [rng.pick(labels), ...repeat(rng, 2, () => rng.pick(rng.chance(0.6) ? labels : names))].join(rng.pick(['.', '.', '', '。']));
}

const path = rng => repeat(rng, 4, () => rng.pick(['/', '/', '/', '\\']) + rng.pick(segments)).join('');

const percentEncoded = text => Array.from(new TextEncoder().encode(text), b => `%${b.toString(16).padStart(2, '0')}`).join('');

function mutated(rng, text) {
  const points = Array.from(text);
  const at = rng.below(points.length + 1);
  switch (rng.below(5)) {
    case 0: points.splice(at, 0, rng.pick(hostile)); break;
    case 1: points.splice(at, 1); break;
    case 2: points.splice(at, 0, ...points.slice(at, at + 1 + rng.below(6))); break;
    case 3: if (at < points.length) points[at] = percentEncoded(points[at]); break;
    default: points.splice(at, 0, ...rng.pick(labels)); break;
  }
  return points.join('');
}

export function* hostileUrls(count, seed) {
  const rng = random(seed);
  for (let i = 0; i < count; ++i) {
    let text = rng.chance(0.12)
      ? path(rng).slice(rng.below(2))
      : rng.pick(schemes) + rng.pick(slashes) + rng.pick(userinfos) + host(rng) + rng.pick(ports) + path(rng);
    if (rng.chance(0.3)) text += `?${rng.pick(queries)}`;
    if (rng.chance(0.2)) text += `#${rng.pick(queries)}`;
    for (let n = rng.below(4); n > 1; --n) text = mutated(rng, text);
    text = text.replace(/[\ud800-\udfff]/gu, '\ufffd'); // a page hands over well-formed text only
    yield rng.chance(0.35) ? { text, base: rng.pick(bases) } : { text };
  }
}

/** Every code point that may be assigned soon, and one in 251 of the others, in five places of a host. */
export function* codePointHosts() {
  const places = [c => c, c => `a${c}b`, c => `${c}.b`, c => `\u05d0${c}`, c => `\u0628${c}\u0301`];
  for (let codePoint = 0; codePoint <= 0x10ffff; ++codePoint) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const likely = codePoint <= 0x323af || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
    if (!likely && codePoint % 251 !== 0) continue;
    for (const place of places) yield { text: `http://${place(String.fromCodePoint(codePoint))}/` };
  }
}
