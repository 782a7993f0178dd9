// Observations that are right, and some that are not, each with the pointer of its fault and the code that the library gives it.
/** One that is right. */
export const one = (more) => ({ wailian_observation: 1, host: 'item.taobao.com', app: 'wechat', context: 'group', on: '2025-05-03', outcome: 'direct', ...more });
export const without = (key) => { const { [key]: _gone, ...rest } = one({}); return rest; };

export const right = [
  one({}), one({ client: 'android 8.0.50' }), one({ client: 'ios' }), one({ said: '已停止访问该网页', remark: '第二次打开就好了' }),
  one({ site: 'taobao', link_kind: 'main' }), { ...without('host'), site: 'taobao' }, { ...without('host'), site: 'taobao', link_kind: 'short_link' },
  one({ link: 'https://item.taobao.com/item.htm?id=1' }), one({ site: 'a-site-of-newer-rules' }), one({ on: '2025-12-31' }),
  one({ host: 'xn--fiq228c.example' }), one({ host: '203.0.113.7' }), one({ host: '[2001:db8::1]', link: 'http://[2001:db8::1]:8080/a' }), one({ said: '🙂'.repeat(300) }), one({ app: 'qq', context: 'group' }),
];

export const wrong = [
  [null, '', 'observation_none'], ['text', '', 'observation_none'], [[one({})], '', 'observation_none'],
  [one({ name: '某人' }), '/name', 'observation_key_unknown'], [JSON.parse('{"__proto__":1}'), '/__proto__', 'observation_key_unknown'],
  [one({ 'a/b~c': 1 }), '/a~1b~0c', 'observation_key_unknown'],
  [without('wailian_observation'), '', 'observation_key_missing'], [one({ wailian_observation: 2 }), '/wailian_observation', 'observation_format'],
  [one({ wailian_observation: '1' }), '/wailian_observation', 'observation_format'],
  [without('host'), '', 'observation_of_nothing'], [without('context'), '', 'observation_key_missing'], [without('outcome'), '', 'observation_key_missing'],
  [without('app'), '', 'observation_key_missing'], [without('on'), '', 'observation_key_missing'],
  [one({ outcome: 'unknown' }), '/outcome', 'observation_none_of'], [one({ outcome: null }), '/outcome', 'observation_no_text'], [one({ outcome: 'DIRECT' }), '/outcome', 'observation_none_of'],
  [one({ on: '2025-02-29' }), '/on', 'observation_form'], [one({ on: '2025-5-3' }), '/on', 'observation_form'], [one({ on: '+25-05-03' }), '/on', 'observation_form'], [one({ on: 20250503 }), '/on', 'observation_no_text'],
  [one({ client: 'eight' }), '/client', 'observation_form'], [one({ client: 'android 8' }), '/client', 'observation_form'], [one({ client: '' }), '/client', 'observation_empty_text'],
  [one({ said: 'x'.repeat(301) }), '/said', 'observation_too_long'], [one({ remark: 'x'.repeat(501) }), '/remark', 'observation_too_long'],
  [one({ said: 'a\nb' }), '/said', 'observation_not_plain'], [one({ remark: 'a\u202eb' }), '/remark', 'observation_not_plain'], [one({ said: '\x1b[2J' }), '/said', 'observation_not_plain'],
  [one({ link: 'ftp://item.taobao.com/' }), '/link', 'observation_form'], [one({ link: 'https://item.taobao.com/#a' }), '/link', 'observation_form'],
  [{ ...without('host'), site: 'taobao', link: 'https://item.taobao.com/' }, '/link', 'observation_needs'], [one({ link_kind: 'main' }), '/link_kind', 'observation_needs'],
  [one({ host: 'x'.repeat(254) }), '/host', 'observation_too_long'], [one({ site: 'Tao Bao' }), '/site', 'observation_form'], [one({ host: ['a.example'] }), '/host', 'observation_no_text'],
];
