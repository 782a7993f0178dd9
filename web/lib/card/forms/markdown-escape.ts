// Text of others inside Markdown.

/** Nothing that the paste or the rules hold is a mark of the form, a tag or a link, whatever it looks like. */
export function plainInMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#!|~&@]/g, '\\$&').replace(/^(\d*)([-+=.])/, '$1\\$2')
    .replace(/\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi, '$&\\');
}
