import type { Lot } from '../lot.ts';
import { mutateText, oddText } from './text.ts';

/** Changes one value of a JSON text, or its text when it is none. */
export function mutateJson(text: string, lot: Lot): string {
  if (lot.below(5) === 0) return mutateText(text, lot);
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(changed(value, lot, 0));
  } catch {
    return mutateText(text, lot);
  }
}

const DEEPEST = 8;

/** Goes down to a value drawn by lot, and changes it there. */
function changed(value: unknown, lot: Lot, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth === DEEPEST || lot.below(6) === 0)
    return otherValue(value, lot);
  if (Array.isArray(value)) {
    if (value.length === 0) return [otherValue(null, lot)];
    const at = lot.below(value.length);
    const again = lot.below(6) === 0 ? [value[at]] : [];
    const kept = lot.below(8) === 0 ? [] : [changed(value[at], lot, depth + 1)];
    return [...value.slice(0, at), ...again, ...kept, ...value.slice(at + 1)];
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { [oddText(lot).slice(0, 50)]: 1 };
  const at = lot.below(entries.length);
  const after = entries.flatMap(([key, inner], index): [string, unknown][] => {
    if (index !== at) return [[key, inner]];
    if (lot.below(8) === 0) return [];
    return [[lot.below(10) === 0 ? oddText(lot).slice(0, 50) : key, changed(inner, lot, depth + 1)]];
  });
  return Object.fromEntries(after);
}

function otherValue(value: unknown, lot: Lot): unknown {
  const nested = () => Array.from({ length: 2_000 }).reduce<unknown>((inner) => [inner], []);
  return lot.of<() => unknown>([
    () => null,
    () => [],
    () => ({}),
    () => true,
    () => -1,
    () => 1e308,
    () => 0.1,
    () => Number.MAX_SAFE_INTEGER,
    () => oddText(lot),
    () => [value, value],
    () => ({ value }),
    () => String(value),
    nested,
  ])();
}
