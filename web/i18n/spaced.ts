/** `text` with a space between Han and Latin letters or digits: for Chinese sentences that a name was put into. */
export const spaced = (text: string): string => text.replace(/(\p{Script=Han})(?=[A-Za-z\d])|([A-Za-z\d])(?=\p{Script=Han})/gu, '$& ');
