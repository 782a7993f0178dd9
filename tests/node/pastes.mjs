// Pastes put together from what is in pastes: the same everywhere.

/** What is in pastes, and what is put there to deceive. */
const PIECES = [
  'https://v.douyin.com/abc/', 'm.tb.cn/h.5x', '【闲鱼】', '【淘宝】', 'https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa%2F',
  'https://link.zhihu.com/?target=https%3A%2F%2Ftaoba0.com%2F', 'https://www.taobao.com.refund-check.example/a', 'https://a.com:99999/x',
  'https://taobao.com@evil.example/', 'http://[::1', 'https://0x7f.1/', 'weixin://dl/chat', 'https://аррӏе.com/', 'xn--fiqs8s', 'a.cc,', 'b.cc-..',
  '￥AbC1dEf2GhI￥', '(', ')', '「', '」', '"', "'", '。', '，', ' ', '  ', '复制打开', 'https://', '://', '@', '/', '%25', '?target=', '#', '😀', '\u200b', '\u202e',
  'e\u0301', '淘~寳', 'www.', '.com', 'https：//', 'hxxps://a[.]com/x', 'https://item.jd.com/1.html?utm_source=x', 'README.md', '3.am', '已停止访问该网页',
];

/** xorshift: the same pastes everywhere. */
function* numbers(state) {
  for (;;) {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    yield state >>> 0;
  }
}

/** `count` pastes of up to `longest` pieces. */
export function pastes(count, seed, longest = 9) {
  const random = numbers(seed);
  const pick = (many) => random.next().value % many;
  return Array.from({ length: count }, () => Array.from({ length: 1 + pick(longest) }, () => PIECES[pick(PIECES.length)]).join(''));
}
