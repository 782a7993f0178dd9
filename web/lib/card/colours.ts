// The light colours of the outcomes, as in tokens.css: a card brings its own ground, for it cannot know that of its host.
import type { OutcomeId } from '../report.js';

export type Tone = OutcomeId | 'warning';
/** For the border, and for words on the ground. */
export interface ToneColours { fill: string; ink: string }

const STOP: ToneColours = { fill: '#bf3a34', ink: '#a01a1a' };

export const TONES: Readonly<Record<Tone, ToneColours>> = {
  direct: { fill: '#1c8577', ink: '#006458' }, confirm: { fill: '#b0761a', ink: '#7d4f00' }, copy: { fill: '#b85a1c', ink: '#8c3d0c' },
  diverted: { fill: '#7558c2', ink: '#563b9b' }, token_only: { fill: '#5b728c', ink: '#384c64' }, self_only: { fill: '#a4467c', ink: '#80245a' },
  blocked: STOP, needs_setup: { fill: '#577b7a', ink: '#355655' }, unknown: { fill: '#788184', ink: '#51595b' }, warning: STOP,
};

export const GROUND = { sheet: '#fdfefd', ink: '#14201e', soft: '#4b5a57', line: '#c9d3cf', edge: '#9fb0aa', link: '#0a5468' } as const;
