import { expect, test } from 'vitest';
import { groupedChanges } from '../../../../renderer/features/history/grouped-changes.ts';
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

test('changes stand by day and step, the last first', () => {
  const days = groupedChanges(
    [
      changed({ step: 'incolla', subject: 'fase 1' }),
      changed({ step: 'incolla', subject: 'fase 2' }),
      changed({ who: 'Ugo' }),
      changed({ at: '2026-03-01T10:00:00Z' }),
    ],
    dayOf,
  );
  expect(days.map(({ day, steps }) => [day, steps.map(({ who, changes }) => `${who} ${changes.length}`)])).toEqual([
    ['2026-03-02', ['Ada 2', 'Ugo 1']],
    ['2026-03-01', ['Ada 1']],
  ]);
});

test('typing with pauses is one change, restored to what stood before the first of them', () => {
  const typed = [changed({ before: 'ab', after: 'abc' }), changed({ before: 'a', after: 'ab' })];
  const [change] = groupedChanges(typed, dayOf)[0]?.steps[0]?.changes ?? [];
  expect(change).toMatchObject({ before: 'a', after: 'abc', changeId: typed[1]?.changeId });
});

test('typing that ends where it began is no change; rows that came are each their own', () => {
  const typed = [changed({ before: 'ab', after: 'a' }), changed({ before: 'a', after: 'ab' })];
  const rows = ['fase 1', 'fase 1'].map((subject) => changed({ subject, field: 'aggiunta', restorable: false }));
  const [step] = groupedChanges([...typed, ...rows], dayOf)[0]?.steps ?? [];
  expect(step?.changes.map(({ field }) => field)).toEqual(['aggiunta', 'aggiunta']);
});
