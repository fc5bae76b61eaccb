/** Shorter texts V8 copies by itself. */
const SHORTEST = 13;
const WIDE = /[\u0100-\uffff]/;

/**
 * The same text in memory of its own. What a parser cuts out of a piece of a file is kept by V8 as a part of that piece: a few cells would keep the
 * whole text of a sheet in memory.
 */
export function ownText(text: string): string {
  if (text.length < SHORTEST) return text;
  const encoding = WIDE.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}
