import { folded } from '../format/folded.ts';

/** What a name may begin with or not: offices write it on covers and leave it out elsewhere. A metropolitan city is another body than its town. */
const KIND =
  /^(?:amministrazione comunale|comune|citta|municipio)(?: (?:di|del|dello|della|dell|dei|de|d))? (?!metropolitana)/u;

/** What two spellings of one municipality have in common: `Città di San Donà` is `COMUNE DI SAN DONA'`. */
export function municipalityKey(name: string): string {
  const words = folded(name.replace(/['’‘`´]/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(KIND, '');
}
