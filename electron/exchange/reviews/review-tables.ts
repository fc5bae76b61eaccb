import { PACE_NAMES } from '../../../shared/format/pace-names.ts';
import { rolledUp } from '../../../shared/rules/review/roll-up.ts';
import { rolledUpTree } from '../../../shared/rules/review/rolled-up-tree.ts';
import type { NamedCentre, ObjectiveFigures } from '../../../shared/schemas/review-figures.ts';
import { columnOf, type FigureTable, percentOf, tableOf } from '../spreadsheets/tables/figure-table.ts';

/** Names of centres by their identity. */
export type CentreNames = ReadonlyMap<string | null, NamedCentre>;

/** What is told of objectives; `isPublic` leaves out what the Nucleo noted, what the centres wrote and who answers. */
export function objectivesTable(
  objectives: readonly ObjectiveFigures[],
  centres: CentreNames,
  isPublic: boolean,
): FigureTable {
  const column = columnOf<ObjectiveFigures>;
  const percent = percentOf<ObjectiveFigures>;
  const columns = [
    column('Codice', 'codice', 'text', 18, ({ code }) => code),
    column('Titolo', 'titolo', 'text', 44, ({ title }) => title),
    column('Codice centro', 'codice_centro', 'text', 12, ({ centreId }) => centres.get(centreId)?.code ?? null),
    column('Centro', 'centro', 'text', 28, ({ centreId }) => centres.get(centreId)?.name ?? null),
    ...(isPublic ? [] : [column('Responsabile', 'responsabile', 'text', 24, ({ responsible }) => responsible)]),
    column('Stato', 'stato', 'text', 14, ({ status }) => status),
    percent('Peso', 'peso', ({ weight }) => weight),
    percent('Avanzamento', 'avanzamento', ({ progress }) => progress),
    percent('Atteso', 'atteso', ({ expected }) => expected),
    percent('Scarto', 'scarto', ({ gap }) => gap),
    column('Andamento', 'andamento', 'text', 16, ({ pace }) => pace),
    column('Andamento in parole', 'andamento_in_parole', 'text', 16, ({ pace }) => PACE_NAMES[pace]),
    column('Fasi scadute', 'fasi_scadute', 'integer', 10, ({ overdue }) => ({ integer: overdue })),
    percent('Raggiungimento', 'raggiungimento', ({ attainment }) => attainment),
    percent('Risultato calcolato', 'risultato_calcolato', ({ computed }) => computed),
    percent('Valutazione del Nucleo', 'valutazione_nucleo', ({ evaluated }) => evaluated),
    percent('Risultato', 'risultato', ({ outcome }) => outcome),
    column('Di chi è il risultato', 'fonte_risultato', 'text', 14, sourceOf),
    column('Fascia', 'fascia', 'text', 24, ({ band }) => band),
    column('Non valutabile', 'non_valutabile', 'text', 10, ({ notAssessable }) => yesOrNo(notAssessable)),
    column('Raggiungibile', 'raggiungibile', 'text', 10, ({ reachable }) => yesOrNo(reachable)),
    ...(isPublic
      ? []
      : [
          column('Criticità', 'criticita', 'text', 44, ({ issues }) => issues),
          column('Azioni correttive', 'azioni_correttive', 'text', 44, ({ corrections }) => corrections),
          column('Nota del Nucleo', 'nota_nucleo', 'text', 44, ({ evaluationNote }) => evaluationNote),
        ]),
  ];
  return tableOf('obiettivi-verifica', 'Obiettivi', columns, objectives);
}

/** What centres come to, each with all below it, and the whole Ente in the last row. */
export function centresTable(
  objectives: readonly ObjectiveFigures[],
  centres: readonly NamedCentre[],
  names: CentreNames,
): FigureTable {
  const rows = [
    ...rolledUpTree(centres, objectives, ({ centreId }) => centreId).map(({ placeId, depth, figures }) => {
      const name = placeId === null ? { code: '', name: 'Senza centro' } : names.get(placeId);
      return { ...figures, depth, code: name?.code ?? '', name: name?.name ?? '' };
    }),
    { ...rolledUp(objectives), depth: 0, code: '', name: 'Ente' },
  ];
  type Row = (typeof rows)[number];
  const column = columnOf<Row>;
  const percent = percentOf<Row>;
  const count = (head: string, name: string, of: (row: Row) => number) =>
    column(head, name, 'integer', 12, (row) => ({ integer: of(row) }));
  return tableOf(
    'centri-verifica',
    'Centri',
    [
      column('Codice centro', 'codice_centro', 'text', 12, ({ code }) => code),
      column('Centro', 'centro', 'text', 36, ({ name }) => name),
      count('Livello', 'livello', ({ depth }) => depth),
      count('Obiettivi', 'obiettivi', ({ objectives: all }) => all),
      percent('Avanzamento', 'avanzamento', ({ progress }) => progress),
      percent('Atteso', 'atteso', ({ expected }) => expected),
      percent('Scarto', 'scarto', ({ gap }) => gap),
      percent('Risultato', 'risultato', ({ outcome }) => outcome),
      count('In linea', 'in_linea', ({ paces }) => paces.onTrack),
      count('In ritardo', 'in_ritardo', ({ paces }) => paces.late),
      count('In anticipo', 'in_anticipo', ({ paces }) => paces.ahead),
      count('Conclusi', 'conclusi', ({ paces }) => paces.completed),
      count('Da iniziare', 'da_iniziare', ({ paces }) => paces.notStarted),
      count('Non calcolabili', 'non_calcolabili', ({ paces }) => paces.notComputable),
      count('Sospesi', 'sospesi', ({ paces }) => paces.suspended),
      count('Annullati', 'annullati', ({ paces }) => paces.dropped),
      count('Non valutabili', 'non_valutabili', ({ notAssessable }) => notAssessable),
      count('Fasi scadute', 'fasi_scadute', ({ overdue }) => overdue),
    ],
    rows,
  );
}

const yesOrNo = (value: boolean | null): string | null => (value === null ? null : value ? 'sì' : 'no');

/** Whose the outcome is that counts; nobody's where there is none. */
function sourceOf({ evaluated, outcome }: ObjectiveFigures): string | null {
  if (outcome === null) return null;
  return evaluated === null ? 'calcolato' : 'Nucleo';
}
