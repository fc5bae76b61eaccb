import type { Settings } from '../schemas/settings.ts';

/** How each setting is said, by its JSON. */
const WORDS: { readonly [Name in keyof Settings]: Readonly<Record<`${Settings[Name]}`, string>> } = {
  blankProgress: { zero: 'contano zero', leftOut: 'non contano' },
  lowerIsBetter: { ratio: 'in proporzione', mirrored: 'a specchio' },
  cappedAttainment: { true: 'si ferma tra 0 e 100', false: "si lascia com'è" },
  objectiveAttainment: { weightedMean: 'la media degli indicatori', worst: 'il peggiore' },
  pageNumbers: { false: 'senza', true: 'con' },
};

/** The value of a setting as a person reads it. @param json as the archive holds it: `"zero"`, `true`. */
export function settingInWords(name: string, json: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = WORDS;
  return words[name]?.[String(JSON.parse(json))] ?? json;
}
