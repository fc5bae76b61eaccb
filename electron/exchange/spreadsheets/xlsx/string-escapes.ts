const ESCAPED = /_x([0-9A-F]{4})_/giu;
/** What XML cannot hold, and what would be taken for an escape. */
const TO_ESCAPE = /[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** What a text has in which there may be something to escape: most have nothing, and this is seen ten times as fast. */
const SUSPECT = /[_\u007f-\u009f\ud800-\udfff\ufffe\uffff]|[^\u0020-\uffff\n\t]/;

const escapeOf = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as a cell of OOXML writes it: what XML cannot hold as `_x001F_` (ECMA-376, ST_Xstring). */
export const escapedString = (text: string): string => (SUSPECT.test(text) ? text.replace(TO_ESCAPE, escapeOf) : text);

/** Text as it was before it was escaped, with every line ended by `\n` alone. */
export function unescapedString(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole;
}
