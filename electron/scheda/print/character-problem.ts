import type { Problem } from '../../../shared/schemas/problem.ts';
import type { ReplacedCharacter } from '../blocks/printable-scheda.ts';

/** Tells that a character of an objective is not printed as it is. Invisible ones are named by number only. */
export function characterProblem(
  file: string,
  objectiveCode: string,
  { codePoint, shownAs, field }: ReplacedCharacter,
): Problem {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(codePoint);
  const name = /[\p{C}\p{Z}]/u.test(character) ? number : `«${character}» (${number})`;
  return {
    severity: 'mild',
    code: 'character-replaced',
    message: `Obiettivo ${objectiveCode}, ${field}: il carattere ${name} non si può stampare, al suo posto c'è «${shownAs}».`,
    place: { file, cell: field },
  };
}
