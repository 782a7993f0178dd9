// Keeps the page for use without a network, and says when newer rules are there. Nothing is swapped under the reader.
import { dayText } from '../../components/dates.js';
import { stringsOf } from '../../i18n/locale.js';
import type { Notices } from './notices.js';
import type { PageStrings } from '../../i18n/page.js';
import { zhCN } from '../../i18n/zh-CN/page-details.js';

export function keepOffline(script: string, notices: Notices, strings: () => PageStrings): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  navigator.serviceWorker.register(script).then((registration) => {
    const watch = (): void => {
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting, notices, strings);
    };
    watch();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', watch);
    });
    return tellUsed();
  }).catch(() => { /* Storage may be switched off: the page works all the same while there is a network. */ });
}

/** What the page fetched before the worker was there to see it, such as the plain form of the core. */
async function tellUsed(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: performance.getEntriesByType('resource').map(({ name }) => name) });
}

/** The worker that waits knows the day of its rules. */
function offer(waiting: ServiceWorker, notices: Notices, strings: () => PageStrings): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (message: MessageEvent<{ rulesAsOf: string }>) => {
    const { locale, details: { offline } = zhCN } = strings();
    notices.set('update', {
      title: offline.update(dayText(message.data.rulesAsOf, stringsOf(locale))),
      action: {
        label: offline.reload,
        run: () => {
          navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
          waiting.postMessage('take over');
        },
      },
    });
  };
  waiting.postMessage('which rules', [port2]);
}
