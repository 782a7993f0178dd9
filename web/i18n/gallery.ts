// The article that shows every form of quotation.
import type { Language } from './reference.js';
import { en } from './en/gallery.js';
import { zhCN } from './zh-CN/gallery.js';

export interface GalleryWords {
  title: string;
  about: string;
  source(characters: number): string;
  forms: Record<'html' | 'verdict' | 'table' | 'timeline' | 'text' | 'markdown' | 'wechat' | 'svg' | 'iframe' | 'page' | 'checker' | 'check', string>;
  text: Record<'first' | 'warning' | 'unknown' | 'old' | 'verdict' | 'table' | 'timeline' | 'text' | 'wechat' | 'svg' | 'iframe' | 'page' | 'checker' | 'check', string>;
}

export const galleryWords: Record<Language, GalleryWords> = { 'zh-CN': zhCN, en };
