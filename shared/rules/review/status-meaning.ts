import { folded } from '../../format/folded.ts';

/** What the state of an objective says of its work. */
export type StatusMeaning = 'open' | 'done' | 'suspended' | 'dropped';

const BEGINNINGS: readonly (readonly [beginning: string, meaning: StatusMeaning])[] = [
  ['annullat', 'dropped'],
  ['stralciat', 'dropped'],
  ['eliminat', 'dropped'],
  ['sospes', 'suspended'],
  ['conclus', 'done'],
  ['completat', 'done'],
];

/** Reads the meaning of a state from how its word begins, since states are a list that each office edits. */
export function statusMeaning(label: string | null): StatusMeaning {
  const word = folded(label ?? '');
  return BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1] ?? 'open';
}
