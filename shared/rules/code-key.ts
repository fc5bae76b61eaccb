import { folded } from '../format/folded.ts';

/** What two spellings of one code have in common: `2026_b02_01`, `2026_B02 _01` and `'2026_B02_01` are one code. */
export function codeKey(code: string): string {
  return folded(code).replaceAll(' ', '').replace(/^'/u, '');
}
