import { formatHundredths } from '../../format/numbers.ts';
import type { IndicatorDetail } from '../../schemas/objective-detail.ts';
import { type Hundredths, hundredths } from '../../schemas/primitives.ts';
import { lowerIsBetterWord } from '../lower-is-better-word.ts';
import { saysYesOrNo } from '../says-yes-or-no.ts';

const ONE = 100;
const HUNDRED = 10_000;
const FAR = 100;

/**
 * Why an indicator's result seems to be on another scale than its target, or null. In this order:
 * - 1,00 against 100,00, whichever is which: a yes/no or a fraction mixed with a percentage;
 * - a yes/no with one of the two values that is neither 1 nor 0;
 * - an indicator in per cent with one value up to 1,00 and the other from 50,00 to 100,00: a fraction;
 * - one value a hundred times the other or more: another unit. Not when less is better and the result is the lesser.
 * What is only much better or worse than planned (500 -> 82, 4 -> 13, 6.000 -> 6.670) is no matter of scale.
 */
export function scaleDoubt({ description, direction, target, result }: IndicatorDetail): string | null {
  if (target === null || result === null) return null;
  const values = `il valore raggiunto è ${formatHundredths(result)} e il valore atteso ${formatHundredths(target)}`;
  const less = Math.min(target, result);
  const more = Math.max(target, result);
  if (less === ONE && more === HUNDRED) return `${values}: un sì/no (1 o 0) sembra mescolato a una percentuale.`;
  if ((direction === 'yesNo' || saysYesOrNo(description)) && isYesOrNo(target) !== isYesOrNo(result)) {
    return `${values}: per un sì/no scrivere 1 o 0 in tutti e due.`;
  }
  if (less <= 0) return null;
  if (PER_CENT.test(description) && less <= ONE && more >= HUNDRED / 2 && more <= HUNDRED) {
    return `${values}: una frazione sembra mescolata a una percentuale.`;
  }
  const lessIsBetter = direction === 'lower' || lowerIsBetterWord(description) !== null;
  if (more < less * FAR || (lessIsBetter && result === less)) return null;
  return `${values}: l'uno è almeno ${FAR} volte l'altro, controllare l'unità di misura.`;
}

const PER_CENT = /%|\bpercentual[ei]\b/iu;
const isYesOrNo = (value: Hundredths) => value === hundredths.parse(0) || value === ONE;
