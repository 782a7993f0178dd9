// The few words that the command line adds to what core and rules say.
import type { Confidence, Currency, Locale, OutcomeId, Severity, Text } from '../lib/report.js';
import type { Colour } from './terminal.js';

export interface Words {
  labels: Record<'outcome' | 'seen' | 'site' | 'leads' | 'why' | 'rule' | 'source' | 'chats' | 'caution' | 'advice' | 'clean' | 'token' | 'page' | 'event' | 'problem', string>;
  trial: string;
  noRule: string;
  nothingFound: string;
  nothingChanged: string;
  nothingKnown: string;
  otherRule: string;
  lastConfirmed: string;
  open: string;
  confidence: Record<Confidence, string>;
  currency: Record<Currency, string>;
  severity: Record<Severity, string>;
}

const chinese: Words = {
  labels: {
    outcome: '结果', seen: '也见过', site: '网站', leads: '去向', why: '说明', rule: '依据', source: '来源', chats: '各场景',
    caution: '注意', advice: '可以', clean: '干净链接', token: '口令', page: '页面', event: '事件', problem: '问题',
  },
  trial: '试行',
  noRule: '没有规则管到这里',
  nothingFound: '没有找到链接或口令',
  nothingChanged: '这两天之间没有变化',
  nothingKnown: '规则里没有相关内容',
  otherRule: '换了规则',
  lastConfirmed: '最后一次确认',
  open: '至今',
  confidence: { documented: '官方文件', observed: '媒体或实测', inferred: '推断' },
  currency: { current: '有据可依', last_known: '此后没有新的依据', none: '没有依据' },
  severity: { note: '提示', caution: '小心', warning: '警告' },
};

const english: Words = {
  labels: {
    outcome: 'Outcome', seen: 'Also seen', site: 'Site', leads: 'Leads to', why: 'Why', rule: 'Rule', source: 'Source', chats: 'By chat',
    caution: 'Caution', advice: 'You can', clean: 'Clean link', token: 'Token', page: 'Page', event: 'Event', problem: 'Problem',
  },
  trial: 'trial',
  noRule: 'no rule decides here',
  nothingFound: 'no link and no token found',
  nothingChanged: 'nothing changed between these days',
  nothingKnown: 'the rules hold nothing on this',
  otherRule: 'by another rule',
  lastConfirmed: 'last confirmed',
  open: 'today',
  confidence: { documented: 'official document', observed: 'press or hands-on test', inferred: 'inferred' },
  currency: { current: 'inside the evidence', last_known: 'nothing newer is known', none: 'no evidence' },
  severity: { note: 'note', caution: 'caution', warning: 'warning' },
};

export const wordsFor = (locale: Locale): Words => (locale === 'en' ? english : chinese);
export const inLocale = (text: Text, locale: Locale): string => (locale === 'en' ? text.en : text['zh-CN']) ?? '';

export const colourOf: Record<OutcomeId, Colour> = {
  direct: 'green', confirm: 'yellow', copy: 'yellow', diverted: 'magenta', token_only: 'cyan', self_only: 'magenta',
  blocked: 'red', needs_setup: 'cyan', unknown: 'grey',
};
