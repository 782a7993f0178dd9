import type { GalleryWords } from '../gallery.js';

export const en: GalleryWords = {
  title: 'Quote an answer in your own article',
  about: 'Websites, blogs, official accounts, GitHub, chats and pictures: one answer that goes everywhere. A static quotation first; readers check it again when they like.',
  source: (characters) => `Code, ${characters} characters`,
  forms: {
    html: 'Website or blog: a piece of HTML', verdict: 'With a button to check again', table: 'Every chat in a table', timeline: 'The years in a table', text: 'Text for a chat', markdown: 'GitHub and Markdown', wechat: 'Article of an official account',
    svg: 'Picture', iframe: 'Card of a rule: iframe and oEmbed', page: 'A page of its own', checker: 'Live', check: 'Is it still true',
  },
  text: {
    first: 'On the evening of 29 November 2021 WeChat updated how it treats external links: they were to open directly in one-to-one chats, and in groups e-commerce links were to open as a trial. What was this short link of Taobao expected to do in a group on the Sunday after?',
    warning: 'Where there is a warning, it comes first. Whether WeChat opens a link and whether it is safe are two questions.',
    unknown: 'Where nothing is known, the quotation says so.',
    old: 'Evidence of more than three years ago is told in the past tense.',
    verdict: 'An element around the static quotation lets readers hold it against the rules of today. Without script the quotation stands as it is.',
    table: 'The same link fares differently in different chats.',
    timeline: 'The same link in the same chat, from 2013 to 2021.',
    text: 'To be pasted into a chat, a mail or a comment.',
    wechat: 'That editor takes no outside links, no ids and no scripts; the last line keeps in words what was asked.',
    svg: 'Its text is text, which screen readers read; the command line also writes PNG.',
    iframe: 'Each rule has a small card to be framed; in an editor that knows oEmbed the address of the rule’s page will do.',
    page: 'One file without script: the answer, its evidence, the other chats, the years',
    checker: 'For readers who should choose another chat themselves: it loads rules and program.',
    check: 'Rules go on being updated after an article is written. This command finds its quotations, says which have changed, and rewrites them in place.',
  },
};
