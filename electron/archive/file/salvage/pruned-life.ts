import type { FoundChange, Life } from './found-log.ts';
import type { PlainRow } from './stand-ins.ts';

/** The part of a row's log that leads to what the row is now. */
export interface PrunedLife {
  readonly kept: Life;
  /** Whether its beginning is not told any more: a row is there that nothing says was born. */
  readonly lacksBirth: boolean;
}

/**
 * Follows the log of a row back from what it is now, as undo, history and the past do, and leaves out what does not fit: changes of a
 * field before one that is lost, and all that was before the row was something else.
 * @param now null for a row that is not there. @param isKnown whether a row that a field names was ever there.
 */
export function prunedLife(
  life: Life,
  now: PlainRow | null,
  isKnown: (entity: string, field: string, value: string) => boolean,
): PrunedLife {
  const kept: FoundChange[] = [];
  let state: Record<string, unknown> | null = now === null ? null : { ...now };
  let broken = new Set<string>();
  for (const change of life.toReversed()) {
    if (change.kind === 'delete') {
      const row: Record<string, unknown> | null = state === null ? deletedRow(change, isKnown) : null;
      if (row === null) break;
      state = row;
      broken = new Set();
    } else if (state === null) {
      break;
    } else if (change.kind === 'insert') {
      state = null;
    } else {
      const field = String(change.field);
      const isDangling = typeof change.oldValue === 'string' && !isKnown(change.entity, field, change.oldValue);
      if (state[field] !== change.newValue || isDangling) broken.add(field);
      if (broken.has(field)) continue;
      state[field] = change.oldValue;
    }
    kept.push(change);
  }
  return { kept: kept.reverse(), lacksBirth: state !== null };
}

function deletedRow(
  { entity, oldValue }: FoundChange,
  isKnown: (entity: string, field: string, value: string) => boolean,
): Record<string, unknown> | null {
  const row = objectIn(oldValue);
  if (row === null) return null;
  const isWhole = Object.entries(row).every(
    ([field, value]) => typeof value !== 'string' || isKnown(entity, field, value),
  );
  return isWhole ? row : null;
}

function objectIn(text: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    // A change that was written over in part.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
