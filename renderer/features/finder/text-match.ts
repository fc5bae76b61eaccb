import { folded } from '../../../shared/format/folded.ts';
import { type TextRun, textAround } from '../../../shared/format/text-around.ts';

/** How much text stands before the hit, and how long the whole is, in characters. */
const ROOM = { lead: 30, length: 140 } as const;

/**
 * The place of a text where what was typed stands first, as it was typed with case and accents ignored: the text around it with
 * the hit marked. Null where it does not stand, or nothing was typed.
 */
export function textMatch(text: string, typed: string): readonly TextRun[] | null {
  const wanted = foldedText(typed.trim()).text;
  if (wanted === '') return null;
  const { text: searched, places } = foldedText(text);
  const found = searched.indexOf(wanted);
  if (found < 0) return null;
  const start = places[found] ?? 0;
  const end = places[found + wanted.length] ?? text.length;
  return textAround(text, [{ start, end }], ROOM);
}

/** A text folded, and for each of its characters where the one it came from begins. */
function foldedText(text: string): { readonly text: string; readonly places: readonly number[] } {
  let result = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /\s/u.test(character) ? ' ' : folded(character);
    result += plain;
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { text: result, places };
}
