import { expect, test } from 'vitest';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../../electron/archive/tables/table.ts';
import { PHASES } from '../../../../../electron/archive/tables/tables.ts';
import { ganttModel } from '../../../../../electron/exchange/papers/gantt/gantt-model.ts';
import { layOutGantt } from '../../../../../electron/exchange/papers/gantt/lay-out-gantt.ts';
import { withPaperSource } from '../../../../../electron/exchange/papers/paper-source.ts';
import { isoDate, percentage } from '../../../../../shared/schemas/primitives.ts';
import { JUNE, reviewedArchive } from '../../../../support/reviewed-archive.ts';

test('each row says in words what its picture shows, and its picture is a figure in its cell', () => {
  const { archive, phaseId, planId } = reviewedArchive();
  inTransaction(archive, 'date', (db) =>
    updateRow(db, PHASES, phaseId, {
      plannedStart: isoDate.parse('2026-02-01'),
      plannedEnd: isoDate.parse('2026-05-31'),
      actualStart: isoDate.parse('2026-02-01'),
      weight: percentage.parse(1_000),
      progress: percentage.parse(8_000),
    }),
  );
  const origin = { kind: 'live', planId, year: 2026, today: JUNE } as const;
  const [gantt, summary] = [false, true].map((summary) =>
    withPaperSource(archive.database, origin, {}, (source) =>
      ganttModel(source, { kind: 'gantt', onlyLate: true, summary }),
    ),
  );
  const [row] = gantt?.charts[0]?.rows ?? [];
  expect(row?.alt).toMatch(
    /^Fase \d, peso 10,00: prevista 01\/02\/2026 - 31\/05\/2026, effettiva 01\/02\/2026 - in corso, avanzamento 80,00, in ritardo, scaduta da 30 giorni$/u,
  );
  expect(row?.beside).toBe('scaduta da 30 giorni');
  expect(summary?.charts.map(({ heading }) => heading)).toEqual(['A01 SETTORE AMBIENTE']);
  const [section] = layOutGantt(gantt ?? expect.fail());
  const { tags, pages } = section ?? expect.fail();
  const drawn = [...pages].flatMap(({ drawings = [] }) => drawings.map(({ tag }) => tag));
  const figure = tags.findIndex(({ role }) => role === 'Figure');
  expect(tags[figure]).toMatchObject({ alt: row?.alt, box: { x: 344, width: 448 } });
  expect(tags[tags[figure]?.parent ?? 0]?.role).toBe('TD');
  expect(drawn).toContain(figure);
});
