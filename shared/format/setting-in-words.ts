import { hundredths } from '../schemas/primitives.ts';
import type { Settings } from '../schemas/settings.ts';
import { formatHundredths } from './numbers.ts';

/** Settings that are numbers, in hundredths. */
type Measured = 'tolerance' | 'phasesShare';

/** How each setting is said, by its JSON. */
const WORDS: { readonly [Name in Exclude<keyof Settings, Measured>]: Readonly<Record<`${Settings[Name]}`, string>> } = {
  blankProgress: { zero: 'contano zero', leftOut: 'non contano' },
  lowerIsBetter: { ratio: 'in proporzione', mirrored: 'a specchio' },
  cappedAttainment: { true: 'si ferma tra 0 e 100', false: "si lascia com'è" },
  objectiveAttainment: { weightedMean: 'la media degli indicatori', worst: 'il peggiore' },
  pageNumbers: { false: 'senza', true: 'con' },
  expectedProgress: { linear: 'lineare', milestone: 'alla fine di ogni fase', none: 'nessuno' },
  objectiveWeights: { free: 'liberi', hundred: 'di ogni centro fanno 100,00' },
};

/** The value of a setting as a person reads it. @param json as the archive holds it: `"zero"`, `true`. */
export function settingInWords(name: string, json: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = WORDS;
  const value: unknown = JSON.parse(json);
  if (typeof value === 'number') return formatHundredths(hundredths.parse(value));
  return words[name]?.[String(value)] ?? json;
}
