import { expect } from 'vitest';
import type { WorkWatch } from '../../electron/exchange/exchange-work.ts';

/**
 * Long work whose progress is looked at: it begins at nothing, never goes back, never passes its whole, and ends at it.
 * @returns what the work gives.
 */
export async function steadily<T>(work: (watch: WorkWatch) => T | Promise<T>): Promise<T> {
  const told: { readonly about: string; readonly done: number; readonly total: number }[] = [];
  const progress = (about: string, done: number, total: number) => void told.push({ about, done, total });
  const value = await work({ progress, signal: new AbortController().signal });
  expect(told[0]).toMatchObject({ done: 0 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other));
  const totals = new Set(told.map(({ total }) => total));
  expect(totals.size).toBe(1);
  expect(told.at(-1)?.done).toBe(told[0]?.total);
  // Each step is told before it is taken: none twice, none left out.
  expect(told.map(({ done }) => done)).toEqual(Array.from(told, (_, index) => index));
  expect(told.every(({ about }) => about !== '')).toBe(true);
  return value;
}
