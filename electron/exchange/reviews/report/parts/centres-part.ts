import { formatOptionalHundredths } from '../../../../../shared/format/numbers.ts';
import { type RollUp, rolledUp } from '../../../../../shared/rules/review/roll-up.ts';
import { rolledUpTree } from '../../../../../shared/rules/review/rolled-up-tree.ts';
import type { Id } from '../../../../../shared/schemas/primitives.ts';
import { allRows } from '../../../../archive/tables/table.ts';
import { OBJECTIVES } from '../../../../archive/tables/tables.ts';
import {
  type ReportBlock,
  type ReportColumn,
  type ReportRow,
  withoutEmptyColumns,
} from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { oneLine, signed } from './figures-in-words.ts';

const COLUMNS = (head: string): readonly ReportColumn[] => [
  { head, width: 232, align: 'left', grows: true },
  { head: 'Obiettivi', width: 50, align: 'right' },
  { head: 'Avanz.', width: 60, align: 'right' },
  { head: 'Atteso', width: 60, align: 'right' },
  { head: 'Scarto', width: 60, align: 'right' },
  { head: 'In linea', width: 50, align: 'right' },
  { head: 'In ritardo', width: 50, align: 'right' },
  { head: 'In anticipo', width: 50, align: 'right' },
  { head: 'Conclusi', width: 50, align: 'right' },
  { head: 'Risultato', width: 80, align: 'right' },
];

/** What centres come to, each with all below it, and then the same by programme. */
export function centresPart(source: ReportSource): readonly ReportBlock[] {
  const { figures, objectives, db, isCompared } = source;
  const names = new Map(figures.centres.map(({ id, code, name }) => [id, [code, name].filter(Boolean).join(' ')]));
  const above = allRows(db, OBJECTIVES).filter(({ level }) => level !== 'PEG');
  const titles = new Map(
    above.map(({ id, code, title, shortDescription }) => [id, `${code} ${oneLine(title || shortDescription)}`]),
  );
  const parents = new Map(allRows(db, OBJECTIVES).map(({ id, parentId }) => [id, parentId]));
  const total: ReportRow = { cells: ['Ente', ...cells(rolledUp(objectives), isCompared)], isTotal: true };
  const rows = (
    places: readonly { id: Id; parentId: Id | null }[],
    nameOf: ReadonlyMap<Id, string>,
    loose: string,
    placeOf: Parameters<typeof rolledUpTree>[2],
  ) =>
    rolledUpTree(places, objectives, placeOf).map(
      ({ placeId, depth, figures: sums }): ReportRow => ({
        cells: [placeId === null ? loose : (nameOf.get(placeId) ?? ''), ...cells(sums, isCompared)],
        depth,
      }),
    );
  const byCentre = rows(figures.centres, names, 'Senza centro', ({ centreId }) => centreId);
  const byProgramme = rows(above, titles, 'Senza programma', ({ objectiveId }) => parents.get(objectiveId) ?? null);
  return [
    { kind: 'heading', level: 2, text: 'Centri e programmi' },
    withoutEmptyColumns(COLUMNS('Centro'), [...byCentre, total]),
    ...(above.length === 0 ? [] : [withoutEmptyColumns(COLUMNS('Programma'), [...byProgramme, total])]),
  ];
}

function cells({ objectives, progress, expected, gap, paces, outcome }: RollUp, isCompared: boolean): string[] {
  return [
    String(objectives),
    formatOptionalHundredths(progress),
    isCompared ? formatOptionalHundredths(expected) : '',
    isCompared ? signed(gap) : '',
    ...[paces.onTrack, paces.late, paces.ahead, paces.completed].map(String),
    formatOptionalHundredths(outcome),
  ];
}
