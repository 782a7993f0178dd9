// The three languages, each named in itself.
import { patch } from '../../../components/view.js';
import type { Locale } from '../../../lib/report.js';
import type { PageState } from '../../state/state.js';

const NAMES: readonly { locale: Locale; short: string; full: string }[] = [
  { locale: 'zh-CN', short: '简', full: '简体中文' },
  { locale: 'zh-TW', short: '繁', full: '繁體中文' },
  { locale: 'en', short: 'EN', full: 'English' },
];

export function showLanguages(place: HTMLElement, current: Locale, change: (part: Partial<PageState>) => void): void {
  patch(place, NAMES.map(({ locale, short, full }) => (
    <button
      type="button"
      lang={locale}
      title={full}
      aria-label={`${short} ${full}`}
      aria-pressed={locale === current}
      onClick={() => change({ lang: locale })}
    >
      {short}
    </button>
  )));
}
