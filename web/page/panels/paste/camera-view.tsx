// The camera as a reader of QR codes: it runs while its fold is open and the page is seen, and no picture of it is kept.
import type { VNode } from 'preact';
import { element, patch } from '../../../components/view.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { QrReader } from './read-picture.js';

/** Between two looks: a hand holds still that long. */
const LOOK_EVERY_MS = 300;

export class CameraView {
  readonly element = element('details', { class: 'tool', id: 'camera' });
  readonly #reader: QrReader;
  readonly #found: (codes: string[]) => void;
  readonly #video = element('video', { class: 'camera', muted: '', playsinline: '' });
  #words: ToolStrings['camera'] | null = null;
  #stream: MediaStream | null = null;
  #refused = false;

  /** null where the browser has no camera to offer, or the page is not trusted with one. */
  static where(startWorker: () => Worker, found: (codes: string[]) => void): CameraView | null {
    return typeof navigator.mediaDevices?.getUserMedia === 'function' ? new CameraView(startWorker, found) : null;
  }

  private constructor(startWorker: () => Worker, found: (codes: string[]) => void) {
    this.#reader = new QrReader(startWorker);
    this.#found = found;
    this.element.addEventListener('toggle', () => {
      this.#draw();
      if (!this.element.open) this.stop();
    });
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.stop(); });
    window.addEventListener('pagehide', () => this.stop());
  }

  show(words: ToolStrings['camera']): void {
    this.#words = words;
    this.#draw();
  }

  stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#reader.close();
    this.#video.srcObject = null;
    this.#draw();
  }

  async #start(): Promise<void> {
    this.#refused = false;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      this.#stream = stream;
      this.#video.srcObject = stream;
      this.#draw();
      if (!this.element.open || document.hidden) return this.stop();
      await this.#video.play();
      await this.#look(stream);
    } catch {
      this.#refused = true;
      this.stop();
    }
  }

  async #look(stream: MediaStream): Promise<void> {
    while (this.#stream === stream) {
      const codes = this.#video.videoWidth > 0 ? await this.#reader.read(this.#video) : [];
      if (this.#stream !== stream) return;
      if (codes.length > 0) {
        this.stop();
        this.element.open = false;
        return this.#found(codes);
      }
      await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
    }
  }

  #draw(): void {
    if (!this.#words) return;
    patch(this.element, [<summary>{this.#words.title}</summary>, this.element.open ? this.#body(this.#words) : null]);
  }

  #body(words: ToolStrings['camera']): VNode {
    const runs = this.#stream !== null;
    return (
      <div class="tool-body">
        <p class="soft">{words.hint}</p>
        <p class="tool-actions">
          <button type="button" onClick={() => (runs ? this.stop() : void this.#start())}>{runs ? words.stop : words.start}</button>
          <span role="status">{this.#refused ? words.refused : runs ? words.looking : ''}</span>
        </p>
        <div hidden={!runs} ref={(place) => { if (place && this.#video.parentNode !== place) place.append(this.#video); }} />
      </div>
    );
  }
}
