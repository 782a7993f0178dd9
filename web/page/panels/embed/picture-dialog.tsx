// The card as a picture: to save, to share, or to press and hold where a browser inside an app does neither.
import { Component, type VNode } from 'preact';
import { embedDialogStrings } from '../../../i18n/embed-dialog.js';
import { embedMarkup, type EmbedQuery } from '../../../lib/card/embed.js';
import type { Markup } from '../../../lib/card/markup.js';
import type { Wailian } from '../../../lib/site.js';
import { canSave } from '../../shell/save-file.js';
import { drawPicture } from './draw-picture.js';
import { showDialog } from './show-dialog.js';

export interface Picturable {
  wailian: Wailian;
  /** The text that the answer is of, and what was asked of it. */
  paste: string;
  query: EmbedQuery & Required<Pick<EmbedQuery, 'locale'>>;
  /** What it is called, without an ending. */
  name: string;
}

/** A picture as PNG, by its `data:` address: pages inside apps let such a one be saved by holding it. */
function addressOf(card: Markup): string {
  const canvas = document.createElement('canvas');
  drawPicture(card, canvas);
  return canvas.toDataURL('image/png');
}

/** What it says to those who do not see it. */
function wordsOf({ content }: Markup): string {
  return content.flatMap((one) => (one && typeof one === 'object' && 'name' in one && one.name === 'desc' ? one.content : [])).join('');
}

function fileOf(address: string, name: string): File {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
}

/** The card as it is shown, saved and shared; null where there is none. */
function pictureOf({ wailian, paste, query, name }: Picturable): { address: string; words: string; file: File } | null {
  const [card] = embedMarkup(wailian, paste, { ...query, form: 'svg' }) ?? [];
  if (!card) return null;
  const address = addressOf(card);
  return { address, words: wordsOf(card), file: fileOf(address, `${name}.png`) };
}

class Content extends Component<Picturable & { close(): void }, { said: string }> {
  override state = { said: '' };
  readonly #picture = pictureOf(this.props);

  async #share(file: File): Promise<void> {
    const say = embedDialogStrings[this.props.query.locale];
    try {
      await navigator.share({ files: [file] });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') this.setState({ said: say.picture.notShared });
    }
  }

  override render({ query, close }: this['props'], { said }: { said: string }): VNode {
    const say = embedDialogStrings[query.locale];
    const picture = this.#picture;
    return (
      <>
        <div class="embed-head"><h2 id="picture-dialog-title">{say.picture.title}</h2><button type="button" onClick={close}>{say.close}</button></div>
        {picture ? (
          <>
            <img class="picture-card" src={picture.address} alt={picture.words} />
            <p class="embed-actions">
              {canSave() ? <a class="picture-save" href={picture.address} download={picture.file.name}>{say.picture.save}</a> : null}
              {navigator.canShare?.({ files: [picture.file] }) ? <button type="button" class="step-first" onClick={() => void this.#share(picture.file)}>{say.picture.share}</button> : null}
              <span class="soft">{say.picture.hold}</span>
              <span role="status" class="said">{said}</span>
            </p>
          </>
        ) : <p>{say.nothing}</p>}
      </>
    ) as VNode;
  }
}

export function openPictureDialog(what: Picturable): void {
  showDialog('picture-dialog-title', 'picture-dialog', (close) => (<Content {...what} close={close} />) as VNode);
}
