// Days to places on the chart, and the years to label.
import { fromNumber, toNumber } from '../../../components/dates.js';

/** Room for a label. */
const LABEL = 36;

export class Scale {
  readonly from: number;
  readonly until: number;
  readonly width: number;

  /** `from` and `until` are civil days; `until` is the first day past the end. */
  constructor(from: string, until: string, width: number) {
    this.from = toNumber(from);
    this.until = toNumber(until);
    this.width = width;
  }

  /** Pixels from the left edge, to the start of the day. */
  at(day: string): number {
    return this.share(day) * this.width;
  }

  /** The same as a share of the whole, 0 to 1. */
  share(day: string): number {
    const inside = Math.min(Math.max(toNumber(day), this.from), this.until);
    return (inside - this.from) / (this.until - this.from);
  }

  dayAt(pixels: number): string {
    const days = this.from + Math.floor((pixels / this.width) * (this.until - this.from));
    return fromNumber(Math.min(Math.max(days, this.from), this.until - 1));
  }

  /** 1 January of every year inside; every year gets its label where there is room. */
  years(): { year: number; x: number; labelled: boolean }[] {
    const first = Number(fromNumber(this.from).slice(0, 4));
    const last = Number(fromNumber(this.until - 1).slice(0, 4));
    const each = this.width / (last - first + 1) < 40 ? 2 : 1;
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index;
      const x = this.at(`${year}-01-01`);
      return { year, x, labelled: (last - year) % each === 0 && this.width - x >= LABEL };
    });
  }
}
