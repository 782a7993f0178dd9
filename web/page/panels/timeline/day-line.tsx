// The chosen day as a line over the chart: dragged by pointer, stepped by keys.
import { addDays } from '../../../components/dates.js';
import { element, patch } from '../../../components/view.js';

const STEPS: Record<string, number> = {
  ArrowLeft: -1, ArrowRight: 1, ArrowDown: -30, ArrowUp: 30, PageDown: -365, PageUp: 365,
};

export interface DayLineWords { label: string; value: string; help: string }

export class DayLine {
  readonly element = element('div', { class: 'day-line', role: 'slider', tabindex: '0', 'aria-orientation': 'horizontal' });
  #day = '';
  #first = '';
  #last = '';
  readonly #dayAt: (clientX: number) => string;
  readonly #choose: (day: string) => void;

  constructor(dayAt: (clientX: number) => string, choose: (day: string) => void) {
    this.#dayAt = dayAt;
    this.#choose = choose;
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('pointerdown', (event) => this.#grab(event));
  }

  show(day: string, first: string, last: string, share: number, words: DayLineWords): void {
    this.#day = day;
    this.#first = first;
    this.#last = last;
    const line = this.element;
    line.style.insetInlineStart = `${share * 100}%`;
    line.classList.toggle('late', share > 0.8);
    line.classList.toggle('early', share < 0.1);
    line.setAttribute('aria-label', words.label);
    line.setAttribute('aria-valuetext', words.value);
    line.setAttribute('aria-description', words.help);
    line.setAttribute('aria-valuemin', '0');
    line.setAttribute('aria-valuemax', '1000');
    line.setAttribute('aria-valuenow', String(Math.round(share * 1000)));
    patch(line, [<span class="day-flag">{words.value.split('\n')[0]!}</span>]);
  }

  #move(day: string): void {
    const inside = day < this.#first ? this.#first : day > this.#last ? this.#last : day;
    if (inside === this.#day) return;
    // The line is drawn again a frame later; the next key may come sooner.
    this.#day = inside;
    this.#choose(inside);
  }

  #key(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step !== undefined) this.#move(addDays(this.#day, step));
    else if (event.key === 'Home') this.#move(this.#first);
    else if (event.key === 'End') this.#move(this.#last);
    else return;
    event.preventDefault();
  }

  #grab(event: PointerEvent): void {
    const line = this.element;
    line.setPointerCapture(event.pointerId);
    const follow = (moved: PointerEvent): void => this.#move(this.#dayAt(moved.clientX));
    line.addEventListener('pointermove', follow);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', follow), { once: true });
    line.focus({ preventScroll: true });
    event.preventDefault();
  }
}
