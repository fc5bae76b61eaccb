import { expect, test } from 'vitest';
import { newArchive } from '../../../../renderer/features/start/new-archive-schema.ts';
import { openedWhen } from '../../../../renderer/features/start/opened-when.ts';
import { proposedPlan } from '../../../../renderer/features/start/proposed-plan.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';

const typed = { municipality: ' Comune  di Prova\t', ...proposedPlan(2026) };

function problems(change: Partial<typeof typed>): Record<string, string> {
  const { error } = newArchive.safeParse({ ...typed, ...change });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

test('the proposal is a plan of three years, and is taken as it is', () => {
  expect(newArchive.parse(typed)).toEqual({
    municipality: 'Comune  di Prova',
    plan: { code: 'DUP_2026_2028', name: 'DUP 2026 2028', firstYear: 2026, lastYear: 2028 },
  });
});

test('what cannot be is said in Italian at its field', () => {
  expect(problems({ municipality: '  ' })).toEqual({ municipality: expect.stringContaining("nome dell'Ente") });
  expect(problems({ code: 'x'.repeat(61) })).toEqual({ code: expect.stringContaining('troppo lungo') });
  expect(problems({ firstYear: '26' })).toEqual({ firstYear: expect.stringContaining('quattro cifre') });
  expect(problems({ lastYear: '2020' })).toEqual({ lastYear: expect.stringContaining('prima del primo') });
});

test('recent archives say when as a person would', () => {
  const now = new Date(2026, 2, 10, 12);
  const at = (...when: [number, number, number, number, number]) => isoInstant.parse(new Date(...when).toISOString());
  expect(openedWhen(at(2026, 2, 10, 8, 5), now)).toBe('oggi 08:05');
  expect(openedWhen(at(2026, 2, 9, 23, 0), now)).toBe('ieri 23:00');
  expect(openedWhen(at(2026, 0, 3, 8, 0), now)).toBe('3 gennaio');
  expect(openedWhen(at(2025, 11, 3, 8, 0), now)).toBe('3 dicembre 2025');
});
