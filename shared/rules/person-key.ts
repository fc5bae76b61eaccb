import { folded } from '../format/folded.ts';

/** What two spellings of one person have in common: their words, folded, in any order. `CIRINNA'` is `CIRINNÀ`. */
export function personKey(name: string): string {
  const words = folded(name.replace(/['’‘`´]/gu, '')).split(/[^\p{L}\p{N}]+/u);
  return words.toSorted().join(' ').trim();
}
