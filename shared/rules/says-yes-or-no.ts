import { folded } from '../format/folded.ts';

/** `(si=1, no=0)`, `SI=1 NO=0`, `si=1/no=0`, `(si/no)`, `fatto= 1, non fatto= 0`, `sì o no`. */
const YES_NO = /\bsi ?(?:= ?1\b|\/ ?no\b|o no\b)|\bfatto ?= ?1\b/u;

/** Whether an indicator's description says that it is measured by yes (1) and no (0). */
export function saysYesOrNo(description: string): boolean {
  return YES_NO.test(folded(description));
}
