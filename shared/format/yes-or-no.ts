import { type Hundredths, hundredths } from '../schemas/primitives.ts';
import { cleanLine } from './clean-text.ts';
import { folded } from './folded.ts';

const YES: Hundredths = hundredths.parse(100);
const NO: Hundredths = hundredths.parse(0);
const WORDS: ReadonlyMap<string, Hundredths> = new Map([
  ['si', YES],
  ['s', YES],
  ['no', NO],
  ['n', NO],
]);

/** Yes and no as people type them, as an indicator of that kind holds them: `sì`, `Si'`, `s` are 1,00, `no`, `n` 0,00. Null for other words. */
export function readYesOrNo(text: string): Hundredths | null {
  return WORDS.get(folded(cleanLine(text).replace(/['’`´]$/u, ''))) ?? null;
}
