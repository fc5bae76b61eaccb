import { AppError } from '../../../shared/errors.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import { type Span, textAround } from '../../../shared/format/text-around.ts';
import type { ReplacedPlace } from '../../../shared/ipc/channels/replacing.ts';
import { mayChange } from '../../../shared/rules/hand-out-scope.ts';
import { foundSpans, replacedText } from '../../../shared/rules/replaced-text.ts';
import { type Id, lineText, longText } from '../../../shared/schemas/primitives.ts';
import type { Replaceable, Replacement } from '../../../shared/schemas/replacement.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { handOutLocks } from '../hand-outs/hand-out-locks.ts';
import { updateRow } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';

type TextTable = 'objectives' | 'phases' | 'indicators';

interface TextRow {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly code: string;
  readonly position: number | null;
  readonly text: string;
}

interface Found extends TextRow {
  readonly field: Replaceable;
  readonly hits: readonly [Span, ...Span[]];
}

/** What a replacement changes, and how many texts it leaves because another office has locked them. */
export interface Replaceables {
  readonly found: readonly Found[];
  readonly locked: number;
}

/** How much is shown on a line, in characters. */
const ROOM = { lead: 30, length: 120 };

/** Every text of the archive in which something would be replaced, by objective. */
export function replaceableTexts(db: ReadableDatabase, wanted: Replacement): Replaceables {
  const locks = new Map(handOutLocks(db).map(({ objectiveId, open }) => [objectiveId, open]));
  const all = wanted.fields.flatMap((field) => foundIn(db, field, wanted));
  const found = all.filter(({ field, objectiveId }) => {
    const open = locks.get(objectiveId);
    return open === undefined || (open === 'results' && mayChange('results', ...splitField(field)));
  });
  const byPlace = (one: Found, other: Found) => one.code.localeCompare(other.code) || one.id.localeCompare(other.id);
  return { found: found.toSorted(byPlace), locked: all.length - found.length };
}

/**
 * Replaces in all of them. @param texts how many there were when they were looked at.
 * @throws AppError `conflict` when there are others by now, `field-invalid` when a text would be too long.
 */
export function replaceTexts(db: WritableDatabase, wanted: Replacement, texts: number): void {
  const { found } = replaceableTexts(db, wanted);
  if (found.length !== texts)
    throw new AppError(
      'conflict',
      "L'archivio è cambiato da quando si è guardato: riguardare i punti, poi sostituire.",
    );
  for (const { id, code, field, text } of found) {
    const [table, column] = splitField(field);
    const written = field === 'objectives.shortDescription' ? lineText : longText;
    const read = written.safeParse(replacedText(text, wanted));
    if (!read.success)
      throw new AppError(
        'field-invalid',
        `In ${code} il testo di «${fieldName(table, column)}» sarebbe troppo lungo: non è stato sostituito niente.`,
      );
    updateRow(db, tableOf(table), id, { [column]: read.data });
  }
}

/** A text as it is shown before it is changed. */
export function shownPlace({ id, objectiveId, code, position, field, text, hits }: Found): ReplacedPlace {
  return {
    rowId: id,
    objectiveId,
    code,
    row: position === null ? null : position + 1,
    field,
    times: hits.length,
    lines: linesAround(text, hits),
  };
}

/** Every hit with what stands around it; those that one line has room for are on it together. */
function linesAround(text: string, hits: Found['hits']): ReplacedPlace['lines'] {
  const lines: ReplacedPlace['lines'] = [];
  let left: readonly Span[] = hits;
  for (let [first, ...others] = left; first !== undefined; [first, ...others] = left) {
    const line = textAround(text, [first, ...others], ROOM);
    lines.push([...line]);
    left = left.slice(line.filter(({ marked }) => marked).length);
  }
  return lines;
}

function foundIn(db: ReadableDatabase, field: Replaceable, wanted: Replacement): readonly Found[] {
  return textsOf(db, field).flatMap((row) => {
    const [first, ...others] = foundSpans(row.text, wanted);
    return first === undefined ? [] : [{ ...row, field, hits: [first, ...others] as const }];
  });
}

function textsOf(db: ReadableDatabase, field: Replaceable): readonly TextRow[] {
  const [table, column] = splitField(field);
  const sql =
    table === 'objectives'
      ? `SELECT id, id AS objectiveId, code, NULL AS position, ${column} AS text FROM objectives WHERE ${column} <> ''`
      : `SELECT ${table}.id, objectiveId, code, position, ${table}.${column} AS text
         FROM ${table} JOIN objectives ON objectives.id = objectiveId WHERE ${table}.${column} <> ''`;
  return prepared<[], TextRow>(db, sql).all();
}

function splitField(field: Replaceable): readonly [TextTable, string] {
  const [table, column] = field.split('.');
  return [table as TextTable, column ?? ''];
}
