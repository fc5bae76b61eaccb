import { expect, test } from 'vitest';
import { sortedHandOuts } from '../../../../../renderer/features/hand-outs/register/sorted-hand-outs.ts';
import type { HandOutRow } from '../../../../../shared/ipc/channels/hand-outs.ts';
import { isoDate, isoInstant } from '../../../../../shared/schemas/primitives.ts';
import { testId } from '../../../../support/objective-details.ts';

const row = (receiver: string, state: HandOutRow['state'], deadline: string | null): HandOutRow => ({
  id: testId(),
  at: isoInstant.parse('2026-03-01T09:00:00.000Z'),
  sender: 'Controllo di gestione',
  receiver,
  format: 'package',
  scope: 'results',
  deadline: deadline === null ? null : isoDate.parse(deadline),
  reviewId: null,
  message: '',
  selection: '',
  objectives: 1,
  state,
  returns: [],
});

test('what is late comes first, then what is awaited by its deadline, then the rest in its order', () => {
  const rows = [
    row('chiusa', 'closed', '2026-01-01'),
    row('rientrata dopo', 'returned', '2026-02-01'),
    row('senza scadenza', 'out', null),
    row('rientrata prima', 'returned', '2026-01-01'),
    row('in ritardo', 'overdue', '2026-03-31'),
    row('a giugno', 'out', '2026-06-30'),
    row('in gran ritardo', 'overdue', '2025-12-31'),
  ];
  expect(sortedHandOuts(rows).map(({ receiver }) => receiver)).toEqual([
    'in gran ritardo',
    'in ritardo',
    'a giugno',
    'senza scadenza',
    'rientrata dopo',
    'rientrata prima',
    'chiusa',
  ]);
});
