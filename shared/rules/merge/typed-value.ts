import { z } from 'zod';
import { cleanValue } from '../../format/clean-text.ts';
import { parseTypedHundredths } from '../../format/numbers.ts';
import { notParsed, type Parsed, parsed } from '../../format/parsed.ts';
import { parseTypedDate } from '../../format/typed-dates.ts';
import { isDateField, isHundredthsField } from '../../format/value-in-words.ts';
import { readYesOrNo } from '../../format/yes-or-no.ts';
import type { Decision, Difference } from '../../schemas/difference.ts';
import type { DocumentTableName } from '../../schemas/document-table.ts';
import type { IsoDate } from '../../schemas/primitives.ts';
import { TABLE_NAMES, tableNamed } from '../../schemas/table-names.ts';
import type { Row } from './rows/row.ts';

/** A value as the archive holds it. */
type Value = Exclude<Decision, string>['typed'];

/** What days are typed by. */
interface KnownDays {
  readonly today: IsoDate;
  /** Of the objective; null where it has none. */
  readonly year: number | null;
}

/** What may be typed in place of the values of both sides. */
type TypedKind = 'text' | 'number' | 'day' | 'year';

/**
 * What a person may type in place of both sides; null where only a side can be chosen: of whole rows and orders, of what names another row,
 * which is chosen in the form, and of what rows are known by, where what is typed might be another's.
 */
export function typedKind({ kind, entity, field, objectiveId, state, choices }: Difference): TypedKind | null {
  const isOpen = state === 'taken' || state === 'unread' || (state === 'conflict' && choices.includes('theirs'));
  if (kind !== 'field' || field === null || objectiveId === null || !isOpen) return null;
  const { key, references, schema } = tableNamed(tableOf(entity));
  if (key.includes(field) || Object.hasOwn(references, field)) return null;
  if (isDateField(field)) return 'day';
  if (isHundredthsField(field)) return 'number';
  const values = schema.shape[field];
  if (!(values instanceof z.ZodType)) return null;
  if (values.safeParse('Testo di prova').success) return 'text';
  return values.safeParse(2026).success ? 'year' : null;
}

/**
 * What was typed, as the archive holds it. Blank is no value, where the field allows that.
 * @param row the row whose field it is, by which the value must stand. @param days what `oggi` means, and of what year days without one are.
 */
export function typedValue(difference: Difference, row: Row, text: string, days: KnownDays): Parsed<Value> {
  const kind = typedKind(difference);
  if (kind === null) return notParsed('Qui non si può scrivere un altro valore: scegliere mio o loro.');
  const saysYesOrNo = row['direction'] === 'yesNo' && (difference.field === 'target' || difference.field === 'result');
  const word = saysYesOrNo ? readYesOrNo(text) : null;
  const read = word === null ? parsedAs(kind, cleanValue(text), days) : parsed(word);
  if (!read.ok) return read;
  const { entity, field } = difference;
  if (tableNamed(tableOf(entity)).schema.safeParse({ ...row, [field ?? '']: read.value }).success) return read;
  return notParsed(
    read.value === null || read.value === ''
      ? 'Questo campo non può restare vuoto: scrivere un valore.'
      : `«${text.trim()}» qui non è ammesso: scrivere un altro valore.`,
  );
}

function parsedAs(kind: TypedKind, text: string, { today, year: knownYear }: KnownDays): Parsed<Value> {
  if (kind === 'text') return parsed(text);
  if (text.trim() === '') return parsed(null);
  if (kind === 'number') return parseTypedHundredths(text);
  if (kind === 'day') return parseTypedDate(text, today, knownYear);
  const year = text.trim();
  return /^\d{4}$/u.test(year) ? parsed(Number(year)) : notParsed(`«${year}» non è un anno: scriverlo come 2026.`);
}

/** The table of an objective's own difference. */
function tableOf(entity: Difference['entity']): DocumentTableName {
  const name = TABLE_NAMES.find((one) => one === entity);
  if (name === undefined) throw new Error(`${entity} is no table`);
  return name;
}
