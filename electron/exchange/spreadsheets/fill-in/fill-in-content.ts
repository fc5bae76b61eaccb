import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { IndicatorResult } from '../../../../shared/schemas/indicator-result.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { FieldRow } from '../fields/read-field.ts';

/** What a workbook to fill in is made of: the handed objectives and their rows, in the order of the sheets. */
export interface FillInContent {
  readonly document: ArchiveDocument;
  readonly rows: Readonly<Record<SheetTarget, readonly FieldRow[]>>;
  /** Results of earlier years by indicator. */
  readonly results: ReadonlyMap<Id, readonly IndicatorResult[]>;
  /** Place of a phase or indicator among those of its objective, from 1. */
  readonly places: ReadonlyMap<Id, number>;
  /** The code of any objective of the document; blank for one that is not there. */
  readonly codeOf: (objectiveId: string) => string;
}

/** Gathers what a hand-out of these objectives writes. The document's own order decides that of the sheets. */
export function fillInContent(document: ArchiveDocument, objectiveIds: readonly Id[]): FillInContent {
  const handed = new Set(objectiveIds);
  const objectives = document.objectives.filter(({ id }) => handed.has(id));
  const order = new Map(objectives.map(({ id }, index) => [id, index]));
  const codes = new Map<string, string>(document.objectives.map(({ id, code }) => [id, code]));
  const results = Map.groupBy(document.indicatorResults, ({ indicatorId }) => indicatorId);
  const places = new Map<Id, number>();
  const owned = <Row extends OwnRow>(rows: readonly Row[]): readonly Row[] => {
    const sorted = rows
      .filter(({ objectiveId }) => order.has(objectiveId))
      .toSorted((one, other) => place(one) - place(other) || one.position - other.position);
    let before: Row | null = null;
    for (const row of sorted) {
      const last = before?.objectiveId === row.objectiveId ? (places.get(before.id) ?? 0) : 0;
      places.set(row.id, last + 1);
      before = row;
    }
    return sorted;
  };
  const place = ({ objectiveId }: OwnRow) => order.get(objectiveId) ?? 0;
  return {
    document,
    rows: { objectives, phases: owned(document.phases), indicators: owned(document.indicators) },
    results,
    places,
    codeOf: (objectiveId) => codes.get(objectiveId) ?? '',
  };
}

interface OwnRow {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly position: number;
}
