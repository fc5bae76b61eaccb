import type { ObjectiveFigures } from '../../../../../shared/schemas/review-figures.ts';
import type { ReportSource } from '../report-source.ts';

/** The objectives that are printed, under the centre that answers for them, in the order of the centres; those of none last. */
export function byCentre({ figures, objectives }: Pick<ReportSource, 'figures' | 'objectives'>): readonly {
  readonly centre: string;
  readonly objectives: readonly ObjectiveFigures[];
}[] {
  const groups = Map.groupBy(objectives, ({ centreId }) => centreId);
  const known = new Set(figures.centres.map(({ id }) => id));
  const loose = [...groups]
    .filter(([centreId]) => centreId === null || !known.has(centreId))
    .flatMap(([, those]) => those);
  return [
    ...figures.centres.flatMap(({ id, code, name }) => {
      const those = groups.get(id);
      return those === undefined ? [] : [{ centre: [code, name].filter(Boolean).join(' '), objectives: those }];
    }),
    ...(loose.length === 0 ? [] : [{ centre: 'Senza centro', objectives: loose }]),
  ];
}
