// The pages of rules, as they were built: everything has its page, every link leads somewhere, nothing runs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, normalize } from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { loadWailian, root } from './built.mjs';

const site = join(root, 'dist/site');
const read = (path) => readFileSync(join(site, path), 'utf8');
const bundle = JSON.parse(read('rules.json'));
const { address: base } = { address: read('rules/index.html').match(/<link rel="canonical" href="(.*?)rules\/"/)[1] };

function filesBelow(folder) {
  return readdirSync(join(site, folder), { recursive: true }).map((name) => join(folder, String(name))).filter((path) => statSync(join(site, path)).isFile());
}
const FOLDERS = ['rules', 'sources', 'sites', 'events', 'companies', 'chats', 'dates', 'outcomes', 'changes', 'data', 'embed', 'en'];
const pages = FOLDERS.flatMap(filesBelow).filter((path) => path.endsWith('.html'));
const texts = new Map(pages.map((path) => [path, read(path)]));
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

test('every rule, source, site, event, company and chat has its page in both languages', () => {
  const ids = {
    rules: bundle.apps.flatMap(({ policies }) => policies), sources: bundle.sources, sites: bundle.sites, events: bundle.apps.flatMap(({ events }) => events), companies: bundle.owners,
    chats: bundle.apps.flatMap(({ id: app, contexts }) => contexts.map(({ id }) => ({ id: `${app}-${id.replaceAll('_', '-')}` }))),
  };
  for (const [kind, items] of Object.entries(ids)) {
    for (const { id } of items) for (const language of ['', 'en/']) assert.ok(texts.has(`${language}${kind}/${id}/index.html`), `${language}${kind}/${id}`);
    for (const language of ['', 'en/']) for (const { id } of items) assert.ok(texts.get(`${language}${kind}/index.html`).includes(`/${id}/"`), `${kind} lists ${id}`);
  }
  assert.ok(ids.rules.length > 100 && ids.sources.length > 200);
});

test('a rule says what it claims, for what, when, by whom, how sure, and what speaks against it', () => {
  const rules = bundle.apps.flatMap(({ policies }) => policies);
  for (const rule of rules) {
    const { document } = new JSDOM(texts.get(`en/rules/${rule.id}/index.html`)).window;
    const text = document.querySelector('main').textContent;
    for (const part of [rule.title.en, rule.summary.en, rule.id, ...(rule.notes ?? []).map(({ en }) => en), ...(rule.alternatives ?? []).map(({ note }) => note.en)]) assert.ok(text.includes(part), `${rule.id}: ${part}`);
    const links = [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href'));
    for (const source of rule.sources) assert.ok(links.some((href) => href.endsWith(`sources/${source}/`)), `${rule.id}: ${source}`);
    for (const old of rule.supersedes ?? []) assert.ok(texts.get(`rules/${old}/index.html`).includes(`rules/${rule.id}/`), `${old} names ${rule.id}, which replaced it`);
  }
});

test('the link back opens the checker with a case in which the rule decides', async () => {
  const wailian = await loadWailian();
  let tried = 0;
  for (const rule of bundle.apps.flatMap(({ policies }) => policies)) {
    const href = texts.get(`rules/${rule.id}/index.html`).match(/class="button" href="([^"]+)"/)?.[1];
    if (!href) continue;
    tried += 1;
    assert.match(href, /^\.\.\/\.\.\/#lang=zh-CN&amp;paste=/);
    const key = new URLSearchParams(unescaped(href).split('#')[1]);
    const report = wailian.check(key.get('paste'), { context: key.get('context'), on: key.get('on'), app: key.get('app') ?? undefined, client_version: key.get('client') ?? undefined, conditions: key.get('if')?.split(',') });
    assert.equal(report.links[0].verdict.decided_by, rule.id);
  }
  assert.ok(tried > 100, `${tried} of the rules have a case`);
});

test('no broken link and no broken anchor in the whole site', () => {
  const anchors = new Map();
  const anchorsOf = (path) => {
    if (!anchors.has(path)) anchors.set(path, new Set([...(texts.get(path) ?? read(path)).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)));
    return anchors.get(path);
  };
  let count = 0;
  for (const [path, text] of [...texts, ['index.html', read('index.html')], ['embed.html', read('embed.html')]]) {
    for (const [, raw] of text.replace(/<pre[^]*?<\/pre>/g, '').matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = unescaped(raw);
      if (/^(https?:|mailto:|data:)/.test(target)) {
        if (!target.startsWith(base)) continue;
      }
      const [place, fragment = ''] = target.replace(base, '/').split('#');
      const file = place === '' ? path : place.startsWith('/') ? place.slice(1) : normalize(join(dirname(path), place));
      const found = file === '' || file === './' || file === '.' || file.endsWith('/') ? join(file, 'index.html') : file;
      assert.ok(existsSync(join(site, found)), `${path}: ${target}`);
      if (fragment && !/^(lang|paste)=/.test(fragment)) assert.ok(anchorsOf(found).has(decodeURIComponent(fragment)), `${path}: ${target}`);
      count += 1;
    }
  }
  assert.ok(count > 30_000, `${count} links were followed`);
});

test('nothing runs and nothing comes from elsewhere: one sheet, a strict policy, no script but data', () => {
  for (const [path, text] of texts) {
    const gallery = /^(en\/)?embed\//.test(path);
    const card = path.endsWith('card.html');
    if (gallery) continue;
    assert.doesNotMatch(text, /<script(?! type="application\/ld\+json")|\son[a-z]+="|javascript:|<style|\sstyle="/, path);
    assert.deepEqual([...text.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href]) => normalize(join(dirname(path), href))), ['reference.css'], path);
    if (!card) assert.match(text, /default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'/, path);
    for (const [, json] of text.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)) assert.equal(JSON.parse(json)['@context'], 'https://schema.org', path);
  }
  const worker = read('sw.js');
  for (const folder of FOLDERS) assert.ok(!worker.includes(`"${folder}/`), `the worker does not keep ${folder}/`);
});

