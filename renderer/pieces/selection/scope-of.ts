import { folded } from '../../../shared/format/folded.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { centresBelow } from '../../../shared/rules/centres-below.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Scope } from './objective-scope.tsx';

type Told = Pick<TreeRow, 'code' | 'title' | 'centreId'> & Partial<Pick<TreeRow, 'shortDescription'>>;

/** The test of what is looked for among objectives: words that code and title must have, in any order, and a centre with those below it. */
export function scopeOf({ text, centreId }: Scope, centres: readonly Centre[]): (objective: Told) => boolean {
  const words = folded(text).split(' ');
  const below = centreId === null ? null : centresBelow(centreId, centres);
  return ({ code, title, shortDescription = '', centreId: own }) => {
    if (below !== null && (own === null || !below.has(own))) return false;
    const searched = folded(`${code} ${shortDescription} ${title}`);
    return words.every((word) => searched.includes(word));
  };
}
