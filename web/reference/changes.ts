// What changed in the rules, as scripts/record-changes wrote it down.
import type { Names } from './book.js';

export interface ChangedAnswer { case: string; context: string; day: string; before: { answer: string; rule: string }; after: { answer: string; rule: string } }
export interface Change { day: string; from: string; to: string; added: string[]; changed: string[]; withdrawn: { id: string; title: Names }[]; asked: number; answers: ChangedAnswer[] }

/** The entry of a change on the page of changes. */
export const changeAnchor = ({ day }: Change): string => `on-${day}`;
