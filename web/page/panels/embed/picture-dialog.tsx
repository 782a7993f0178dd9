// The card as a picture: to save, to share, or to press and hold where a browser inside an app does neither.
import { Component, render, type VNode } from 'preact';
import { addSheets } from '../../../components/styles.js';
import { embedDialogStrings } from '../../../i18n/embed-dialog.js';
import { embedMarkup, type EmbedQuery } from '../../../lib/card/embed.js';
import type { Wailian } from '../../../lib/site.js';
import { canSave } from '../../shell/save-file.js';
import { drawPicture } from './draw-picture.js';
import sheet from './embed.css';

export interface Picturable {
  wailian: Wailian;
  /** The text that the answer is of, and what was asked of it. */
  paste: string;
  query: EmbedQuery & Required<Pick<EmbedQuery, 'locale'>>;
  /** What it is called, without an ending. */
  name: string;
}

/** A picture as PNG, by its `data:` address: pages inside apps let such a one be saved by holding it. null where there is no card. */
export function pictureOf({ wailian, paste, query }: Picturable): string | null {
  const [picture] = embedMarkup(wailian, paste, { ...query, form: 'svg' }) ?? [];
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  drawPicture(picture, canvas);
  return canvas.toDataURL('image/png');
}

function fileOf(address: string, name: string): File {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
}

class Content extends Component<Picturable & { close(): void }, { said: string }> {
  override state = { said: '' };
  readonly #address = pictureOf(this.props);

  async #share(file: File): Promise<void> {
    const say = embedDialogStrings[this.props.query.locale];
    try {
      await navigator.share({ files: [file] });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') this.setState({ said: say.picture.notShared });
    }
  }

  override render({ query, name, wailian, paste, close }: this['props'], { said }: { said: string }): VNode {
    const say = embedDialogStrings[query.locale];
    const address = this.#address;
    const file = address && fileOf(address, `${name}.png`);
    const words = embedMarkup(wailian, paste, { ...query, form: 'svg' })?.[0]?.content.flatMap((one) => (one && typeof one === 'object' && 'name' in one && one.name === 'desc' ? one.content : [])).join('') ?? '';
    return (
      <>
        <div class="embed-head"><h2 id="picture-dialog-title">{say.picture.title}</h2><button type="button" onClick={close}>{say.close}</button></div>
        {address && file ? (
          <>
            <img class="picture-card" src={address} alt={words} />
            <p class="embed-actions">
              {canSave() ? <a class="picture-save" href={address} download={file.name}>{say.picture.save}</a> : null}
              {navigator.canShare?.({ files: [file] }) ? <button type="button" class="step-first" onClick={() => void this.#share(file)}>{say.picture.share}</button> : null}
              <span class="soft">{say.picture.hold}</span>
              <span role="status" class="said">{said}</span>
            </p>
          </>
        ) : <p>{say.nothing}</p>}
      </>
    ) as VNode;
  }
}

const dialog = document.createElement('dialog');

export function openPictureDialog(what: Picturable): void {
  addSheets(document, sheet);
  dialog.className = 'embed-dialog picture-dialog';
  dialog.setAttribute('aria-labelledby', 'picture-dialog-title');
  if (!dialog.isConnected) document.body.append(dialog);
  render(null, dialog);
  render(<Content {...what} close={() => dialog.close()} />, dialog);
  dialog.showModal();
}
