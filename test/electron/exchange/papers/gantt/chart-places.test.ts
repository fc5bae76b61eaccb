import { expect, test } from 'vitest';
import type { Gantt } from '../../../../../electron/exchange/papers/gantt/gantt-model.ts';
import type { GanttRow } from '../../../../../electron/exchange/papers/gantt/gantt-row.ts';
import { layOutGantt } from '../../../../../electron/exchange/papers/gantt/lay-out-gantt.ts';
import { ganttAxis } from '../../../../../shared/rules/papers/gantt-axis.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';

const row = (more: Partial<GanttRow> = {}): GanttRow => ({
  ...{ number: '1', code: '', description: 'Avvio', planned: 'prevista', actual: 'effettiva', weight: '50,00' },
  ...{
    progress: '25,00',
    pace: 'In ritardo',
    bars: { planned: null, actual: null },
    beside: '',
    alt: 'figura',
    ...more,
  },
});
const planned = (from: number, to: number, isOpen = false) => ({
  planned: { from, to, done: from, isOpen },
  actual: { from, to, isRunning: true },
});
const chart = (heading: string, ...rows: readonly GanttRow[]) => ({
  ...{ heading, about: 'detto', axis: ganttAxis(2026, []), rows },
});
const gantt = (on: string, isSummary: boolean, ...charts: Gantt['charts'][number][]): Gantt => ({
  ...{ title: 'CRONOPROGRAMMA', facts: [], on: isoDate.parse(on), isSummary, charts, nothing: 'Nessuna fase.' },
});

/** Every text, line and shape of a paper at its place. */
function places(paper: Gantt): readonly string[] {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  return [...layOutGantt(paper)].flatMap(({ pages, tags }) => [
    ...[...pages].flatMap((page, at) => [
      `page ${at + 1}`,
      ...Object.entries({ boxes: page.boxes, drawings: page.drawings ?? [], texts: page.texts }).flatMap(
        ([name, all]) => all.map((one) => `${name} ${JSON.stringify(one, rounded)}`),
      ),
    ]),
    ...tags.flatMap(({ role, ...more }) =>
      'box' in more && more.box !== undefined ? [`${role} ${JSON.stringify(more.box, rounded)}`] : [],
    ),
  ]);
}

test('every text, line and bar of a time plan has its place', async () => {
  const long = 'Una descrizione che va oltre la sua colonna e continua su molte righe '.repeat(6).trim();
  const phases = chart(
    'A01 Ambiente',
    row({ bars: planned(20, 120), beside: 'scaduta da 30 giorni' }),
    row({ number: '2', bars: planned(330, 440), beside: 'scaduta da 30 giorni', progress: '', description: long }),
    row({ number: '3', bars: planned(2, 446), beside: 'scaduta da 30 giorni' }),
    row({ number: '4', beside: 'senza date' }),
    row({ number: '5', bars: planned(300, 448, true), beside: '?' }),
  );
  const objective = row({ number: null, code: '2026_A01', description: 'Un titolo', bars: planned(20, 120) });
  const all = [
    ...places(gantt('2026-06-30', false, phases)),
    ...places(gantt('2026-01-01', true, chart('A01', objective))),
    ...places(gantt('2026-12-31', true, chart('A02', objective))),
    ...places({
      ...gantt('2027-12-31', false, { ...chart('A03', row()), axis: ganttAxis(2026, [isoDate.parse('2027-03-01')]) }),
    }),
  ];
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/chart-places.txt');
});

test('a time plan is laid out some charts at a time, each whole; without any it says so', () => {
  const rows = Array.from({ length: 150 }, () => row());
  const sections = [
    ...layOutGantt(gantt('2026-06-30', false, chart('A', ...rows), chart('B', ...rows), chart('C', row()), chart('D'))),
  ];
  // What stands where is known once the pages are.
  const bookmarks = sections.map(({ bookmark, furtherBookmarks, pages }) => [
    bookmark,
    [...pages].length > 0 && furtherBookmarks?.map(({ title }) => title),
  ]);
  expect(bookmarks).toEqual([
    ['CRONOPROGRAMMA', ['A', 'B']],
    [null, ['C', 'D']],
  ]);
  expect(places(gantt('2026-06-30', false)).join()).toContain('Nessuna fase.');
});
