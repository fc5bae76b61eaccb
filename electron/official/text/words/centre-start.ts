import { isInCapitals, isOrganisationWord, mayBeSurname } from './sheet-vocabulary.ts';

/** A surname and a name. */
const NAME_WORDS = 2;

/** What follows the first word of a centre (`CORPO DELLA POLIZIA LOCALE`) and never a surname. */
const OF = /^(?:D|DI|DE|DEL|DEI|DEGLI|DELL|DELLA|DELLE|DELLO)(?:['’].*)?$/u;

/**
 * Where, among the words of a row that begins with a person, the name of a centre begins: at a word of organisation. One that
 * is a surname too (`POLO`, `CORPO`) gives way to a later one that leaves a whole name before it, and is the person's when it
 * ends the row, since no centre has that word alone for a name.
 * @returns -1 when no word begins a centre.
 */
export function centreStartAfterPerson(words: readonly string[]): number {
  const starts = words.flatMap((word, index) => (isOrganisationWord(word) ? [index] : []));
  const [first = -1] = starts;
  if (first === -1 || !isPerhapsSurname(words, first)) return first;
  if (first > 0 && first === words.length - 1) return -1;
  return first >= NAME_WORDS ? first : (starts.find((start) => start >= NAME_WORDS) ?? first);
}

/**
 * Whether a word at the beginning of a centre, or before it, could as well be taken the other way: `CORPO ANNA`,
 * `ANNA MARIA POLO UFFICIO TRIBUTI`.
 */
export function isDoubtfulStart(words: readonly string[], start: number): boolean {
  if (words.slice(0, start).some(isOrganisationWord)) return true;
  return isPerhapsSurname(words, start) && (start === 0 || isOrganisationWord(words[start + 1] ?? ''));
}

function isPerhapsSurname(words: readonly string[], index: number): boolean {
  return mayBeSurname(words[index] ?? '') && !OF.test(words[index + 1] ?? '');
}

/** How many of the words, from `start`, belong to the name of a centre: those in capitals, less what leads into the note. */
export function capitalsFrom(words: readonly string[], start: number): number {
  let end = start;
  while (end < words.length && isInCapitals(words[end] ?? '')) end += 1;
  if (end === words.length) return end - start;
  while (end > start && isLeadIn(words[end - 1] ?? '')) end -= 1;
  return end - start;
}

/** A number, a dash or a single letter before a word in small letters begins the note: `3 incontri`, `E' stato`. */
function isLeadIn(word: string): boolean {
  return (word.match(/\p{L}/gu) ?? []).length <= 1 && !word.endsWith(',');
}
