// An answer for other people's pages: form, language, chat and day on one side, how it looks on the other. A part of its own,
// fetched when somebody opens it; what it writes are the bytes of `wailian embed`.
import { Component, createRef, type VNode } from 'preact';
import { copyText } from '../../../components/copy-text.js';
import { embedDialogStrings, LANGUAGE_NAMES, type DialogForm } from '../../../i18n/embed-dialog.js';
import { embed, embedMarkup, type EmbedQuery } from '../../../lib/card/embed.js';
import type { Markup } from '../../../lib/card/markup.js';
import type { Catalog, Locale, Report } from '../../../lib/report.js';
import type { Wailian } from '../../../lib/site.js';
import { drawMarkup } from './draw-markup.js';
import { showDialog } from './show-dialog.js';

export { openPictureDialog } from './picture-dialog.js';

export interface Embeddable {
  wailian: Wailian;
  catalog: Catalog;
  report: Report;
  locale: Locale;
  /** Address of the page, without its fragment. */
  base: string;
  today: string;
}

const HOSTS = ['light', 'dark', 'narrow'] as const;

/** A host page in small; the styles of ours do not reach into it. */
class Preview extends Component<{ markup: readonly Markup[] | null; text: string; host: (typeof HOSTS)[number]; label: string }> {
  #place = createRef<HTMLDivElement>();

  override componentDidMount(): void { this.#fill(); }
  override componentDidUpdate(): void { this.#fill(); }

  #fill(): void {
    const place = this.#place.current!;
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    const { markup, text } = this.props;
    const plain = document.createElement('div');
    plain.style.cssText = 'white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.6 sans-serif';
    plain.textContent = text;
    root.replaceChildren(...(markup ? markup.map((one) => drawMarkup(one)) : [plain]));
  }

  override render({ host, label }: this['props']): VNode {
    return <div><h4>{label}</h4><div class="embed-host" data-host={host} ref={this.#place} tabIndex={0} role="group" aria-label={label} /></div> as VNode;
  }
}

interface Choice { form: DialogForm; locale: Locale; context: string; on: string; siteOnly: boolean; spoken: Wailian; said: string }

class Content extends Component<Embeddable & { close(): void }, Choice> {
  override state: Choice = { form: 'html', locale: this.props.locale, context: this.props.report.query.context, on: this.props.report.query.on, siteOnly: false, spoken: this.props.wailian, said: '' };

  /** Another language is fetched first; until then the code stays as it is. */
  async #speak(locale: Locale): Promise<void> {
    try {
      this.setState({ spoken: await this.state.spoken.inLocale(locale), locale, said: '' });
    } catch {
      this.setState({ said: embedDialogStrings[this.props.locale].failed });
    }
  }

  override render({ catalog, report, locale: own, base, today, close }: this['props'], { form, locale, context, on, siteOnly, spoken, said }: Choice): VNode {
    const say = embedDialogStrings[own];
    const app = catalog.apps.find(({ id }) => id === report.query.app)!;
    const { client_version, conditions } = report.query;
    const query: EmbedQuery = { context, on, locale, app: report.query.app, client_version, conditions, form, base, siteOnly };
    const code = embed(spoken, report.paste, query);
    const markup = embedMarkup(spoken, report.paste, query);
    const choose = (part: Partial<Choice>): void => this.setState({ ...part, said: '' });
    return (
      <>
        <div class="embed-head"><h2 id="embed-title">{say.title}</h2><button type="button" onClick={close}>{say.close}</button></div>
        <div class="embed-sides">
          <div>
            <fieldset>
              <legend>{say.place}</legend>
              {(Object.keys(say.forms) as DialogForm[]).map((one) => (
                <label class="chip" key={one}><input type="radio" name="embed-form" value={one} checked={one === form} onChange={() => choose({ form: one })} /><span>{say.forms[one]}</span></label>
              ))}
            </fieldset>
            <div class="embed-choices">
              <label>{say.language}<select value={locale} onChange={(event) => void this.#speak(event.currentTarget.value as Locale)}>
                {(Object.keys(LANGUAGE_NAMES) as Locale[]).map((one) => <option key={one} value={one}>{LANGUAGE_NAMES[one]}</option>)}
              </select></label>
              <label>{say.chat}<select value={context} onChange={(event) => choose({ context: event.currentTarget.value })}>
                {app.contexts.map(({ id, names }) => <option key={id} value={id}>{names[own] ?? id}</option>)}
              </select></label>
              <label>{say.day}<input type="date" value={on} max={today} required onChange={(event) => { if (event.currentTarget.value && event.currentTarget.value <= today) choose({ on: event.currentTarget.value }); }} /></label>
              <label class="embed-site"><input type="checkbox" checked={siteOnly} onChange={(event) => choose({ siteOnly: event.currentTarget.checked })} /><span>{say.siteOnly}<br /><small class="soft">{say.siteOnlyWhy}</small></span></label>
            </div>
            {code === '' ? <p>{say.nothing}</p> : <textarea readOnly aria-label={say.code} value={code} onFocus={(event) => event.currentTarget.select()} />}
            <p class="embed-actions">
              {code !== '' && <button type="button" class="step-first" onClick={() => void copyText(code).then((taken) => this.setState({ said: taken ? say.copied(code.length) : say.notCopied }))}>{say.copy}</button>}
              <span role="status" class="said">{said}</span>
            </p>
          </div>
          <div><h3>{say.preview}</h3>{code !== '' && HOSTS.map((host) => <Preview key={host} host={host} label={say.hosts[host]} markup={markup} text={code} />)}</div>
        </div>
      </>
    ) as VNode;
  }
}

export function openEmbedDialog(what: Embeddable): void {
  showDialog('embed-title', '', (close) => (<Content {...what} close={close} />) as VNode);
}
