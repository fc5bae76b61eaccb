import { personKey } from '../../../shared/rules/person-key.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Entries that are one name in several spellings; the one that a finding does not speak of stands first, as the one to keep. */
export type Double = readonly [RegisterEntry, RegisterEntry, ...RegisterEntry[]];

/** The names that a register has in more than one spelling, in its order. */
export function doubleEntries(entries: readonly RegisterEntry[]): readonly Double[] {
  return [...Map.groupBy(entries, ({ label }) => personKey(label)).values()].flatMap((spellings): readonly Double[] => {
    const [first, second, ...others] = spellings.toSorted(
      (one, other) => Number(one.marked ?? false) - Number(other.marked ?? false),
    );
    return first === undefined || second === undefined ? [] : [[first, second, ...others]];
  });
}
