import { cleanLine } from '../../../shared/format/clean-text.ts';
import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { parsed } from '../../../shared/format/parsed.ts';
import { parseTypedDate } from '../../../shared/format/typed-dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { today } from './today.ts';
import type { ValueKind } from './value-kind.ts';

/** A day of a year that is known, so that `30/9` is enough; with null a day says its year. */
export function dateKindOf(year: number | null): ValueKind<IsoDate | null> {
  return {
    editor: 'date',
    format: formatOptionalDate,
    parse: (text) => (cleanLine(text) === '' ? parsed(null) : parseTypedDate(text, today(), year)),
    suggestions: [],
  };
}

/** A day, typed as `1/2/20`, `010220` or `oggi`; blank is null. */
export const dateKind: ValueKind<IsoDate | null> = dateKindOf(null);
