import { expect, test } from 'vitest';
import { foldedRuns } from '../../../../renderer/features/history/folded-runs.ts';
import { groupedChanges, kindOfField } from '../../../../renderer/features/history/grouped-changes.ts';
import { type FieldChange, fieldChange } from '../../../../shared/ipc/channels/history.ts';

let number = 100;
function changed(fields: Partial<Record<keyof FieldChange, unknown>>): FieldChange {
  number -= 1;
  return fieldChange.parse({
    changeId: number,
    at: '2026-03-02T10:00:00Z',
    who: 'Ada',
    step: 'peso della fase 2',
    subject: 'fase 2',
    field: 'peso',
    before: '10,00',
    after: '20,00',
    restorable: true,
    ...fields,
  });
}
const dayOf = (at: string) => at.slice(0, 10);

test('changes stand by day, person and step, the last first', () => {
  const days = groupedChanges(
    [
      changed({ step: 'incolla', subject: 'fase 1' }),
      changed({ step: 'incolla', subject: 'fase 2' }),
      changed({ who: 'Ugo' }),
      changed({ step: 'peso della fase 3', subject: 'fase 3' }),
      changed({ at: '2026-03-01T10:00:00Z' }),
    ],
    dayOf,
  );
  const told = days.map(({ day, people }) => [
    day,
    ...people.map(({ who, steps }) => [who, steps.map(({ label, changes }) => `${label} ${changes.length}`)]),
  ]);
  expect(told).toEqual([
    ['2026-03-02', ['Ada', ['incolla 2', 'peso della fase 3 1']], ['Ugo', ['peso della fase 2 1']]],
    ['2026-03-01', ['Ada', ['peso della fase 2 1']]],
  ]);
});

test('typing with pauses is one change, restored to what stood before the first of them', () => {
  const typed = [changed({ before: 'ab', after: 'abc' }), changed({ before: 'a', after: 'ab' })];
  const [change] = groupedChanges(typed, dayOf)[0]?.people[0]?.steps[0]?.changes ?? [];
  expect(change).toMatchObject({ before: 'a', after: 'abc', changeId: typed[1]?.changeId });
});

test('typing that ends where it began is no change; rows that came are each their own', () => {
  const typed = [changed({ before: 'ab', after: 'a' }), changed({ before: 'a', after: 'ab' })];
  const rows = ['fase 1', 'fase 1'].map((subject) => changed({ subject, field: 'aggiunta', restorable: false }));
  const [step] = groupedChanges([...typed, ...rows], dayOf)[0]?.people[0]?.steps ?? [];
  expect(step?.changes.map(({ field }) => field)).toEqual(['aggiunta', 'aggiunta']);
});

test('one field is told alone, of all rows of its kind: steps that did not write it are left out', () => {
  const block = ['fase 1', 'fase 2'].flatMap((subject) => [
    changed({ step: 'incolla', subject }),
    changed({ step: 'incolla', subject, field: 'nota' }),
  ]);
  const others = [
    changed({ at: '2026-03-01T10:00:00Z', subject: 'indicatore 1' }),
    changed({ at: '2026-03-01T09:00:00Z', subject: 'fase eliminata', field: 'peso' }),
    changed({ at: '2026-03-01T08:00:00Z', subject: 'obiettivo', field: 'titolo' }),
  ];
  expect([...block, ...others].map(kindOfField)).toEqual([
    'peso (fase)',
    'nota (fase)',
    'peso (fase)',
    'nota (fase)',
    'peso (indicatore)',
    'peso (fase)',
    'titolo',
  ]);
  const days = groupedChanges([...block, ...others], dayOf, 'peso (fase)');
  const told = days.map(({ people }) => people.flatMap(({ steps }) => steps.flatMap(({ changes }) => changes)));
  expect(told.map((changes) => changes.map(({ subject }) => subject))).toEqual([
    ['fase 1', 'fase 2'],
    ['fase eliminata'],
  ]);
});

test('what a long text became is told in short with its lines as they are', () => {
  const runs = [
    { kind: 'same', text: `${'a '.repeat(40)}\nfine\n` },
    { kind: 'added', text: 'due  parole\nnuove' },
  ] as const;
  expect(foldedRuns(runs).map(({ text }) => text)).toEqual([`…${'a '.repeat(12)}\nfine\n`, 'due parole\nnuove']);
});
