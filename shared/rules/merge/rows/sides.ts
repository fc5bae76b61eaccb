import type { ArchiveDocument } from '../../../schemas/archive-document.ts';

/** Three versions of one thing: what both began with, what is here, what comes in. */
export interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

export type Documents = Sides<ArchiveDocument>;

/** Does one thing to each side. */
export function eachSide<From, To>({ base, mine, theirs }: Sides<From>, make: (value: From) => To): Sides<To> {
  return { base: make(base), mine: make(mine), theirs: make(theirs) };
}
