import { codeKey } from '../code-key.ts';

/**
 * The code of an objective in the year after: its leading year replaced, `2020_A01_00` gives `2021_A01_00`. One that is taken, or bears no year,
 * becomes the next free number of its centre.
 * @param isTaken whether a code is another objective's already, by `codeKey`.
 */
export function nextCode(
  { code, centre }: { readonly code: string; readonly centre: string | null },
  year: number,
  isTaken: (key: string) => boolean,
): string {
  const bearsYear = code.startsWith(String(year - 1)) && !/^\d{5}/u.test(code);
  const later = `${year}${code.slice(4)}`;
  if (bearsYear && !isTaken(codeKey(later))) return later;
  const stem = centre === null ? (bearsYear ? later : `${year}_${code}`) : `${year}_${centre}`;
  for (let number = 0; ; number += 1) {
    const free = `${stem}_${String(number).padStart(2, '0')}`;
    if (!isTaken(codeKey(free))) return free;
  }
}
