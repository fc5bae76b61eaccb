import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import { year } from '../../../shared/schemas/primitives.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';

/** A year of four digits; blank is null. */
export const yearKind: ValueKind<number | null> = {
  editor: 'line',
  format: (value) => (value === null ? '' : String(value)),
  parse: (text) => {
    const typed = text.trim();
    if (typed === '') return parsed(null);
    const read = year.safeParse(/^\d{4}$/u.test(typed) ? Number(typed) : Number.NaN);
    return read.success ? parsed(read.data) : notParsed(`«${typed}» non è un anno: scriverlo come 2026.`);
  },
  suggestions: [],
};
