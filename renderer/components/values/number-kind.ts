import { cleanLine } from '../../../shared/format/clean-text.ts';
import { formatOptionalHundredths, parseTypedHundredths } from '../../../shared/format/numbers.ts';
import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import { readYesOrNo } from '../../../shared/format/yes-or-no.ts';
import { type Hundredths, percentage } from '../../../shared/schemas/primitives.ts';
import type { ValueKind } from './value-kind.ts';

/** A number with two decimals, kept as hundredths; blank is null. Typed as `1556`, `1.556`, `1556,5` or `1556.5`. */
export const numberKind: ValueKind<Hundredths | null> = {
  editor: 'number',
  format: formatOptionalHundredths,
  parse: (text) => (cleanLine(text) === '' ? parsed(null) : parseTypedHundredths(text)),
  suggestions: [],
};

/** Such a number where it can only say yes (1) or no (0): the words are read too. */
export const yesNoKind: ValueKind<Hundredths | null> = {
  ...numberKind,
  parse: (text) => {
    const word = readYesOrNo(text);
    if (word !== null) return parsed(word);
    const number = numberKind.parse(text);
    if (number.ok || !/^\p{L}+$/u.test(cleanLine(text))) return number;
    return notParsed(`«${text.trim()}» non è né sì né no: scrivere sì (1) o no (0).`);
  },
};

/** A number of the same kind that cannot be below zero. */
export const positiveNumberKind: ValueKind<Hundredths | null> = {
  ...numberKind,
  parse: (text) => {
    const number = numberKind.parse(text);
    if (!number.ok || number.value === null || number.value >= 0) return number;
    return notParsed(`«${text.trim()}» è sotto zero: qui serve un numero da 0 in su.`);
  },
};

/** A percentage from 0,00 to 100,00, kept as hundredths; a typed `%` is understood. */
export const percentageKind: ValueKind<Hundredths | null> = {
  ...numberKind,
  parse: (text) => {
    const number = numberKind.parse(cleanLine(text).replace(/\s*%$/u, ''));
    if (!number.ok || number.value === null || percentage.safeParse(number.value).success) return number;
    return notParsed(`«${text.trim()}» è fuori misura: qui serve una percentuale da 0 a 100.`);
  },
};
