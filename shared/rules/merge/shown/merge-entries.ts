import { fieldName } from '../../../format/field-names.ts';
import type { Decision, Decisions, Difference, DifferenceValue, DocumentEntity } from '../../../schemas/difference.ts';
import type { MergeEntry } from '../../../schemas/merge-view.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { indexed } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import { type Documents, eachSide } from '../rows/sides.ts';
import { typedKind } from '../typed-value.ts';
import { printedOrder, printedRow } from './printed-row.ts';
import { printedSubject } from './printed-subject.ts';
import { printedValue, type Readers, readRow } from './printed-value.ts';

const TABLE_ORDER = Object.keys(MERGE_TABLES) as readonly DocumentEntity[];

/**
 * Differences as a person reads them, in the order of the sheet: fields of the objective first, then phases, indicators and people. Give it
 * those of one objective: what it costs is by their number, since the documents are indexed once.
 */
export function mergeEntries(
  documents: Documents,
  differences: readonly Difference[],
  decisions: Decisions,
  declined: ReadonlySet<string> = new Set(),
): readonly MergeEntry[] {
  const { base, mine, theirs } = eachSide(documents, indexed);
  const readers = { base: [base, mine, theirs], mine: [mine, theirs, base], theirs: [theirs, mine, base] };
  return inSheetOrder(readers.mine, differences).map((one) => ({
    key: one.key,
    kind: one.kind,
    state: one.state,
    choices: [...one.choices],
    subject: printedSubject(readers.mine, one),
    field: one.field === null ? '' : fieldName(one.entity, one.field),
    base: printed(readers.base, one, one.base),
    mine: printed(readers.mine, one, one.mine),
    theirs: printed(readers.theirs, one, one.theirs),
    merged: printed(one.state === 'taken' ? readers.theirs : readers.mine, one, one.merged),
    isLongText: one.field !== null && MERGE_TABLES[one.entity].longTexts.has(one.field),
    ...decided(readers.mine, one, decisions.get(one.key)),
    isTypable: typedKind(one) !== null,
    isDeclined: declined.has(one.key),
    ...(one.unread === undefined ? {} : { unread: one.unread }),
  }));
}

function decided(
  readers: Readers,
  { entity, field }: Difference,
  decision: Decision | undefined,
): Pick<MergeEntry, 'decision' | 'typed'> {
  if (typeof decision !== 'object') return { decision: decision ?? null, typed: null };
  return { decision: 'typed', typed: printedValue(readers, entity, field ?? '', decision.typed) };
}

function inSheetOrder(readers: Readers, differences: readonly Difference[]): readonly Difference[] {
  const place = ({ entity, entityId }: Difference) => Number(readRow(readers, entity, entityId)?.['position'] ?? 0);
  const table = ({ entity }: Difference) => TABLE_ORDER.indexOf(entity);
  return differences.toSorted((one, other) => table(one) - table(other) || place(one) - place(other));
}

/** A value of one side; null where the side has no such row. The first reader is that side. */
function printed(
  readers: Readers,
  { entity, entityId, kind, field }: Difference,
  value: DifferenceValue,
): string | null {
  if (isOrder(value)) return printedOrder(readers, entity, value);
  if (value !== null && typeof value === 'object') return printedRow(readers, entity, entityId, value);
  const [side] = readers;
  const isAbsent = kind !== 'field' || (value === null && side?.find(entity, entityId) === undefined);
  return isAbsent || field === null ? null : printedValue(readers, entity, field, value);
}

function isOrder(value: DifferenceValue): value is readonly Id[] {
  return Array.isArray(value);
}
