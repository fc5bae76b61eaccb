/** What stands for itself in a string of a PDF. */
const PLAIN = /^[\x20-\x7e]*$/u;

/** A text as a PDF writes it outside of pages: as it is, or in UTF-16. */
export function textString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(/[\\()]/gu, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
