// The lines of a text, CSV or HTML file, as many and as long as one run takes.
const MOST_LINES = 100_000;
const MOST_BYTES = 256 * 1024;

export interface Lines {
  lines: string[];
  leftOut: number;
  /** Which of them are only the beginning of a longer one. */
  cut: number[];
}

export function linesOf(text: string, name: string): Lines {
  const markup = /\.x?html?$/i.test(name) || /^\s*<(!doctype|html)/i.test(text);
  // Markup may be one line: a tag starts a new one, and the one entity that stands in addresses is undone.
  const plain = markup ? text.replaceAll('<', '\n<').replaceAll('&amp;', '&') : text;
  const all = plain.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const whole = all.slice(0, MOST_LINES);
  const lines = whole.map(beginningOf);
  return { lines, leftOut: all.length - whole.length, cut: [...lines.keys()].filter((at) => lines[at] !== whole[at]) };
}

const room = new Uint8Array(MOST_BYTES);

/** What of a line is looked at. No link is read by half: a long line ends where none can go on, and is empty if it never does. */
function beginningOf(line: string): string {
  if (line.length * 3 <= MOST_BYTES) return line;
  const { read } = new TextEncoder().encodeInto(line, room);
  if (read === line.length) return line;
  const beginning = line.slice(0, read);
  return beginning.slice(0, beginning.search(/[\s"<>][^\s"<>]*$/) + 1);
}
