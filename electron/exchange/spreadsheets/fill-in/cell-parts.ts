/** Most characters that a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Longest text that is never cut. */
export const LONGEST_WHOLE = LONGEST_CELL - 1;

/** Cells that a text of this length needs; one for a blank text. */
export const partsNeeded = (length: number): number => Math.max(1, Math.ceil(length / LONGEST_WHOLE));

/** A text cut into as many parts as cells take, never between the halves of one character: joined they are the text again. */
export function textParts(text: string, count: number): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let part = 0; part < count; part += 1) {
    let end = Math.min(text.length, start + LONGEST_CELL);
    // Characters beyond 0xFFFF are two units long.
    if (end < text.length && text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