test('each page names itself and its other language, and each is in the map of the site', () => {
  const map = read('sitemap.xml');
  for (const [path, text] of texts) {
    if (!path.endsWith('index.html')) continue;
    const own = base + path.replace(/index\.html$/, '');
    const other = path.startsWith('en/') ? own.replace(`${base}en/`, base) : own.replace(base, `${base}en/`);
    assert.ok(text.includes(`<link rel="canonical" href="${own}"/>`), path);
    for (const address of [own, other]) {
      assert.ok(text.includes(`href="${address}"/>`), `${path} names ${address}`);
      assert.ok(map.includes(`<loc>${address}</loc>`), `the map has ${address}`);
    }
    assert.match(text, path.startsWith('en/') ? /^<!doctype html>\n<html lang="en">/ : /^<!doctype html>\n<html lang="zh-CN">/);
  }
});

test('HTML is valid: all lists, and one in fifty of the others', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    // Preact closes void elements with a slash and keeps quotation marks as they are; quotations carry their styles with them.
    rules: { 'void-style': 'off', 'no-inline-style': 'off', 'long-title': 'off', 'no-raw-characters': 'off', 'element-required-attributes': 'error', 'require-sri': 'off', 'no-implicit-button-type': 'error', 'tel-non-breaking': 'off', 'no-redundant-role': 'off' },
  });
  const chosen = pages.filter((path, index) => /^(en\/)?[a-z]+\/index\.html$/.test(path) || index % 50 === 0);
  assert.ok(chosen.length > 60);
  for (const path of chosen) {
    const { results } = await validator.validateString(texts.get(path), path);
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`)), [], path);
  }
});

test('data: each table as JSON by its schema, the same as CSV, with a dictionary and checksums', () => {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }));
  for (const [name, count] of [['rules', bundle.apps.flatMap(({ policies }) => policies).length], ['sources', bundle.sources.length], ['sites', bundle.sites.length], ['events', bundle.apps.flatMap(({ events }) => events).length]]) {
    const data = JSON.parse(read(`data/${name}.json`));
    const valid = ajv.compile(JSON.parse(read(`data/${name}.schema.json`)));
    assert.ok(valid(data), `${name}: ${ajv.errorsText(valid.errors)}`);
    assert.deepEqual([data[name].length, data.rules_version], [count, bundle.rules_version]);
    const rows = parseCsv(read(`data/${name}.csv`));
    const [columns, ...lines] = rows;
    assert.deepEqual(columns, Object.keys(data[name][0]));
    assert.deepEqual(lines, data[name].map((row) => columns.map((column) => (row[column] === null ? '' : Array.isArray(row[column]) ? row[column].join(' ') : String(row[column])))));
    for (const line of lines) for (const cell of line) assert.doesNotMatch(cell, /^[=+@\t-]/, 'no cell is a formula');
    for (const page of ['data/index.html', 'en/data/index.html']) for (const column of columns) assert.ok(texts.get(page).includes(`<code>${column}</code>`), `${page}: ${column}`);
  }
  for (const line of read('data/SHA256SUMS').trim().split('\n')) {
    const [sum, name] = line.split('  ');
    assert.equal(createHash('sha256').update(readFileSync(join(site, 'data', name))).digest('hex'), sum, name);
  }
});

/** RFC 4180. */
function parseCsv(text) {
  assert.ok(text.startsWith('\ufeff'));
  return text.slice(1).replace(/\r\n$/, '').split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => (quoted === undefined ? bare : quoted.replaceAll('""', '"'))));
}

test('the feed is Atom: each change an entry with a permanent id, whose page has it', () => {
  for (const language of ['', 'en/']) {
    const { document } = new JSDOM(read(`${language}feed.atom`), { contentType: 'application/xml' }).window;
    assert.equal(document.documentElement.namespaceURI, 'http://www.w3.org/2005/Atom');
    const entries = [...document.querySelectorAll('entry')];
    assert.equal(entries.length, readdirSync(join(root, 'changes')).length);
    const ids = entries.map((entry) => entry.querySelector('id').textContent);
    assert.equal(new Set(ids).size, ids.length);
    for (const entry of entries) {
      assert.match(entry.querySelector('updated').textContent, /^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
      const [path, anchor] = entry.querySelector('link').getAttribute('href').replace(base, '').split('#');
      assert.ok(texts.get(`${path}index.html`).includes(`id="${anchor}"`));
      const content = new JSDOM(entry.querySelector('content').textContent).window.document;
      for (const a of content.querySelectorAll('a')) assert.ok(a.getAttribute('href').startsWith(base), a.href);
    }
  }
});

test('oEmbed: each rule has a file that its page names, whose frame is there', () => {
  for (const language of ['', 'en/']) {
    for (const { id } of bundle.apps.flatMap(({ policies }) => policies)) {
      const folder = `${language}rules/${id}/`;
      assert.ok(texts.get(`${folder}index.html`).includes('type="application/json+oembed"'));
      const { version, type, width, height, html } = JSON.parse(read(`${folder}oembed.json`));
      assert.deepEqual([version, type, typeof width, typeof height], ['1.0', 'rich', 'number', 'number']);
      const { document } = new JSDOM(html).window;
      assert.equal(document.querySelector('iframe').getAttribute('src'), `${base}${folder}card.html`);
      assert.equal(document.querySelector('blockquote a').getAttribute('href'), base + folder);
    }
  }
});

test('a link to any page is shown with title and description, and with the picture where the site has an address', async () => {
  const { importModule, previewTags } = await import('../../scripts/bundle/reference.mjs');
  const { Layout, Place, renderToStaticMarkup, createElement } = await importModule('tests/node/preview-parts.ts');
  const png = readFileSync(join(site, 'preview.png'));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  const tagsOf = (html) => Object.fromEntries([...new JSDOM(html).window.document.querySelectorAll('meta[property^="og:"]')].map((tag) => [tag.getAttribute('property').slice(3), tag.content]));
  const page = (address, language) => renderToStaticMarkup(createElement(Layout, { place: new Place({ bundle }, language, 'rules/', address), title: 'A & "b"', about: 'c', children: [] }));
  const named = tagsOf(page('https://links.example/x/', 'en'));
  assert.deepEqual([named.title, named.description, named.url, named.image], ['A & "b"', 'c', 'https://links.example/x/en/rules/', 'https://links.example/x/preview.png']);
  assert.deepEqual(Object.keys(tagsOf(page('https://wailian.invalid/', 'zh-CN'))), ['title', 'description', 'type'], 'no address that leads nowhere');

  const index = readFileSync(join(root, 'web/page/static/index.html'), 'utf8');
  const checker = tagsOf(previewTags(index, 'https://links.example/?a="&b=/'));
  assert.equal(checker.image, 'https://links.example/?a="&b=/preview.png');
  assert.deepEqual(Object.keys(tagsOf(previewTags(index, 'https://wailian.invalid/'))), ['title', 'description']);
  assert.deepEqual(tagsOf(read('index.html')), tagsOf(previewTags(index)));
  assert.equal(tagsOf(read('index.html')).title, new JSDOM(index).window.document.title);
  for (const [path, html] of texts) if (!/card\.html$|embed\/page\.html$/.test(path)) assert.match(html, /property="og:title"/, path);
});

test('hosts are told by _headers what the page on hosting says: no frame around the checker, files for others, no guessed types', () => {
  const rules = new Map(read('_headers').trim().split(/\n(?=\S)/).map((block) => {
    const [path, ...lines] = block.split('\n');
    return [path, Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/)))];
  }));
  assert.equal(rules.get('/*')['X-Content-Type-Options'], 'nosniff');
  for (const path of ['/', '/index.html', '/wailian.html']) assert.equal(rules.get(path)['Content-Security-Policy'], "frame-ancestors 'none'");
  for (const path of ['/*.js', '/*.wasm', '/*.txt', '/data/*', '/rules/*']) assert.deepEqual(rules.get(path), { 'Access-Control-Allow-Origin': '*' });
  const said = readFileSync(join(root, 'docs/hosting.md'), 'utf8');
  for (const headers of rules.values()) for (const [name, value] of Object.entries(headers)) assert.ok(said.includes(`${name}: ${value}`), `${name}: ${value}`);
});
