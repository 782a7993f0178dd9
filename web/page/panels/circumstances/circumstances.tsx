// Where the link is sent, and for which day the answer is: two plain choices, asked before the answer.
import { Component, type VNode } from 'preact';
import { addDays, dayText, isDay } from '../../../components/dates.js';
import { patch } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { PageStrings } from '../../../i18n/page.js';
import type { PageState } from '../../state/state.js';

const FIRST_DAY = '2008-01-01';
/** As many chats as stand in one line of a phone. */
const FIRST_CHATS = 3;

export interface Circumstances {
  chats: readonly { id: string; name: string; hint?: string | undefined }[];
  chat: string;
  apps: readonly { id: string; name: string }[];
  app: string | undefined;
  day: string;
  today: string;
  words: PageStrings;
  strings: AnswerStrings;
  change(part: Partial<PageState>): void;
  chooseApp(id: string): void;
}

class Choices extends Component<Circumstances, { more: boolean; days: boolean }> {
  override state = { more: false, days: false };

  override render({ chats, chat, apps, app, day, today, words, strings, change, chooseApp }: Circumstances): VNode {
    const { more, days } = this.state;
    const isFirst = chats.findIndex(({ id }) => id === chat) < FIRST_CHATS;
    const go = (to: string): void => change({ on: to === today ? null : to });
    return (
      <>
        <div class="choices">
          <div class="chats" role="group" aria-label={words.chat.label} data-more={more ? 'shown' : 'folded'}>
            {chats.map(({ id, name, hint }, index) => (
              <label class="chip" key={id} title={hint} data-later={id !== chat && index >= FIRST_CHATS - (isFirst ? 0 : 1)}>
                <input type="radio" name="chat" value={id} checked={id === chat} onChange={() => change({ context: id })} />
                <span>{name}</span>
              </label>
            ))}
            {chats.length > FIRST_CHATS || apps.length > 1 ? (
              <button type="button" class="chip-more" aria-expanded={more} onClick={() => this.setState({ more: !more })}>{words.chat.more}</button>
            ) : null}
          </div>
          {day === today ? (
            <button type="button" class="chip-day" aria-expanded={days} aria-label={`${words.day.label} ${words.day.now}`} onClick={() => this.setState({ days: !days })}>{words.day.now}</button>
          ) : null}
        </div>
        {more && apps.length > 1 ? (
          <label class="app-choice">{words.day.app}{' '}
            <select value={app} onChange={(event) => chooseApp(event.currentTarget.value)}>{apps.map(({ id, name }) => <option value={id}>{name}</option>)}</select>
          </label>
        ) : null}
        {days || day !== today ? (
          <div class="day-bar">
            <div class="day" role="group" aria-label={words.day.label}>
              <button type="button" class="step" aria-label={words.day.previous} disabled={day <= FIRST_DAY} onClick={() => go(addDays(day, -1))}>‹</button>
              <input type="date" aria-label={words.day.label} value={day} min={FIRST_DAY} max={today} required
                onChange={({ currentTarget: { value } }) => { if (isDay(value)) go(value); }}
                // Left half written, it says again which day the answer is for.
                onBlur={({ currentTarget: input }) => { if (!isDay(input.value)) input.value = day; }} />
              <button type="button" class="step" aria-label={words.day.next} disabled={day >= today} onClick={() => go(addDays(day, 1))}>›</button>
            </div>
            {day === today ? null : <p class="as-of">{words.day.asOf(dayText(day, strings))}<button type="button" onClick={() => go(today)}>{words.day.today}</button></p>}
          </div>
        ) : null}
      </>
    ) as VNode;
  }
}

export function showCircumstances(place: HTMLElement, given: Circumstances): void {
  patch(place, [<Choices {...given} />]);
}
