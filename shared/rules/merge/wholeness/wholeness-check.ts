import type { Difference, Side } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Sides } from '../rows/sides.ts';

/** A difference that cannot go in by itself, and what may be chosen of it. */
export interface Held {
  readonly key: string;
  readonly choices: readonly Side[];
}

/**
 * Something that must hold of an archive as a whole, and that both sides together can break where neither does alone. Names the differences
 * to hold back so that it holds, whatever is chosen of the others; those that are held back already are not named again.
 */
export type WholenessCheck = (sides: Sides<DocumentIndex>, differences: readonly Difference[]) => readonly Held[];

/** Theirs cannot be written at all. */
export function onlyMine({ key }: Difference): Held {
  return { key, choices: ['mine'] };
}
