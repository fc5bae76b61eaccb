/** Texts that are no longer than this are told whole. */
const WHOLE = 240;
/** Words that stay around what changed, so that its place is found. */
const AROUND = 8;
const LEFT_OUT = '[…]';

/**
 * What two long texts have differently, with a few words around it and `[…]` in place of what both begin and end with; texts that are short, or
 * of which one is blank, as they are.
 */
export function changedPart(before: string, after: string): readonly [before: string, after: string] {
  if (before === '' || after === '' || Math.max(before.length, after.length) <= WHOLE) return [before, after];
  const [one, other] = [pieces(before), pieces(after)];
  const shortest = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < shortest && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < shortest - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const from = begin > AROUND + 1 ? begin - AROUND : 0;
  const lessEnd = end > AROUND + 1 ? end - AROUND : 0;
  return [part(one, from, lessEnd), part(other, from, lessEnd)];
}

/** Words, each with the white after it. */
function pieces(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}

function part(words: readonly string[], from: number, lessEnd: number): string {
  const kept = words
    .slice(from, words.length - lessEnd)
    .join('')
    .trim();
  return [from > 0 ? LEFT_OUT : '', kept, lessEnd > 0 ? LEFT_OUT : ''].filter((text) => text !== '').join(' ');
}
