import { folded } from '../../../shared/format/folded.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { centresBelow } from '../../../shared/rules/centres-below.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { TreeFilter } from '../../stores/tree-filter-store.ts';
import { ancestorsOf, type TreeShape } from './tree-shape.ts';

/** What a filter leaves of the tree. */
export interface FilteredTree {
  /** Objectives that are as asked. */
  readonly matches: ReadonlySet<Id>;
  /** Those and all above them, so that each stands in its place. */
  readonly kept: ReadonlySet<Id>;
}

interface FilterContext {
  readonly centres: readonly Centre[];
  /** How many findings each objective has of its own. */
  readonly findings: ReadonlyMap<Id, number>;
}

/** Whether a filter asks for nothing. */
export function isBlank({ text, centreId, councillorId, responsible, status, found }: TreeFilter): boolean {
  const nothing = centreId === null && councillorId === null && responsible === '' && status === '';
  return nothing && !found && folded(text) === '';
}

/** What a filter leaves of the tree; null when it asks for nothing and everything stays. */
export function filterTree(shape: TreeShape, filter: TreeFilter, context: FilterContext): FilteredTree | null {
  if (isBlank(filter)) return null;
  const words = folded(filter.text).split(' ');
  const centres = filter.centreId === null ? null : centresBelow(filter.centreId, context.centres);
  const matches = new Set<Id>();
  const kept = new Set<Id>();
  for (const row of shape.byId.values()) {
    if (!hasFields(row, filter)) continue;
    if (centres !== null && (row.centreId === null || !centres.has(row.centreId))) continue;
    if (filter.found && !context.findings.has(row.id)) continue;
    const text = searchedText(row);
    if (!words.every((word) => text.includes(word))) continue;
    matches.add(row.id);
    kept.add(row.id);
    for (const above of ancestorsOf(shape, row.id)) kept.add(above);
  }
  return { matches, kept };
}

function hasFields(row: TreeRow, { councillorId, responsible, status }: TreeFilter): boolean {
  if (councillorId !== null && row.councillorId !== councillorId) return false;
  if (responsible !== '' && row.responsible !== responsible) return false;
  return status === '' || row.status === status;
}

// A row is a new object whenever it changes, so what was folded once stays right for as long as it is there.
const folds = new WeakMap<TreeRow, string>();

/** Gets texts ready for the filter, so that the first letter typed waits for nothing. */
export function readyTexts(rows: readonly TreeRow[]): void {
  for (const row of rows) searchedText(row);
}

function searchedText(row: TreeRow): string {
  const known = folds.get(row);
  if (known !== undefined) return known;
  const text = folded(`${row.code} ${row.shortDescription} ${row.title}`);
  folds.set(row, text);
  return text;
}
