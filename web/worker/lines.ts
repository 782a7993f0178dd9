// The lines of a text, CSV or HTML file, as many as one run takes.
const MOST_LINES = 100_000;

export interface Lines { lines: string[]; leftOut: number }

export function linesOf(text: string, name: string): Lines {
  const markup = /\.x?html?$/i.test(name) || /^\s*<(!doctype|html)/i.test(text);
  // Markup may be one line: a tag starts a new one, and the one entity that stands in addresses is undone.
  const plain = markup ? text.replaceAll('<', '\n<').replaceAll('&amp;', '&') : text;
  const all = plain.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return { lines: all.slice(0, MOST_LINES), leftOut: Math.max(0, all.length - MOST_LINES) };
}
