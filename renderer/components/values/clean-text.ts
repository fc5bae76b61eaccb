const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Soft hyphen, zero-width space, byte order mark: pasted along, never seen. The joiners of emoji stay. */
const UNSEEN = /[\u00ad\u200b\ufeff]/gu;

/**
 * Text as a field keeps it: line ends are `\n`, no-break spaces are spaces (the print wraps at spaces alone), control and
 * unseen characters are gone, halves of characters are shown as what they are.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(/\u00a0/gu, ' ')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '');
}

/** The same on one line: line ends and tabs become one space, and none stands at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*[\n\t]\s*/gu, ' ')
    .trim();
}
