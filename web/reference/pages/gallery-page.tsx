// One article with every form of quotation: to look at, to copy from, and to test.
import { embed, type Asked, type EmbedForm } from '../../lib/card/embed.js';
import type { ComponentChildren } from 'preact';
import { galleryWords } from '../../i18n/gallery.js';
import { Layout } from '../layout.js';
import { Section } from '../parts.js';
import type { Place } from '../place.js';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

interface GalleryExample { paste: string; context: string; on: string }

/** A verdict of each kind that a quotation tells in its own way. */
const trial: GalleryExample = { paste: 'https://m.tb.cn/h.5Vd8Xq2', context: 'group', on: '2021-12-05' };
const warning: GalleryExample = { paste: 'https://taobao.com@evil.example/login', context: 'group', on: '2026-11-20' };
const unknown: GalleryExample = { paste: 'https://weibo.com/1000000013/AbCdEfGhI', context: 'favorites', on: '2010-06-01' };
const old: GalleryExample = { paste: 'https://item.taobao.com/item.htm?id=100000000001', context: 'group', on: '2026-11-20' };

interface Shown { place: Place; wailian: Asked }

export function GalleryPage({ place, wailian }: Shown) {
  const say = galleryWords[place.language];
  const write = (example: GalleryExample, form: EmbedForm): string => quoted(example, form, place, wailian);
  const markup = (text: string): ComponentChildren => <div dangerouslySetInnerHTML={{ __html: text }} />;
  const source = (text: string): ComponentChildren => <details><summary>{say.source(text.length)}</summary><pre tabIndex={0}>{text}</pre></details>;
  const shown = (example: GalleryExample, form: EmbedForm): ComponentChildren => { const text = write(example, form); return <>{markup(text)}{source(text)}</>; };
  return (
    <Layout place={place} title={say.title} about={say.about} policy={POLICY} scripts={['wailian-verdict.js', 'wailian-checker.js']}>
      <article class="gallery">
        <div class="claim"><h1>{say.title}</h1><p>{say.about}</p></div>
        <p>{say.text.first}</p>
        <Section title={say.forms.html} id="html">{shown(trial, 'html')}<p>{say.text.warning}</p>{shown(warning, 'html')}<p>{say.text.unknown}</p>{shown(unknown, 'html')}<p>{say.text.old}</p>{shown(old, 'html')}</Section>
        <Section title={say.forms.verdict} id="verdict"><p>{say.text.verdict}</p>{markup(`<wailian-verdict>${write(trial, 'html')}</wailian-verdict>`)}</Section>
        <Section title={say.forms.table} id="table"><p>{say.text.table}</p>{shown(trial, 'table')}</Section>
        <Section title={say.forms.timeline} id="timeline"><p>{say.text.timeline}</p>{shown(trial, 'timeline')}</Section>
        <Section title={say.forms.text} id="text"><p>{say.text.text}</p><pre tabIndex={0}>{write(trial, 'text')}</pre></Section>
        <Section title={say.forms.markdown} id="markdown"><pre tabIndex={0}>{write(trial, 'markdown')}</pre><pre tabIndex={0}>{write(trial, 'markdown_table')}</pre></Section>
        <Section title={say.forms.wechat} id="wechat"><p>{say.text.wechat}</p>{shown(trial, 'wechat')}</Section>
        <Section title={say.forms.svg} id="svg"><p>{say.text.svg}</p><p><img src="card.svg" alt={write(trial, 'text').split('\n').slice(0, -1).join(' ')} width="640" /></p></Section>
        <Section title={say.forms.iframe} id="iframe"><p>{say.text.iframe}</p><p><iframe src={`${place.root}${place.language === 'en' ? 'en/' : ''}rules/taobao-group-trial-2021-12/card.html`} title={say.forms.iframe} width="600" height="360" loading="lazy" sandbox="allow-popups"></iframe></p>{source(write(trial, 'iframe'))}{source(write(trial, 'oembed'))}</Section>
        <Section title={say.forms.page} id="page"><p><a href="page.html">{say.text.page}</a></p></Section>
        <Section title={say.forms.checker} id="checker"><p>{say.text.checker}</p>{markup(`<wailian-checker lang="${place.language}" link="${trial.paste}" context="${trial.context}" on="${trial.on}" loading="lazy">${write(trial, 'html')}</wailian-checker>`)}</Section>
        <Section title={say.forms.check} id="check"><p>{say.text.check}</p><pre tabIndex={0}>{'wailian embed --check articles/ --update'}</pre></Section>
      </article>
    </Layout>
  );
}

/** What lies beside the page. */
export function galleryFiles(place: Place, wailian: Asked): [name: string, text: string][] {
  return [['card.svg', quoted(trial, 'svg', place, wailian)], ['page.html', quoted(trial, 'page', place, wailian)]];
}

function quoted({ paste, ...query }: GalleryExample, form: EmbedForm, place: Place, wailian: Asked): string {
  return embed(wailian, paste, { ...query, locale: place.language, form, base: place.site });
}
