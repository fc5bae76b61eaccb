import { BEYOND_YEARS, isPlausibleYear } from '../../../shared/format/dates.ts';
import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import { plainSigns } from '../../../shared/format/plain-signs.ts';
import { year } from '../../../shared/schemas/primitives.ts';
import type { ValueKind } from './value-kind.ts';

/** A year of four digits; blank is null. */
export const yearKind: ValueKind<number | null> = {
  editor: 'line',
  format: (value) => (value === null ? '' : String(value)),
  parse: (text) => {
    const typed = plainSigns(text);
    if (typed === '') return parsed(null);
    const read = year.safeParse(/^\d{4}$/u.test(typed) ? Number(typed) : Number.NaN);
    if (!read.success) return notParsed(`«${typed}» non è un anno: scriverlo come 2026.`);
    return isPlausibleYear(read.data) ? parsed(read.data) : notParsed(`«${typed}» ${BEYOND_YEARS}`);
  },
  suggestions: [],
};
